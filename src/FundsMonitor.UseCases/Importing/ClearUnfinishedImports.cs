using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Loading;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Puts back what imports of dead processes left half-way: their files wait again, and rows that nobody ever saw go.</summary>
public sealed class ClearUnfinishedImports(IDbContextFactory<FundsDb> databases, JobLedger ledger, FileStore store)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        store.RemoveUnfinished();
        await ledger.AbandonDeadAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var left = await db.FileVersions.AsNoTracking()
            .Where(v => v.State == VersionState.Loading && v.SourceFile!.State != FileState.Waiting).ToListAsync(cancel);
        foreach (var version in left)
        {
            // Asked in this order: an import that ended in between has let its file wait by then.
            if (!await ledger.IsHeldAsync(ImportLeases.File(version.SourceFileId), cancel)
                && !await db.SourceFiles.AnyAsync(f => f.Id == version.SourceFileId && f.State == FileState.Waiting, cancel))
            {
                await VersionRows.RemoveAsync(db, version, cancel);
            }
        }

        var importing = await db.SourceFiles.Where(f => f.State == FileState.Importing).Select(f => f.Id).ToListAsync(cancel);
        foreach (var id in importing)
        {
            if (!await ledger.IsHeldAsync(ImportLeases.File(id), cancel))
            {
                await db.SourceFiles.Where(f => f.Id == id && f.State == FileState.Importing)
                    .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FileState.Received), cancel);
            }
        }
    }
}
