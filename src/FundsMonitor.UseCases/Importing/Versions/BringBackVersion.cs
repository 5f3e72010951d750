using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Makes an older version of a scope the current one again, in place of the one that counts now.</summary>
public sealed class BringBackVersion(IDbContextFactory<FundsDb> databases, TimeProvider clock)
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
        var current = await db.FileVersions
            .SingleOrDefaultAsync(v => v.ScopeKey == version.ScopeKey && v.State == VersionState.Current, cancel);
        if (version.State == VersionState.Current
            || (current is not null && !await VersionChanges.MoveAsync(db, current, VersionState.Superseded, cancel))
            || !await VersionChanges.MoveAsync(db, version, VersionState.Current, cancel))
        {
            return VersionChange.NotPossible;
        }

        VersionChanges.Audit(db, "version-brought-back", version, (by.Name, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return VersionChange.Done;
    }
}
