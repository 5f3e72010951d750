using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>A report that came, as a person notes it.</summary>
/// <param name="ObligationId">What it answers.</param>
/// <param name="PeriodKey">For which period: see <see cref="DueReport.PeriodKey"/>.</param>
/// <param name="ReceivedOn">The day it came.</param>
/// <param name="ReceivedBy">Who received it.</param>
/// <param name="Note">In the person's words; may be empty.</param>
public sealed record NotedReport(int ObligationId, string PeriodKey, DateOnly ReceivedOn, string ReceivedBy, string Note);

/// <summary>Notes a report as received; its finding closes by itself.</summary>
public sealed class NoteReport(IDbContextFactory<FundsDb> databases, TimeProvider clock, CheckDueReports check)
{
    /// <summary>Letters a name or note may have.</summary>
    public const int TextLength = 200;

    /// <summary>What is said to somebody of another role.</summary>
    internal static Bilingual NotAllowed { get; } =
        new("Tài khoản này không được ghi nhận báo cáo.", "This account may not note reports.");

    /// <summary>Whether somebody of this role may note reports: finance officers and administrators.</summary>
    public static bool MayNote(string role) => role is Roles.FinanceOfficer or Roles.Administrator;

    /// <returns>What stands against it; null when it was noted.</returns>
    public async Task<Bilingual?> RunAsync(NotedReport asked, Reader by, CancellationToken cancel)
    {
        if (!MayNote(by.Role))
        {
            return NotAllowed;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (asked.ReceivedBy.Trim().Length is 0 or > TextLength || asked.Note.Length > TextLength || asked.ReceivedOn > VietnamDay.Of(now))
        {
            return new(
                "Cần ghi người nhận, và ngày nhận không sau hôm nay.", "Say who received it, on a day that is not after today.");
        }

        var fault = await Chain.CommitAsync(databases, db => NoteAsync(db, asked, (by, now), cancel), cancel);
        if (fault is null)
        {
            await check.RunAsync(VietnamDay.Of(now), by.Name, cancel);
        }

        return fault;
    }

    private static async Task<Bilingual?> NoteAsync(
        FundsDb db, NotedReport asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        var obligation = await db.ReportObligations.AsNoTracking().Where(o => o.Id == asked.ObligationId && o.WithdrawnAtUtc == null)
            .Within(at.By.Limit).SingleOrDefaultAsync(cancel);
        if (obligation is null || !ReportCalendar.Of(obligation).Any(r => r.PeriodKey == asked.PeriodKey))
        {
            return new("Không có báo cáo này.", "There is no such report.");
        }

        if (await db.ReportReceipts.AnyAsync(
            r => r.ObligationId == asked.ObligationId && r.PeriodKey == asked.PeriodKey && r.TakenBackAtUtc == null, cancel))
        {
            return new("Báo cáo này đã được ghi nhận.", "This report was noted already.");
        }

        db.ReportReceipts.Add(new()
        {
            ObligationId = obligation.Id,
            OfficeCode = obligation.OfficeCode,
            CommuneCode = obligation.CommuneCode,
            PeriodKey = asked.PeriodKey,
            ReceivedOn = asked.ReceivedOn,
            ReceivedBy = asked.ReceivedBy.Trim(),
            Note = asked.Note.Trim(),
            NotedBy = at.By.Name,
            NotedAtUtc = at.Now,
        });
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = "report-noted",
            Subject = $"{obligation.CommuneCode} {asked.PeriodKey}",
            Detail = $"{obligation.DebtorName}: {obligation.Title}",
        });
        return null;
    }
}
