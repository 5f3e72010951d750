using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Makes an older version of a scope the current one again, in place of the one that counts now.</summary>
public sealed class BringBackVersion(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public Task<VersionChange> RunAsync(int versionId, Reader by, CancellationToken cancel) =>
        Chain.CommitAsync(databases, db => BringBackAsync(db, versionId, by, cancel), cancel);

    private async Task<VersionChange> BringBackAsync(FundsDb db, int versionId, Reader by, CancellationToken cancel)
    {
        var who = (by.Name, AtUtc: clock.GetUtcNow().UtcDateTime);
        var version = await VersionChanges.FindAsync(db, versionId, by, cancel);
        if (version is null)
        {
            return VersionChange.NotAllowed;
        }

        if (version.State is VersionState.Current or VersionState.Removed)
        {
            return VersionChange.NotPossible;
        }

        var current = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .SingleOrDefaultAsync(v => v.ScopeKey == version.ScopeKey && v.State == VersionState.Current, cancel);
        var gate = await VersionChanges.GateAsync(db, version, current, cancel);
        if (gate.Closed.Count > 0)
        {
            return VersionChange.MonthClosed;
        }

        if (current is not null)
        {
            await VersionChanges.MoveAsync(db, current, (VersionState.Superseded, ChainKinds.Superseded), who, cancel);
        }

        if (!await VersionChanges.MoveAsync(db, version, (VersionState.Current, ChainKinds.BroughtBack), who, cancel))
        {
            // Somebody was quicker: what was moved so far must not stay.
            throw new DbUpdateConcurrencyException("The version is no longer in the state it was read in.");
        }

        await gate.PassAsync(ChainPayload.VersionSubject(version.Id), who, cancel);
        VersionChanges.Audit(db, "version-brought-back", version, who);
        return VersionChange.Done;
    }
}
