using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Mapping;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>One import of one file, from its kept bytes to its verdict.</summary>
/// <param name="db">A context of this import alone.</param>
/// <param name="file">The file, tracked by the context.</param>
/// <param name="run">The lease that this process holds.</param>
/// <param name="outcome">Gives the verdict.</param>
/// <param name="sender">What the sender may send for.</param>
internal sealed class FileImport(FundsDb db, SourceFile file, RunningJob run, FileOutcome outcome, AreaLimit sender)
{
    private static readonly Dictionary<(string Kind, string Column), int> NoCounts = [];
    private Asked? askedAgain;

    /// <param name="path">Where the bytes lie.</param>
    /// <param name="by">Who has it accepted.</param>
    /// <param name="rowsRead">Told now and then how many rows were read.</param>
    /// <returns>Why the file is refused; null when it was accepted.</returns>
    public async Task<Refusal?> RunAsync(string path, string by, IProgress<long>? rowsRead)
    {
        // Opening reads the whole file once; meanwhile the database is made ready.
        var opening = Task.Run(() => WorkbookOpener.Open(path));
        var known = await PrepareAsync();
        var (rows, refusal) = await opening;
        using (rows)
        {
            if (rows is null)
            {
                return await RefuseAsync(refusal!, [], NoCounts);
            }

            var asked = askedAgain ?? await SenderKeys.AskedWithMappingsAsync(db, file, run.Cancel);
            (var opened, refusal) = FileReader.Open(rows, asked, known.CommuneByName);
            refusal = opened is null
                ? await RefuseAsync(refusal!, [], NoCounts)
                : await LoadAsync(opened, new SeenReference(known), by, rowsRead);
            if (opened?.AskedAgain is null)
            {
                return refusal;
            }

            // Its columns told too late how they write dates or numbers.
            askedAgain = opened.AskedAgain;
        }

        DetachVersions();
        return await RunAsync(path, by, rowsRead);
    }

    private async Task<KnownReference> PrepareAsync()
    {
        await RemoveLoadingAsync(db, file.Id, run.Cancel);
        file.State = FileState.Importing;
        await db.SaveChangesAsync(run.Cancel);
        return await KnownReference.ReadAsync(db, run.Cancel);
    }

    /// <summary>Removes rows of this file that an earlier try left.</summary>
    public static async Task RemoveLoadingAsync(FundsDb db, int sourceFileId, CancellationToken cancel)
    {
        var left = await db.FileVersions.AsNoTracking()
            .Where(v => v.SourceFileId == sourceFileId && v.State == VersionState.Loading).ToListAsync(cancel);
        foreach (var version in left)
        {
            await VersionRows.RemoveAsync(db, version, cancel);
        }
    }

    private async Task<Refusal?> LoadAsync(OpenedFile opened, SeenReference seen, string by, IProgress<long>? rowsRead)
    {
        var loader = new VersionLoader(db, file, seen);
        using var stopReading = CancellationTokenSource.CreateLinkedTokenSource(run.Cancel);
        try
        {
            await foreach (var batch in RowBatches.Start(opened, stopReading.Token).ReadAllAsync(run.Cancel))
            {
                await loader.AddAsync(batch, opened.Recognition.Sheet, run.Cancel);
                run.Report(batch.RowsRead, 0);
                rowsRead?.Report(batch.RowsRead);
            }
        }
        finally
        {
            await stopReading.CancelAsync();
        }

        if (opened.AskedAgain is not null)
        {
            return null;
        }

        outcome.Describe(opened, loader.TooLongCount);
        var unit = opened.Refusal ?? Judge(loader)
            ?? await UnitAgainstTotals.AskAsync(db, file, loader.Versions.Select(v => v.Version), run.Cancel);
        return unit is { } refusal
            ? await RefuseAsync(refusal, [.. loader.TooLong, .. opened.Problems], Counts(opened, loader))
            : await AcceptAsync(opened, loader, seen, by);
    }

    /// <summary>What speaks against a file that could be read: texts that cannot be stored, and places that are not its sender's.</summary>
    private Refusal? Judge(VersionLoader loader)
    {
        if (loader.TooLong.Count > 0)
        {
            return new Refusal(ProblemKinds.RowsUnreadable.Code, loader.TooLongCount.ToString(CultureInfo.InvariantCulture));
        }

        var foreign = loader.Versions.Select(v => v.Version).FirstOrDefault(v => !sender.Allows(v));
        return foreign is null
            ? null
            : new Refusal(ProblemKinds.AreaNotYours.Code, foreign.OfficeCode.Length > 0 ? foreign.OfficeCode : foreign.CommuneCode);
    }

    private async Task<Refusal?> AcceptAsync(OpenedFile opened, VersionLoader loader, SeenReference seen, string by)
    {
        await loader.FinishAsync(run.Cancel);
        var matches = seen.MatchNames(AsOf(loader.Versions));
        var versions = loader.Versions.Select(v => v.Version).ToList();
        foreach (var office in matches.GroupBy(m => m.Office))
        {
            await CommuneCodes.FillAsync(
                db, [.. versions.Where(v => v.OfficeCode == office.Key)], [.. office.Select(m => (m.Name, m.CommuneCode))], run.Cancel);
        }

        await outcome.StoreProblemsAsync(opened.Problems, opened.ProblemCounts, run.Cancel);
        await outcome.AcceptAsync(loader.Versions, by, () => seen.AddMissingAsync(db, matches, run.Cancel), run.Cancel);
        return null;
    }

    private static Dictionary<(string Kind, string Column), int> Counts(OpenedFile opened, VersionLoader loader)
    {
        var counts = new Dictionary<(string Kind, string Column), int>(opened.ProblemCounts);
        if (loader.TooLongCount > 0)
        {
            var tooLong = (ProblemKinds.TextTooLong.Code, "");
            counts[tooLong] = counts.GetValueOrDefault(tooLong) + loader.TooLongCount;
        }

        return counts;
    }

    private async Task<Refusal> RefuseAsync(
        Refusal refusal, IReadOnlyList<RowProblem> problems, Dictionary<(string Kind, string Column), int> counts)
    {
        DetachVersions();
        await RemoveLoadingAsync(db, file.Id, run.Cancel);
        await outcome.StoreProblemsAsync(problems, counts, run.Cancel);
        await outcome.RefuseAsync(refusal, run.Cancel);
        return refusal;
    }

    private void DetachVersions() =>
        db.ChangeTracker.Entries<FileVersion>().ToList().ForEach(v => v.State = EntityState.Detached);

    /// <summary>The last day of the newest month among the versions, which decides what a commune's name means.</summary>
    private static DateOnly AsOf(IReadOnlyCollection<LoadingVersion> versions)
    {
        var period = versions.Max(v => v.Version.Period);
        return period > 9999 ? Month.FromKey(period).LastDay : new DateOnly(period == 0 ? 2024 : period, 12, 31);
    }
}
