using FundsMonitor.UseCases.Loans.Comparing;
using FundsMonitor.UseCases.Loans.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Loans;

/// <summary>The use cases of this feature, one line each.</summary>
public static class LoansServices
{
    public static IServiceCollection AddLoans(this IServiceCollection services) =>
        services
            .AddSingleton<ExportComparison>()
            .AddSingleton<AddReferenceRow>()
            .AddSingleton<EndReferenceRow>()
            .AddSingleton<ListReference>()
            .AddSingleton<RestoreReference>()
            .AddSingleton<ListLoans>()
            .AddSingleton<ListLoanChoices>()
            .AddSingleton<ReadLoan>();
}
