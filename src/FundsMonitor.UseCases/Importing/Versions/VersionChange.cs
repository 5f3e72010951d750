using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Whether a version was taken back or brought back.</summary>
public enum VersionChange
{
    /// <summary>Done, and to be reconciled again.</summary>
    Done,

    /// <summary>There is no such version for this reader, or he may not change it.</summary>
    NotAllowed,

    /// <summary>It is not in the state for this: somebody was quicker.</summary>
    NotPossible,

    /// <summary>It has counted for more than <see cref="UndoVersion.Within"/>.</summary>
    TooLate,

    /// <summary>It would change closed months, and no open exception lets it through: see <see cref="ReadHeldVersion"/>.</summary>
    MonthClosed,
}

/// <summary>What undoing and bringing back have in common.</summary>
internal static class VersionChanges
{
    /// <summary>The version, if the reader may change it: finance and administrators, or the office whose it is.</summary>
    public static async Task<FileVersion?> FindAsync(FundsDb db, int versionId, Reader by, CancellationToken cancel)
    {
        var version = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Within(by.Limit)
            .SingleOrDefaultAsync(v => v.Id == versionId && v.State != VersionState.Loading, cancel);
        return version is not null && MayChange(by, version) ? version : null;
    }

    /// <summary>Asks the gate of closed months about a version that changes its state, and about the one that takes or leaves its
    /// place.</summary>
    public static Task<MonthGate> GateAsync(FundsDb db, FileVersion version, FileVersion? other, CancellationToken cancel) =>
        MonthGate.LookAsync(db, new[] { version, other }.OfType<FileVersion>(), cancel);

    /// <summary>Whether the reader may say what counts of this scope: finance and administrators, or the office whose it is.</summary>
    public static bool MayChange(Reader by, FileVersion version) =>
        by.Limit.Allows(version)
        && (by.Role is Roles.Administrator or Roles.FinanceOfficer || (by.Role == Roles.BankOffice && version.OfficeCode.Length > 0));

    /// <summary>Puts a version into a state like <see cref="MoveAsync"/>, with its link of the chain.</summary>
    public static async Task<bool> MoveAsync(
        FundsDb db, FileVersion version, (VersionState State, string Kind) to, (string By, DateTime AtUtc) who, CancellationToken cancel)
    {
        if (!await MoveAsync(db, version, to.State, cancel))
        {
            return false;
        }

        await Chain.AddAsync(
            db, [ChainPayload.Of(to.Kind, version, (to.State, version.SourceFile!.Sha256), who.By)], who.AtUtc, cancel);
        return true;
    }

    /// <summary>Puts a version into a state, if it is still in the one it was read in. Both are to be reconciled again.</summary>
    public static async Task<bool> MoveAsync(FundsDb db, FileVersion version, VersionState to, CancellationToken cancel) =>
        await db.FileVersions.Where(v => v.Id == version.Id && v.State == version.State).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.State, to).SetProperty(v => v.ReconciledAtUtc, (DateTime?)null), cancel) == 1;

    /// <summary>Notes who did it.</summary>
    public static void Audit(FundsDb db, string action, FileVersion version, (string By, DateTime AtUtc) who) =>
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = who.AtUtc,
            By = who.By,
            Action = action,
            Subject = version.ScopeKey,
            Detail = $"version {version.Number}, file {version.SourceFileId}",
        });
}
