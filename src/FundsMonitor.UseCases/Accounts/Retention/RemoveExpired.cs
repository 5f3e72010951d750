using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Loading;
using FundsMonitor.UseCases.Importing.Versions;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Retention;

/// <summary>
/// Removes what is kept longer than the configuration says; does nothing where it says nothing. A version's rows go in one transaction
/// with the link of the chain that tells so: the version itself, its counts and its sums stay, and so does every link.
/// </summary>
public sealed class RemoveExpired(
    IDbContextFactory<FundsDb> databases, JobLedger ledger, FileStore store, RetentionOptions options, TimeProvider clock)
{
    /// <summary>The word of the audit for a run that removed something.</summary>
    public const string Applied = "retention-applied";

    private const int SliceRows = 10_000;

    /// <param name="by">Account name or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between versions.</param>
    /// <returns>How many versions were emptied; null where it is off, or another process is at it.</returns>
    public async Task<int?> RunAsync(string by, CancellationToken cancel)
    {
        if (!options.IsOn)
        {
            return null;
        }

        var day = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var run = await ledger.TryStartAsync(JobNames.ApplyRetention, day, JobNames.ApplyRetention, by, cancel);
        if (run is null)
        {
            return null;
        }

        return await run.RecordAsync<int?>(
            async () =>
            {
                var (versions, told) = await RemoveAsync(run, by);
                return (versions, JobOutcome.Done, told);
            },
            0);
    }

    private async Task<(int Versions, Bilingual Told)> RemoveAsync(RunningJob run, string by)
    {
        await using var db = await databases.CreateDbContextAsync(run.Cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var expired = await FindExpired.VersionsAsync(db, options, now, run.Cancel);
        var emptied = 0;
        foreach (var (index, version) in expired.Index())
        {
            run.Report(index, expired.Count);
            run.Cancel.ThrowIfCancellationRequested();
            emptied += await EmptyAsync(version.Version.Id, (by, now), run.Cancel) ? 1 : 0;
        }

        var files = await RemoveFilesAsync(db, run.Cancel);
        var readings = await RemoveReadingsAsync(db, now, run.Cancel);
        var sessions = await FindExpired.Sessions(db, options, now).ExecuteDeleteAsync(run.Cancel);
        var told = new Bilingual(
            $"Đã xóa: {emptied} phiên bản, {files} tệp, {readings} lần xem, {sessions} phiên đăng nhập.",
            $"Removed: {emptied} versions, {files} files, {readings} readings, {sessions} sessions.");
        if (emptied + files + readings + sessions > 0)
        {
            db.AuditEntries.Add(new AuditEntry { AtUtc = now, By = by, Action = Applied, Subject = "*", Detail = told.Vi });
            await db.SaveChangesAsync(run.Cancel);
        }

        return (emptied, told);
    }

    /// <summary>Removes a version's rows, and says so in the chain; not where it counts again or its month was signed meanwhile.</summary>
    private Task<bool> EmptyAsync(int versionId, (string By, DateTime AtUtc) who, CancellationToken cancel) => Chain.Chain.CommitAsync(
        databases,
        async db =>
        {
            await Chain.Chain.PinAsync(db, cancel);
            var version = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).SingleAsync(v => v.Id == versionId, cancel);
            if (version.State is not (VersionState.Superseded or VersionState.Undone)
                || (await TouchedMonths.OfAsync(db, [version], cancel)).Count > 0
                || !await VersionChanges.MoveAsync(db, version, (VersionState.Removed, ChainKinds.RowsRemoved), who, cancel))
            {
                return false;
            }

            await VersionRows.EmptyAsync(db, versionId, cancel);
            return true;
        },
        cancel);

    /// <summary>Removes the bytes of files all of whose versions were emptied, with what was noted of their cells.</summary>
    private async Task<int> RemoveFilesAsync(FundsDb db, CancellationToken cancel)
    {
        var emptied = await db.SourceFiles.AsNoTracking()
            .Where(f => db.FileVersions.Any(v => v.SourceFileId == f.Id)
                && !db.FileVersions.Any(v => v.SourceFileId == f.Id && v.State != VersionState.Removed))
            .Select(f => new { f.Id, f.Sha256 }).ToListAsync(cancel);
        var removed = 0;
        foreach (var file in emptied.Where(f => File.Exists(store.PathOf(f.Sha256))))
        {
            // The same bytes may have come twice.
            if (!await db.SourceFiles.AnyAsync(
                f => f.Sha256 == file.Sha256 && f.Id != file.Id
                    && !db.FileVersions.Any(v => v.SourceFileId == f.Id && v.State == VersionState.Removed), cancel))
            {
                await db.FileProblems.Where(p => p.SourceFileId == file.Id).ExecuteDeleteAsync(cancel);
                File.Delete(store.PathOf(file.Sha256));
                removed++;
            }
        }

        return removed;
    }

    private async Task<int> RemoveReadingsAsync(FundsDb db, DateTime now, CancellationToken cancel)
    {
        var all = 0;
        for (int? removed = null; removed is null or SliceRows; all += removed.Value)
        {
            removed = await FindExpired.Readings(db, options, now).OrderBy(e => e.Id).Take(SliceRows).ExecuteDeleteAsync(cancel);
        }

        return all;
    }
}
