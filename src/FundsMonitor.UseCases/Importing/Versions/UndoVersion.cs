using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Takes the current version of a scope back; the one before it counts again, if there is one.</summary>
public sealed class UndoVersion(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>For how long after it was accepted a version can be taken back.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(30);

    public Task<VersionChange> RunAsync(int versionId, Reader by, CancellationToken cancel) =>
        Chain.CommitAsync(databases, db => UndoAsync(db, versionId, by, cancel), cancel);

    private async Task<VersionChange> UndoAsync(FundsDb db, int versionId, Reader by, CancellationToken cancel)
    {
        var who = (by.Name, AtUtc: clock.GetUtcNow().UtcDateTime);
        var version = await VersionChanges.FindAsync(db, versionId, by, cancel);
        if (version is null)
        {
            return VersionChange.NotAllowed;
        }

        if (version.State == VersionState.Current && version.AcceptedAtUtc + Within < who.AtUtc)
        {
            return VersionChange.TooLate;
        }

        var before = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .Where(v => v.ScopeKey == version.ScopeKey && v.State == VersionState.Superseded)
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        var gate = await VersionChanges.GateAsync(db, version, before, cancel);
        if (version.State == VersionState.Current && gate.Closed.Count > 0)
        {
            return VersionChange.MonthClosed;
        }

        if (version.State != VersionState.Current
            || !await VersionChanges.MoveAsync(db, version, (VersionState.Undone, ChainKinds.Undone), who, cancel))
        {
            return VersionChange.NotPossible;
        }

        if (before is not null)
        {
            await VersionChanges.MoveAsync(db, before, (VersionState.Current, ChainKinds.BroughtBack), who, cancel);
        }

        await gate.PassAsync(ChainPayload.VersionSubject(version.Id), who, cancel);
        VersionChanges.Audit(db, "version-undone", version, who);
        return VersionChange.Done;
    }
}
