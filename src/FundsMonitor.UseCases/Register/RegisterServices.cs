using FundsMonitor.UseCases.Register.Linking;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Register;

/// <summary>The use cases of this feature, one line each.</summary>
public static class RegisterServices
{
    public static IServiceCollection AddRegister(this IServiceCollection services) =>
        services
            .AddSingleton<LinkFiles>()
            .AddSingleton<ListHamlets>()
            .AddSingleton<ListHouseholds>()
            .AddSingleton<ReadHousehold>()
            .AddSingleton<ReadRegisterFigures>();
}
