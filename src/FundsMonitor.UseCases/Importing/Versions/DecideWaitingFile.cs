using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Importing.Loading;
using FundsMonitor.UseCases.Importing.Versions.Differing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>What became of a waiting file.</summary>
public enum WaitingChange
{
    /// <summary>Accepted or declined, as was asked.</summary>
    Done,

    /// <summary>There is no such file for this reader, or he may not decide about all of its versions.</summary>
    NotAllowed,

    /// <summary>It does not wait any longer: somebody was quicker, or a later file came.</summary>
    NotPossible,

    /// <summary>What it would replace is no longer what the reader saw: he looks again.</summary>
    SeenOther,

    /// <summary>It would change closed months, and no open exception lets it through; its receipt names them.</summary>
    MonthClosed,
}

/// <summary>A person who saw what a waiting file changes accepts or declines it, whole.</summary>
public sealed class DecideWaitingFile(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="sourceFileId">A file in state waiting.</param>
    /// <param name="accept">False to decline.</param>
    /// <param name="seen">Ids of the versions that the reader saw it compared with: see <see cref="ReplacedIdsAsync"/>; null for a
    /// reader who decides without looking (the command line).</param>
    /// <param name="by">Finance, an administrator, or the office whose it is.</param>
    /// <param name="cancel">Stops and leaves the file waiting.</param>
    public async Task<WaitingChange> RunAsync(
        int sourceFileId, bool accept, IReadOnlyList<int>? seen, Reader by, CancellationToken cancel)
    {
        var change = await Chain.CommitAsync(
            databases, db => accept ? AcceptAsync(db, sourceFileId, seen, by, cancel) : DeclineAsync(db, sourceFileId, by, cancel), cancel);
        if (change == WaitingChange.Done && !accept)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await FileImport.RemoveLoadingAsync(db, sourceFileId, cancel);
        }

        return change;
    }

    /// <summary>Ids of the current versions that the waiting versions of a file would replace, in order.</summary>
    internal static async Task<IReadOnlyList<int>> ReplacedIdsAsync(FundsDb db, int sourceFileId, CancellationToken cancel)
    {
        var keys = db.FileVersions.Where(v => v.SourceFileId == sourceFileId && v.State == VersionState.Loading).Select(v => v.ScopeKey);
        return await db.FileVersions.Where(v => keys.Contains(v.ScopeKey) && v.State == VersionState.Current)
            .OrderBy(v => v.Id).Select(v => v.Id).ToListAsync(cancel);
    }

    /// <summary>Whether the reader may decide about these versions, all of one file.</summary>
    public static bool MayDecide(Reader by, IReadOnlyCollection<FileVersion> versions) =>
        versions.Count > 0 && versions.All(v => VersionChanges.MayChange(by, v));

    private async Task<WaitingChange> AcceptAsync(
        FundsDb db, int sourceFileId, IReadOnlyList<int>? seen, Reader by, CancellationToken cancel)
    {
        var (file, versions, refused) = await TakeAsync(db, sourceFileId, FileState.Accepted, by, cancel);
        if (refused is { } why)
        {
            return why;
        }

        if (seen is not null && !seen.Order().SequenceEqual(await ReplacedIdsAsync(db, sourceFileId, cancel)))
        {
            await PutBackAsync(db, sourceFileId, cancel);
            return WaitingChange.SeenOther;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var flip = new VersionFlip(db, file!, versions);
        if (await flip.HeldAsync(cancel) is { } held)
        {
            await PutBackAsync(db, sourceFileId, cancel);
            (file!.Verdict, file.VerdictDetail) = (held.Code, string.Join('\t', held.Detail));
            return WaitingChange.MonthClosed;
        }

        await flip.RunAsync(by.Name, now, cancel);
        await flip.OvertakeAsync(now, cancel);
        Decide(db, file!, (FileState.Accepted, new Refusal(ProblemKinds.Accepted.Code)), (by.Name, "file-accepted", now));
        return WaitingChange.Done;
    }

    private async Task<WaitingChange> DeclineAsync(FundsDb db, int sourceFileId, Reader by, CancellationToken cancel)
    {
        var (file, _, refused) = await TakeAsync(db, sourceFileId, FileState.Refused, by, cancel);
        if (refused is { } why)
        {
            return why;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Decide(db, file!, (FileState.Refused, new Refusal(ProblemKinds.Declined.Code, by.Name)), (by.Name, "file-declined", now));
        var news = new ChainNews(ChainKinds.Declined, ChainPayload.FileSubject(file!.Id), ChainPayload.Declined(file), by.Name);
        await Chain.AddAsync(db, [news], now, cancel);
        return WaitingChange.Done;
    }

    /// <summary>Takes the file out of its wait, which holds off everybody else until the transaction ends.</summary>
    private static async Task<(SourceFile? File, IReadOnlyList<FileVersion> Versions, WaitingChange? Refused)> TakeAsync(
        FundsDb db, int sourceFileId, FileState to, Reader by, CancellationToken cancel)
    {
        var versions = await db.FileVersions.Where(v => v.SourceFileId == sourceFileId && v.State == VersionState.Loading)
            .ToListAsync(cancel);
        var file = await db.SourceFiles.SingleOrDefaultAsync(f => f.Id == sourceFileId, cancel);
        if (file is null || (file.State == FileState.Waiting && !MayDecide(by, versions)))
        {
            return (null, [], WaitingChange.NotAllowed);
        }

        var taken = await db.SourceFiles.Where(f => f.Id == sourceFileId && f.State == FileState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, to), cancel);
        return taken == 1 ? (file, versions, null) : (null, [], WaitingChange.NotPossible);
    }

    private static Task<int> PutBackAsync(FundsDb db, int sourceFileId, CancellationToken cancel) => db.SourceFiles
        .Where(f => f.Id == sourceFileId).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FileState.Waiting), cancel);

    private static void Decide(
        FundsDb db, SourceFile file, (FileState State, Refusal Verdict) verdict, (string By, string Action, DateTime AtUtc) who)
    {
        file.State = verdict.State;
        file.Verdict = verdict.Verdict.Code;
        file.VerdictDetail = string.Join('\t', verdict.Verdict.Detail);
        file.DecidedAtUtc = who.AtUtc;
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = who.AtUtc,
            By = who.By,
            Action = who.Action,
            Subject = ChainPayload.FileSubject(file.Id),
            Detail = file.Sha256,
        });
    }
}
