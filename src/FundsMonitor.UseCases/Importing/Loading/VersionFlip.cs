using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Makes the versions of one file current, in the caller's transaction, with their links of the chain.</summary>
/// <param name="db">The caller's context, in a transaction.</param>
/// <param name="file">The file; its state is the caller's.</param>
/// <param name="versions">Its versions in state loading, tracked by the context.</param>
internal sealed class VersionFlip(FundsDb db, SourceFile file, IReadOnlyList<FileVersion> versions)
{
    private readonly List<string> keys = [.. versions.Select(v => v.ScopeKey)];
    private List<int> overtaken = [];
    private MonthGate? gate;

    /// <summary>Whether a current version, received no later than this file, would be replaced.</summary>
    public Task<bool> ReplacesAsync(CancellationToken cancel) => Current()
        .AnyAsync(v => v.SourceFile!.ReceivedAtUtc <= file.ReceivedAtUtc, cancel);

    /// <summary>Asks the gate of closed months, in the transaction that goes on with <see cref="RunAsync"/>.</summary>
    /// <returns>Why the versions may not become current; null where they may.</returns>
    public async Task<Refusal?> HeldAsync(CancellationToken cancel)
    {
        foreach (var version in versions)
        {
            // An earlier try of the same context may have made them current in vain; this one may have to let them wait.
            (version.State, version.Number, version.AcceptedAtUtc, version.AcceptedBy) = (VersionState.Loading, 0, null, "");
        }

        await Chain.PinAsync(db, cancel);
        var (newer, replaced) = await ComparedAsync(cancel);
        gate = await MonthGate.LookAsync(db, versions.Where(v => !newer.Contains(v.ScopeKey)).Concat(replaced), cancel);
        return await gate.RefusalAsync(cancel);
    }

    /// <summary>Makes the versions current and what they replace superseded.</summary>
    /// <exception cref="InvalidOperationException">The gate of closed months was not asked, or holds them.</exception>
    public async Task RunAsync(string by, DateTime nowUtc, CancellationToken cancel)
    {
        if (gate is not { Closed.Count: 0 })
        {
            throw new InvalidOperationException("Versions become current only past the gate of closed months.");
        }

        var (newer, replaced) = await ComparedAsync(cancel);
        var numbers = await db.FileVersions.Where(v => keys.Contains(v.ScopeKey)).GroupBy(v => v.ScopeKey)
            .Select(g => new { g.Key, Last = g.Max(v => v.Number) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
        var replacedIds = replaced.Select(v => v.Id).ToList();
        await db.FileVersions.Where(v => replacedIds.Contains(v.Id) && v.State == VersionState.Current).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.State, VersionState.Superseded).SetProperty(v => v.ReconciledAtUtc, (DateTime?)null), cancel);
        foreach (var version in versions)
        {
            // A file that was received before the current one, and was only imported later, does not push the newer one out.
            version.State = newer.Contains(version.ScopeKey) ? VersionState.Superseded : VersionState.Current;
            version.Number = numbers.GetValueOrDefault(version.ScopeKey) + 1;
            version.AcceptedAtUtc = nowUtc;
            version.AcceptedBy = by;
        }

        await ExpectNextAsync(cancel);
        await gate.PassAsync(ChainPayload.FileSubject(file.Id), (by, nowUtc), cancel);
        var news = replaced
            .Select(v => ChainPayload.Of(ChainKinds.Superseded, v, (VersionState.Superseded, v.SourceFile!.Sha256), by))
            .Concat(versions.Select(v => ChainPayload.Of(ChainKinds.Accepted, v, (v.State, file.Sha256), by)));
        await Chain.AddAsync(db, news, nowUtc, cancel);
    }

    /// <summary>Files of the same scopes that were received before this one and still wait for a person: they wait no longer.</summary>
    public async Task OvertakeAsync(DateTime nowUtc, CancellationToken cancel)
    {
        var waiting = await db.SourceFiles
            .Where(f => f.State == FileState.Waiting && f.Id != file.Id && f.ReceivedAtUtc <= file.ReceivedAtUtc
                && db.FileVersions.Any(v => v.SourceFileId == f.Id && v.State == VersionState.Loading && keys.Contains(v.ScopeKey)))
            .ToListAsync(cancel);
        foreach (var other in waiting)
        {
            other.State = FileState.Refused;
            other.Verdict = ProblemKinds.Overtaken.Code;
            other.VerdictDetail = file.Name;
            other.DecidedAtUtc = nowUtc;
        }

        overtaken = [.. waiting.Select(f => f.Id)];
    }

    /// <summary>Removes the rows of files that wait no longer, once that is committed; a start removes what a kill leaves.</summary>
    public async Task RemoveOvertakenAsync(CancellationToken cancel)
    {
        foreach (var id in overtaken)
        {
            await FileImport.RemoveLoadingAsync(db, id, cancel);
        }
    }

    /// <summary>Scopes whose current version was received after this file, and the current versions that it replaces.</summary>
    private async Task<(HashSet<string> Newer, List<FileVersion> Replaced)> ComparedAsync(CancellationToken cancel)
    {
        var current = await Current().AsNoTracking().Include(v => v.SourceFile).ToListAsync(cancel);
        var newer = current.Where(v => v.SourceFile!.ReceivedAtUtc > file.ReceivedAtUtc).Select(v => v.ScopeKey).ToHashSet();
        return (newer, [.. current.Where(v => !newer.Contains(v.ScopeKey))]);
    }

    private IQueryable<FileVersion> Current() =>
        db.FileVersions.Where(v => keys.Contains(v.ScopeKey) && v.State == VersionState.Current);

    /// <summary>An office that has begun to send owes every month from then on.</summary>
    private async Task ExpectNextAsync(CancellationToken cancel)
    {
        foreach (var version in versions.Where(v => v.OfficeCode.Length > 0))
        {
            var office = await db.Offices.FindAsync([version.OfficeCode], cancel);
            if (office is not null)
            {
                office.DueFrom ??= version.Period;
            }
        }
    }
}
