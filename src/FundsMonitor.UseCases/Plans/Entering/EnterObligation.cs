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
    /// <param name="change">The obligation to change, and what it said when it was opened; null for a new one.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(
        ObligationForm form, (int Id, ObligationForm Before)? change, Reader by, CancellationToken cancel)
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
        var faults = await Chain.CommitAsync(databases, db => StoreAsync(db, (form, change), (by, now), cancel), cancel);
        if (faults.Count == 0)
        {
            await check.RunAsync(VietnamDay.Of(now), by.Name, cancel);
        }

        return faults;
    }

    private static async Task<IReadOnlyList<Bilingual>> StoreAsync(
        FundsDb db, (ObligationForm Form, (int Id, ObligationForm Before)? Change) asked, (Reader By, DateTime Now) at,
        CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var stored = asked.Change is { } change ? await FindAsync(db, change.Id, at.By, cancel) : new ReportObligation();
        if (stored is null)
        {
            return [PlanEntries.Gone];
        }

        var before = ObligationForm.Of(stored);
        if (asked.Change is { } opened && opened.Before != before)
        {
            return [PlanEntries.ChangedMeanwhile];
        }

        var wanted = new ReportObligation { Id = stored.Id };
        asked.Form.WriteTo(wanted);
        List<Bilingual> faults =
        [
            .. await PlanEntries.PlaceFaultsAsync(db, (wanted.CommuneCode, wanted.Year), at.By, cancel),
            .. await OfficeFaultsAsync(db, wanted, at.By, cancel),
            .. await TwiceAsync(db, wanted, cancel),
            .. await ReceivedAsync(db, stored, wanted, cancel),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        asked.Form.WriteTo(stored);
        stored.EnteredBy = at.By.Name;
        var now = ObligationForm.Of(stored);
        if (asked.Change is null)
        {
            // Saved first: the chain names it by its number.
            db.ReportObligations.Add(stored);
            await db.SaveChangesAsync(cancel);
            await EntryNews.OfNew(EntryKind.Obligation, stored.Id, now.Fields(), stored.Title).TellAsync(db, at.By, at.Now, cancel);
        }
        else if (now != before)
        {
            var news = EntryNews.OfChange(EntryKind.Obligation, stored.Id, before.Fields(), now.Fields());
            await news.TellAsync(db, at.By, at.Now, cancel);
        }

        return [];
    }

    /// <summary>An obligation that holds and whose plan lies in the areas of who asks; null where there is none.</summary>
    internal static async Task<ReportObligation?> FindAsync(FundsDb db, int id, Reader by, CancellationToken cancel)
    {
        var stored = await db.ReportObligations.Where(o => o.Id == id && o.WithdrawnAtUtc == null).Within(by.Limit)
            .SingleOrDefaultAsync(cancel);
        return stored is not null && PlanEntries.IsOwn(by, stored.CommuneCode, stored.Year) ? stored : null;
    }

    private static async Task<IReadOnlyList<Bilingual>> OfficeFaultsAsync(
        FundsDb db, ReportObligation wanted, Reader by, CancellationToken cancel)
    {
        var office = wanted.OfficeCode;
        var places = await PlanSources.PlacesAsync(db, wanted.CommuneCode, cancel);
        return office.Length == 0 || await ListServingOffices.Of(db, by.Limit, places).AnyAsync(o => o.Code == office, cancel)
            ? []
            : [new(
                $"Phòng giao dịch mang mã {office} không có, hoặc không phục vụ nơi này: hãy chọn trong danh sách, hoặc để trống.",
                $"There is no office {office}, or it does not serve this place: choose one of the list, or none.")];
    }

    /// <summary>A late report is known by who owes what for which period: two that agree in these could not be told apart.</summary>
    private static async Task<IReadOnlyList<Bilingual>> TwiceAsync(FundsDb db, ReportObligation wanted, CancellationToken cancel)
    {
        var (office, place) = (wanted.OfficeCode, wanted.CommuneCode);
        var others = await db.ReportObligations.AsNoTracking()
            .Where(o => o.WithdrawnAtUtc == null && o.Id != wanted.Id && o.Year == wanted.Year && o.Rhythm == wanted.Rhythm)
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
