using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>
/// Gives a file its verdict: its versions become current in one short transaction, or nothing of it remains but the verdict.
/// </summary>
/// <remarks>Both commit only while this process still holds the lease of the file.</remarks>
internal sealed class FileOutcome(FundsDb db, SourceFile file, RunningJob run, DateTime nowUtc)
{
    private const int KeptProblems = 5_000;
    private const int KeptText = 1_000;
    private const int Tries = 25;

    /// <summary>Notes what was recognised; saved with the verdict.</summary>
    public void Describe(OpenedFile opened, int moreProblems)
    {
        file.Kind = opened.Recognition.Kind;
        file.Layout = opened.Recognition.Layout;
        file.Sheet = Cut(string.Join(", ", opened.Recognition.AlsoRead.Prepend(opened.Recognition.Sheet)));
        file.HeaderRow = opened.Recognition.HeaderRow;
        file.Headings = string.Join('\t', opened.Recognition.Headings);
        file.RowCount = opened.RowsRead;
        file.Period = opened.Period;
        file.ProblemCount = opened.ProblemCount + moreProblems;
    }

    /// <summary>Keeps the problems and how many there were of each kind and heading, in place of those of an earlier try.</summary>
    public async Task StoreProblemsAsync(
        IReadOnlyList<RowProblem> problems, IReadOnlyDictionary<(string Kind, string Column), int> counts, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.FileProblems.Where(p => p.SourceFileId == file.Id).ExecuteDeleteAsync(cancel);
        await db.FileProblemCounts.Where(p => p.SourceFileId == file.Id).ExecuteDeleteAsync(cancel);
        await db.AddRowsAsync(problems.Take(KeptProblems).Select(Stored), cancel);
        await db.AddRowsAsync(
            counts.Select(c => new FileProblemCount
            {
                SourceFileId = file.Id,
                Kind = c.Key.Kind,
                Column = Cut(c.Key.Column),
                Count = c.Value,
            }),
            cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Refuses the file. Its rows must be gone by now.</summary>
    public Task RefuseAsync(Refusal refusal, CancellationToken cancel) => CommitAsync(
        () =>
        {
            Decide(FileState.Refused, refusal);
            return Task.CompletedTask;
        },
        cancel);

    /// <summary>
    /// Makes the versions current and what they replace superseded; or lets the file wait: for an exception, where it would change a
    /// closed month; for a person, where it would replace something.
    /// </summary>
    public async Task AcceptAsync(
        IReadOnlyCollection<LoadingVersion> versions, string by, Func<Task> addReference, CancellationToken cancel)
    {
        var flip = new VersionFlip(db, file, [.. versions.Select(v => v.Version)]);
        await CommitAsync(
            async () =>
            {
                await addReference();
                if (await flip.HeldAsync(cancel) is { } held)
                {
                    Decide(FileState.Waiting, held);
                }
                else if (file.HoldChanges && await flip.ReplacesAsync(cancel))
                {
                    Decide(FileState.Waiting, new Refusal(ProblemKinds.WaitsForPerson.Code));
                }
                else
                {
                    await flip.RunAsync(by, nowUtc, cancel);
                    Decide(FileState.Accepted, new Refusal(ProblemKinds.Accepted.Code));
                }

                await flip.OvertakeAsync(nowUtc, cancel);
            },
            cancel);
        await flip.RemoveOvertakenAsync(cancel);
    }

    private async Task CommitAsync(Func<Task> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryCommitAsync(change, cancel);
                return;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Another file made a version of the same scope current, added the same new place or the next link of the chain, at
                // the same moment.
                var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList();
                added.ForEach(e => e.State = EntityState.Detached);
            }
        }
    }

    private async Task TryCommitAsync(Func<Task> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await run.StillHeldAsync(db, cancel))
        {
            throw new OperationCanceledException("Another process has taken this file over.");
        }

        await change();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private void Decide(FileState state, Refusal verdict)
    {
        file.State = state;
        file.Verdict = verdict.Code;
        file.VerdictDetail = Cut(string.Join('\t', verdict.Detail));
        file.DecidedAtUtc = nowUtc;
    }

    private static string Cut(string text) => text.Length <= KeptText ? text : text[..KeptText];

    private FileProblem Stored(RowProblem problem) => new()
    {
        SourceFileId = file.Id,
        Kind = problem.Kind,
        Sheet = Cut(problem.Sheet),
        Row = problem.Row,
        Column = Cut(problem.Column),
        ColumnNumber = problem.ColumnNumber,
        Case = Cut(problem.Case),
        Value = Cut(problem.Value),
        Detail = Cut(problem.Detail),
        Weight = ProblemKinds.Get(problem.Kind).Weight,
    };
}
