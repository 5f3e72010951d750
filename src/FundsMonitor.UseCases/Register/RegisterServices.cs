using FundsMonitor.UseCases.Register.Deciding;
using FundsMonitor.UseCases.Register.Holding;
using FundsMonitor.UseCases.Register.Linking;
using FundsMonitor.UseCases.Register.Revealing;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Register;

/// <summary>The use cases of this feature, one line each.</summary>
public static class RegisterServices
{
    public static IServiceCollection AddRegister(this IServiceCollection services) =>
        services
            .AddSingleton<KeptHouseholdSums>()
            .AddSingleton<DecideLink>()
            .AddSingleton<LinkFiles>()
            .AddSingleton<ListBorrowers>()
            .AddSingleton<ListHamlets>()
            .AddSingleton<ListHouseholds>()
            .AddSingleton<ReadBorrower>()
            .AddSingleton<ReadBorrowerChoices>()
            .AddSingleton<ReadHousehold>()
            .AddSingleton<ReadRegisterFigures>()
            .AddSingleton<RevealId>()
            .AddSingleton<ExportPerson>()
            .AddSingleton<TakeBackLink>();
}
