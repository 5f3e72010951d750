using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>
/// Files whose import is still to be done: asked every minute and at every start, so that a killed process loses nothing.
/// </summary>
public sealed class FindUnfinishedFiles(IDbContextFactory<FundsDb> databases, JobLedger ledger)
{
    /// <returns>Ids of files that no live process imports, in the order in which they came.</returns>
    public async Task<IReadOnlyList<int>> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var candidates = await db.SourceFiles
            .Where(f => f.State == FileState.Received || f.State == FileState.Importing || f.State == FileState.Failed)
            .OrderBy(f => f.Id)
            .Select(f => f.Id)
            .ToListAsync(cancel);
        var unfinished = new List<int>();
        foreach (var id in candidates)
        {
            if (!await ledger.IsHeldAsync(ImportLeases.File(id), cancel))
            {
                unfinished.Add(id);
            }
        }

        return unfinished;
    }
}
