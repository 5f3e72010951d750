using FundsMonitor.UseCases.Reconciliation.Closing;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using FundsMonitor.UseCases.Reconciliation.Exporting;
using FundsMonitor.UseCases.Reconciliation.Queue;
using FundsMonitor.UseCases.Reconciliation.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>The use cases of this feature, one line each.</summary>
public static class ReconciliationServices
{
    public static IServiceCollection AddReconciliation(this IServiceCollection services) => services
        .AddClosing()
        .AddSingleton<AssignFindings>()
        .AddSingleton<CheckMissingFiles>()
        .AddSingleton<CheckSentFiles>()
        .AddSingleton<CommentFinding>()
        .AddSingleton<CountFindings>()
        .AddSingleton<DecideFindings>()
        .AddSingleton<ExportFindings>()
        .AddSingleton<ExportQueue>()
        .AddSingleton<FindLatestMonths>()
        .AddSingleton<FindNeighbours>()
        .AddSingleton<FindNothingToJudge>()
        .AddSingleton<FindPendingReconciliations>()
        .AddSingleton<ListDeciders>()
        .AddSingleton<ListFindings>()
        .AddSingleton<ListOwners>()
        .AddSingleton<ReadFinding>()
        .AddSingleton<ReadSourceRow>()
        .AddSingleton<SourceFileRows>()
        .AddSingleton<ReadSourceCells>()
        .AddSingleton<ReconcileMonth>()
        .AddSingleton<ReopenFinding>()
        .AddSingleton<SetFindingsDue>()
        .AddSingleton<WakeFindings>();
}
