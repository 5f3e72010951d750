using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reports.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>
/// Makes every scheduled report whose day has come and that was not made yet, with the rights its owner has now, then sends the mails
/// and removes what has been kept long enough. What a stopped process left undone the next run makes up.
/// </summary>
public sealed class MakeDueReports(
    IDbContextFactory<FundsDb> databases,
    JobLedger ledger,
    FindReader findReader,
    ReadReport read,
    ReportFiles files,
    ReportMail mail,
    TimeProvider clock)
{
    /// <param name="by">Account name or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between reports and within one; what is not finished is made by the next run.</param>
    /// <returns>How many were made; null while another process is at it.</returns>
    public async Task<int?> RunAsync(string by, CancellationToken cancel)
    {
        var today = VietnamDay.Of(clock.GetUtcNow());
        var arguments = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var run = await ledger.TryStartAsync(JobNames.MakeReports, arguments, JobNames.MakeReports, by, cancel);
        if (run is null)
        {
            return null;
        }

        return await run.RecordAsync<int?>(
            async () =>
            {
                var (made, refused) = await MakeAllAsync(run, today);
                await RemoveOldAsync(today, run.Cancel);
                var failures = await mail.SendAllAsync(run.Cancel);
                var unsent = string.Join("; ", failures);
                var told = new Bilingual(
                    $"{made} báo cáo đã lập, {refused} không lập.{(unsent.Length > 0 ? $" Thư chưa gửi được: {unsent}" : "")}",
                    $"{made} reports made, {refused} not.{(unsent.Length > 0 ? $" Letters not sent: {unsent}" : "")}");
                return (made, failures.Count > 0 ? JobOutcome.Failed : JobOutcome.Done, told);
            },
            0);
    }

    private async Task<(int Made, int Refused)> MakeAllAsync(RunningJob run, DateOnly today)
    {
        var due = await DueAsync(today, run.Cancel);
        var (made, refused) = (0, 0);
        foreach (var (index, (subscription, period)) in due.Index())
        {
            run.Report(index, due.Count);
            run.Cancel.ThrowIfCancellationRequested();
            var isMade = await MakeAsync(subscription, period, run.Cancel);
            (made, refused) = isMade ? (made + 1, refused) : (made, refused + 1);
        }

        run.Report(due.Count, due.Count);
        return (made, refused);
    }

    private async Task<List<(ReportSubscription Subscription, ReportPeriod Period)>> DueAsync(DateOnly today, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var subscriptions = await db.ReportSubscriptions.AsNoTracking().Where(s => !s.IsPaused).OrderBy(s => s.Id).ToListAsync(cancel);
        var done = (await db.MadeReports.Select(m => new { m.SubscriptionId, m.PeriodKey }).ToListAsync(cancel))
            .Select(m => (m.SubscriptionId, m.PeriodKey)).ToHashSet();
        return [.. subscriptions.SelectMany(s => s.Due(today).Where(p => !done.Contains((s.Id, p.ToString()))).Select(p => (s, p)))];
    }

    /// <summary>Makes one with the rights of this moment, or writes down why not.</summary>
    private async Task<bool> MakeAsync(ReportSubscription subscription, ReportPeriod period, CancellationToken cancel)
    {
        var reader = await findReader.RunAsync(subscription.OwnerName, cancel);
        var made = new MadeReport
        {
            SubscriptionId = subscription.Id,
            PeriodKey = period.ToString(),
            OwnerName = subscription.OwnerName,
            PlaceCode = subscription.PlaceCode,
            PlaceName = subscription.PlaceName,
            Format = subscription.Format,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            State = MadeState.NotMade,
        };
        var report = reader.Role == subscription.OwnerRole
            ? await read.RunAsync(reader, subscription.PlaceCode, period, progress: null, cancel)
            : null;
        if (report is null)
        {
            made.Reason = reader.Name.Length == 0 ? NotMadeReason.AccountDisabled
                : reader.Role != subscription.OwnerRole ? NotMadeReason.RoleChanged
                : NotMadeReason.PlaceNotAllowed;
            return await NoteAsync(made, cancel) && made.State == MadeState.Made;
        }

        await using var content = ReportFormats.Write(report, subscription.Format);
        (made.State, made.Size, made.PlaceName) = (MadeState.Made, content.Length, report.Place.Name);
        made.Sha256 = await files.KeepAsync(content, cancel);
        made.FileName = $"{report.FileName}.{subscription.Format.Ending()}";
        made.RightsHash = ReportRights.HashOf(reader);
        made.Mail = subscription.ByMail && mail.IsOn ? MailState.Waiting : MailState.None;
        return await NoteAsync(made, cancel);
    }

    /// <returns>False where another process was quicker with the same report.</returns>
    private async Task<bool> NoteAsync(MadeReport made, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.MadeReports.Add(made);
        db.AuditEntries.Add(new()
        {
            AtUtc = made.AtUtc,
            By = made.OwnerName,
            Action = made.State == MadeState.Made ? "report-made" : "report-not-made",
            Subject = made.PlaceCode.Length > 0 ? made.PlaceCode : "*",
            Detail = made.State == MadeState.Made
                ? $"{made.PeriodKey} {made.Format.Ending()} {made.Sha256}"
                : $"{made.PeriodKey} {made.Format.Ending()} {made.Reason}",
        });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            await using var other = await databases.CreateDbContextAsync(cancel);
            if (await other.MadeReports.AnyAsync(m => m.SubscriptionId == made.SubscriptionId && m.PeriodKey == made.PeriodKey, cancel))
            {
                return false;
            }

            throw;
        }
    }

    private async Task RemoveOldAsync(DateOnly today, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = today.AddDays(-ReportSubscription.KeptDays).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        foreach (var old in await db.MadeReports.Where(m => m.AtUtc < before).ToListAsync(cancel))
        {
            if (old.Sha256.Length > 0 && !await db.MadeReports.AnyAsync(m => m.Sha256 == old.Sha256 && m.Id != old.Id, cancel))
            {
                files.Remove(old.Sha256);
            }

            db.MadeReports.Remove(old);
            await db.SaveChangesAsync(cancel);
        }
    }
}
