using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>Notes which versions a run has covered.</summary>
internal static class VersionMarks
{
    /// <summary>Marks versions that still stand as they stood when the run began; what changed meanwhile waits for the next run.</summary>
    public static async Task ReconciledAsync(FundsDb db, IReadOnlyList<KnownVersion> versions, DateTime now, CancellationToken cancel)
    {
        foreach (var group in versions.GroupBy(v => v.State))
        {
            var ids = group.Select(v => v.Id).ToList();
            var state = group.Key;
            await db.FileVersions.Where(v => ids.Contains(v.Id) && v.State == state && v.ReconciledAtUtc == null)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.ReconciledAtUtc, now), cancel);
        }
    }
}
