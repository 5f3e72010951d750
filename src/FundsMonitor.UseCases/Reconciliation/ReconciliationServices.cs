using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>The use cases of this feature, one line each.</summary>
public static class ReconciliationServices
{
    public static IServiceCollection AddReconciliation(this IServiceCollection services) => services
        .AddSingleton<CountFindings>()
        .AddSingleton<DecideFindings>()
        .AddSingleton<ListFindings>()
        .AddSingleton<FindLatestMonths>()
        .AddSingleton<ReadFinding>()
        .AddSingleton<ReopenFinding>();
}
