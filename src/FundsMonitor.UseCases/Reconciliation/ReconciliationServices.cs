using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>The use cases of this feature, one line each.</summary>
public static class ReconciliationServices
{
    public static IServiceCollection AddReconciliation(this IServiceCollection services) => services
        .AddSingleton<CheckMissingFiles>()
        .AddSingleton<CheckSentFiles>()
        .AddSingleton<CountFindings>()
        .AddSingleton<DecideFindings>()
        .AddSingleton<ExportFindings>()
        .AddSingleton<FindLatestMonths>()
        .AddSingleton<FindPendingReconciliations>()
        .AddSingleton<ListFindings>()
        .AddSingleton<ReadFinding>()
        .AddSingleton<ReconcileMonth>()
        .AddSingleton<ReopenFinding>();
}
