using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Entering;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>
/// Enters or changes until when a receiver of reports existed and who took its place: for the plans of one place, or, by who may see
/// everything, for every plan that names it.
/// </summary>
public sealed class EnterSuccessor(IDbContextFactory<FundsDb> databases, TimeProvider clock, CheckDueReports check)
{
    private static readonly Bilingual OnlyWhoSeesAll = new(
        "Chỉ người xem được mọi địa bàn mới ghi cho mọi kế hoạch: hãy chọn nơi có kế hoạch nêu tên cơ quan này.",
        "Only who may see every area enters it for every plan: choose the place whose plan names this receiver.");

    private static readonly Bilingual Twice = new(
        "Cơ quan này đã có trong danh sách cho cùng nơi: hãy sửa dòng đang có.",
        "This receiver is in the list already for the same place: change that entry.");

    /// <param name="form">What was typed.</param>
    /// <param name="change">The entry to change, and what it said when it was opened; null for a new one.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(
        SuccessorForm form, (int Id, SuccessorForm Before)? change, Reader by, CancellationToken cancel)
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
        FundsDb db, (SuccessorForm Form, (int Id, SuccessorForm Before)? Change) asked, (Reader By, DateTime Now) at,
        CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var stored = asked.Change is { } change ? await FindAsync(db, change.Id, at.By, cancel) : new ReportReceiver();
        if (stored is null)
        {
            return [PlanEntries.Gone];
        }

        var before = SuccessorForm.Of(stored);
        if (asked.Change is { } opened && opened.Before != before)
        {
            return [PlanEntries.ChangedMeanwhile];
        }

        var wanted = new ReportReceiver { Id = stored.Id };
        asked.Form.WriteTo(wanted);
        List<Bilingual> faults = [.. await PlaceFaultsAsync(db, wanted, at.By, cancel), .. await NameFaultsAsync(db, wanted, cancel)];
        if (faults.Count > 0)
        {
            return faults;
        }

        asked.Form.WriteTo(stored);
        stored.EnteredBy = at.By.Name;
        var now = SuccessorForm.Of(stored);
        if (asked.Change is null)
        {
            // Saved first: the chain names it by its number.
            db.ReportReceivers.Add(stored);
            await db.SaveChangesAsync(cancel);
            await EntryNews.OfNew(EntryKind.Receiver, stored.Id, now.Fields(), stored.Name).TellAsync(db, at.By, at.Now, cancel);
        }
        else if (now != before)
        {
            var news = EntryNews.OfChange(EntryKind.Receiver, stored.Id, before.Fields(), now.Fields());
            await news.TellAsync(db, at.By, at.Now, cancel);
        }

        return [];
    }

    /// <summary>One that holds and that who asks may change; null where there is none.</summary>
    internal static async Task<ReportReceiver?> FindAsync(FundsDb db, int id, Reader by, CancellationToken cancel)
    {
        var stored = await PlanEntries.ReceiversOf(db, by.Limit).SingleOrDefaultAsync(r => r.Id == id && r.WithdrawnAtUtc == null, cancel);
        return stored is not null && MayChange(by, stored) ? stored : null;
    }

    /// <summary>Whether somebody may change one: of one place within his areas, of every place where he may see everything.</summary>
    public static bool MayChange(Reader by, ReportReceiver receiver) => PlanEntries.MayEnter(by.Role)
        && (receiver.CommuneCode.Length == 0
            ? by.Limit.Everything
            : PlanEntries.IsOwn(by, receiver.CommuneCode, receiver.Until.Year));

    private static async Task<IReadOnlyList<Bilingual>> PlaceFaultsAsync(
        FundsDb db, ReportReceiver wanted, Reader by, CancellationToken cancel) =>
        wanted.CommuneCode.Length > 0 ? await PlanEntries.PlaceFaultsAsync(db, (wanted.CommuneCode, wanted.Until.Year), by, cancel)
        : MayChange(by, wanted) ? []
        : [OnlyWhoSeesAll];

    private static async Task<IReadOnlyList<Bilingual>> NameFaultsAsync(FundsDb db, ReportReceiver wanted, CancellationToken cancel)
    {
        var others = await db.ReportReceivers.AsNoTracking()
            .Where(r => r.WithdrawnAtUtc == null && r.Id != wanted.Id && (r.CommuneCode == "" || r.CommuneCode == wanted.CommuneCode))
            .ToListAsync(cancel);
        if (others.Exists(r => r.Name == wanted.Name && r.CommuneCode == wanted.CommuneCode))
        {
            return [Twice];
        }

        var known = ReportReceiver.KnownTo(wanted.CommuneCode, others);
        return ReportReceiver.On(wanted.SuccessorName, DateOnly.MaxValue, known) == wanted.Name
            || ReportReceiver.After(wanted.SuccessorName, DateOnly.MaxValue, known).Any(r => r.Name == wanted.Name)
            ? [new(
                $"“{wanted.SuccessorName}” cuối cùng lại được thay bằng “{wanted.Name}”: không cơ quan nào nhận được báo cáo. "
                + "Hãy xem lại tên hai cơ quan.",
                $"“{wanted.SuccessorName}” gives way to “{wanted.Name}” in the end, so nobody would receive: look at both names again.")]
            : [];
    }
}
