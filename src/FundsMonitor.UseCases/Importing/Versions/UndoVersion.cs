using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Takes the current version of a scope back; the one before it counts again, if there is one.</summary>
public sealed class UndoVersion(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<VersionChange> RunAsync(int versionId, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var version = await VersionChanges.FindAsync(db, versionId, by, cancel);
        if (version is null)
        {
            return VersionChange.NotAllowed;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (version.State != VersionState.Current || !await VersionChanges.MoveAsync(db, version, VersionState.Undone, cancel))
        {
            return VersionChange.NotPossible;
        }

        var before = await db.FileVersions
            .Where(v => v.ScopeKey == version.ScopeKey && v.State == VersionState.Superseded)
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        if (before is not null)
        {
            await VersionChanges.MoveAsync(db, before, VersionState.Current, cancel);
        }

        VersionChanges.Audit(db, "version-undone", version, (by.Name, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return VersionChange.Done;
    }
}
