using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Entering;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Reconciliation.Rules.Plans;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Enters or changes who owes which report to whom by when; what is late is judged again at once.</summary>
public sealed class EnterObligation(IDbContextFactory<FundsDb> databases, TimeProvider clock, CheckDueReports check)
{
    /// <param name="form">What was typed.</param>
    /// <param name="id">The obligation to change; null for a new one.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(ObligationForm form, int? id, Reader by, CancellationToken cancel)
    {
        if (!PlanEntries.MayEnter(by.Role))
        {
            return [PlanEntries.NotAllowed];
        }

        if (form.Faults() is { Count: > 0 } typed)
        {
            return typed;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var faults = await Chain.CommitAsync(databases, db => StoreAsync(db, (form, id), (by, now), cancel), cancel);
        if (faults.Count == 0)
        {
            await check.RunAsync(VietnamDay.Of(now), by.Name, cancel);
        }

        return faults;
    }

    private static async Task<IReadOnlyList<Bilingual>> StoreAsync(
        FundsDb db, (ObligationForm Form, int? Id) asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        var (form, id) = asked;
        var stored = id is { } known
            ? await db.ReportObligations.Where(o => o.Id == known && o.WithdrawnAtUtc == null).Within(at.By.Limit)
                .SingleOrDefaultAsync(cancel)
            : new ReportObligation();
        if (stored is null)
        {
            return [PlanEntries.Gone];
        }

        var before = id is null ? "" : Told(stored);
        var wanted = new ReportObligation();
        form.WriteTo(wanted);
        List<Bilingual> faults =
        [
            .. await PlanEntries.PlaceFaultsAsync(db, form.Place, at.By, cancel),
            .. await OfficeFaultsAsync(db, wanted.OfficeCode, cancel),
            .. await TwiceAsync(db, wanted, id, cancel),
            .. id is null ? [] : await ReceivedAsync(db, stored, wanted, cancel),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        form.WriteTo(stored);
        stored.EnteredBy = at.By.Name;
        if (id is null)
        {
            db.ReportObligations.Add(stored);
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = id is null ? "obligation-entered" : "obligation-changed",
            Subject = $"{stored.CommuneCode}/{stored.Year}",
            Detail = id is null ? Told(stored) : $"{before} → {Told(stored)}",
        });
        return [];
    }

    /// <summary>An obligation as the audit tells it.</summary>
    internal static string Told(ReportObligation obligation)
    {
        var when = obligation.Rhythm == ReportRhythm.OnDays ? obligation.DueDays
            : obligation.DaysAfter is { } days ? $"{obligation.Rhythm} +{days}" : obligation.Rhythm.ToString();
        return $"{obligation.Title} | {obligation.DebtorName} → {obligation.ReceiverName} | {when}{(obligation.IsBefore ? " before" : "")}";
    }

    private static async Task<IReadOnlyList<Bilingual>> OfficeFaultsAsync(FundsDb db, string office, CancellationToken cancel) =>
        office.Length == 0 || await db.Offices.AnyAsync(o => o.Code == office, cancel)
            ? []
            : [new(
                $"Không có phòng giao dịch mang mã {office}: hãy chọn trong danh sách, hoặc để trống.",
                $"There is no office {office}: choose one of the list, or none.")];

    /// <summary>A late report is known by who owes what for which period: two that agree in these could not be told apart.</summary>
    private static async Task<IReadOnlyList<Bilingual>> TwiceAsync(
        FundsDb db, ReportObligation wanted, int? id, CancellationToken cancel)
    {
        var (own, office, place) = (id ?? 0, wanted.OfficeCode, wanted.CommuneCode);
        var others = await db.ReportObligations.AsNoTracking()
            .Where(o => o.WithdrawnAtUtc == null && o.Id != own && o.Year == wanted.Year && o.Rhythm == wanted.Rhythm)
            .Where(o => office != "" ? o.OfficeCode == office : o.CommuneCode == place && o.OfficeCode == "")
            .ToListAsync(cancel);
        return others.Exists(o => ReportRule.Subject(o, "") == ReportRule.Subject(wanted, ""))
            ? [new(
                "Đã có báo cáo cùng tên của cùng người báo cáo, năm và kỳ: hãy sửa dòng đang có; "
                + "nếu gửi cho nơi khác nữa thì ghi nơi ấy ở đầu ô “Báo cáo gì”.",
                "There is a report of the same name by the same debtor, year and rhythm: change that entry; "
                + "where it goes to another receiver too, name that one at the beginning of “What”.")]
            : [];
    }

    /// <summary>A report that was noted stays the report of its period.</summary>
    private static async Task<IReadOnlyList<Bilingual>> ReceivedAsync(
        FundsDb db, ReportObligation stored, ReportObligation wanted, CancellationToken cancel)
    {
        var stays = stored.CommuneCode == wanted.CommuneCode && stored.Year == wanted.Year && stored.OfficeCode == wanted.OfficeCode;
        var periods = ReportCalendar.Of(wanted).Select(r => r.PeriodKey).ToList();
        var kept = await db.ReportReceipts.Where(r => r.ObligationId == stored.Id && r.TakenBackAtUtc == null)
            .Select(r => r.PeriodKey).ToListAsync(cancel);
        return kept.Count == 0 || (stays && kept.TrueForAll(periods.Contains))
            ? []
            : [new(
                $"Đã ghi nhận {kept.Count} báo cáo theo dòng này, nên không đổi được nơi, năm, phòng giao dịch hay kỳ của chúng: "
                + "hãy rút lại việc ghi nhận trước, hoặc rút dòng này và nhập dòng mới.",
                $"{kept.Count} reports were noted for this entry, so that place, year, office and their periods stay: "
                + "take those back first, or withdraw this entry and enter another.")];
    }
}
