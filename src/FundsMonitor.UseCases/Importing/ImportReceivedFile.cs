using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing.Loading;
using FundsMonitor.UseCases.Importing.Mapping;
using FundsMonitor.UseCases.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>How an import ended.</summary>
/// <param name="Outcome">Done, Refused or Cancelled; Running when another process holds this file.</param>
/// <param name="Receipt">What the sender gets.</param>
public sealed record ImportResult(JobOutcome Outcome, Receipt Receipt);

/// <summary>Reads a received file and accepts it as one or more versions, whole or not at all.</summary>
/// <remarks>
/// Rows go in under versions in state loading, in short transactions; one short transaction makes them current. A process killed in
/// between leaves rows that nobody sees; the next start removes them and imports the file again.
/// </remarks>
public sealed class ImportReceivedFile(
    IDbContextFactory<FundsDb> databases,
    FileStore store,
    JobLedger ledger,
    ReceiptWriter receipts,
    FindReader accounts,
    TimeProvider clock)
{
    /// <param name="sourceFileId">A file in state received, failed, or importing with a lost lease.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="rowsRead">Told now and then how many rows were read.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public async Task<ImportResult> RunAsync(int sourceFileId, string by, IProgress<long>? rowsRead, CancellationToken cancel)
    {
        if (await DecidedAsync(sourceFileId, cancel) is { } before)
        {
            return new ImportResult(before, await receipts.WriteAsync(sourceFileId, cancel) with { SeenBefore = true });
        }

        var arguments = sourceFileId.ToString(CultureInfo.InvariantCulture);
        await using var run = await ledger.TryStartAsync(JobNames.ImportFile, arguments, ImportLeases.File(sourceFileId), by, cancel);
        if (run is null)
        {
            return new ImportResult(JobOutcome.Running, await receipts.WriteAsync(sourceFileId, cancel));
        }

        try
        {
            var (outcome, seenBefore) = await ImportAsync(sourceFileId, run, by, rowsRead);
            var receipt = await receipts.WriteAsync(sourceFileId, CancellationToken.None);
            await run.EndAsync(outcome, receipt.Verdict);
            return new ImportResult(outcome, receipt with { SeenBefore = seenBefore });
        }
        catch (OperationCanceledException) when (run.Cancel.IsCancellationRequested)
        {
            await PutBackAsync(run, sourceFileId, run.StopRequested ? FileState.Refused : FileState.Received);
            await run.EndAsync(JobOutcome.Cancelled, new("Đã dừng theo yêu cầu; không lưu gì.", "Stopped as asked; nothing was kept."));
            return new ImportResult(JobOutcome.Cancelled, await receipts.WriteAsync(sourceFileId, CancellationToken.None));
        }
        catch (Exception failure)
        {
            // The edge of the run: the failure is recorded, and thrown on for the job to be tried again.
            await PutBackAsync(run, sourceFileId, FileState.Failed);
            await run.EndAsync(JobOutcome.Failed, new(failure.Message, failure.Message));
            throw;
        }
    }

    private async Task<(JobOutcome Outcome, bool SeenBefore)> ImportAsync(
        int sourceFileId, RunningJob run, string by, IProgress<long>? rowsRead)
    {
        await using var db = await databases.CreateDbContextAsync(run.Cancel);
        var file = await db.SourceFiles.SingleAsync(f => f.Id == sourceFileId, run.Cancel);
        if (Decided(file.State) is { } before)
        {
            return (before, true);
        }

        var outcome = new FileOutcome(db, file, run, clock.GetUtcNow().UtcDateTime);
        var import = new FileImport(db, file, run, outcome, await AllowedAsync(db, file.ReceivedBy, run.Cancel));
        var refusal = await import.RunAsync(store.PathOf(file.Sha256), by, rowsRead);
        if (refusal is null)
        {
            await SenderKeys.NoteUseAsync(db, file, clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        }

        return (refusal is null ? JobOutcome.Done : JobOutcome.Refused, false);
    }

    /// <summary>What a sender may send for: everything for folders and the command line, nothing for an account disabled since.</summary>
    private async Task<AreaLimit> AllowedAsync(FundsDb db, string sender, CancellationToken cancel)
    {
        var reader = await accounts.RunAsync(sender, cancel);
        return reader != FindReader.Nobody || await db.Users.AnyAsync(a => a.UserName == sender, cancel) ? reader.Limit : AreaLimit.None;
    }

    /// <summary>The verdict of a file that has one: it needs no run.</summary>
    private async Task<JobOutcome?> DecidedAsync(int sourceFileId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return Decided(await db.SourceFiles.Where(f => f.Id == sourceFileId).Select(f => f.State).SingleAsync(cancel));
    }

    private static JobOutcome? Decided(FileState state) => state switch
    {
        FileState.Accepted or FileState.Waiting => JobOutcome.Done,
        FileState.Refused => JobOutcome.Refused,
        _ => null,
    };

    /// <summary>Removes what went in and lets the file wait again, unless another process has taken it over by now.</summary>
    private async Task PutBackAsync(RunningJob run, int sourceFileId, FileState state)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        if (!await run.StillHeldAsync(db, CancellationToken.None))
        {
            return;
        }

        await FileImport.RemoveLoadingAsync(db, sourceFileId, CancellationToken.None);
        var verdict = state == FileState.Refused ? ProblemKinds.ImportStopped.Code : "";
        await db.SourceFiles.Where(f => f.Id == sourceFileId && f.State == FileState.Importing).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.State, state).SetProperty(f => f.Verdict, verdict).SetProperty(f => f.VerdictDetail, ""),
            CancellationToken.None);
    }
}
