using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Entering;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Enters or changes a target that stands in a plan's words.</summary>
public sealed class EnterTarget(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="form">What was typed.</param>
    /// <param name="change">The target to change, and what it said when it was opened; null for a new one.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(
        TargetForm form, (int Id, TargetForm Before)? change, Reader by, CancellationToken cancel)
    {
        if (!PlanEntries.MayEnter(by.Role))
        {
            return [PlanEntries.NotAllowed];
        }

        return form.Faults() is { Count: > 0 } typed
            ? typed
            : await Chain.CommitAsync(databases, db => StoreAsync(db, (form, change), by, cancel), cancel);
    }

    private async Task<IReadOnlyList<Bilingual>> StoreAsync(
        FundsDb db, (TargetForm Form, (int Id, TargetForm Before)? Change) asked, Reader by, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var stored = asked.Change is { } change ? await FindAsync(db, change.Id, by, cancel) : new PlanTarget();
        if (stored is null)
        {
            return [PlanEntries.Gone];
        }

        var before = TargetForm.Of(stored);
        if (asked.Change is { } opened && opened.Before != before)
        {
            return [PlanEntries.ChangedMeanwhile];
        }

        var wanted = new PlanTarget { Id = stored.Id };
        asked.Form.WriteTo(wanted);
        List<Bilingual> faults =
        [
            .. await PlanEntries.PlaceFaultsAsync(db, (wanted.CommuneCode, wanted.Year), by, cancel),
            .. await TwiceAsync(db, wanted, cancel),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        asked.Form.WriteTo(stored);
        stored.EnteredBy = by.Name;
        var (now, at) = (TargetForm.Of(stored), clock.GetUtcNow().UtcDateTime);
        if (asked.Change is null)
        {
            // Saved first: the chain names it by its number.
            db.PlanTargets.Add(stored);
            await db.SaveChangesAsync(cancel);
            await EntryNews.OfNew(EntryKind.Target, stored.Id, now.Fields(), stored.Title).TellAsync(db, by, at, cancel);
        }
        else if (now != before)
        {
            await EntryNews.OfChange(EntryKind.Target, stored.Id, before.Fields(), now.Fields()).TellAsync(db, by, at, cancel);
        }

        return [];
    }

    /// <summary>A target that holds and whose plan lies in the areas of who asks; null where there is none.</summary>
    internal static Task<PlanTarget?> FindAsync(FundsDb db, int id, Reader by, CancellationToken cancel) =>
        db.PlanTargets.Where(t => t.Id == id && t.WithdrawnAtUtc == null).Within(by.Limit).SingleOrDefaultAsync(cancel);

    private static async Task<IReadOnlyList<Bilingual>> TwiceAsync(FundsDb db, PlanTarget wanted, CancellationToken cancel) =>
        await db.PlanTargets.AnyAsync(
            t => t.WithdrawnAtUtc == null && t.Id != wanted.Id && t.CommuneCode == wanted.CommuneCode && t.Year == wanted.Year
                && t.Title == wanted.Title && t.OfWhom == wanted.OfWhom && t.Unit == wanted.Unit,
            cancel)
            ? [new(
                "Đã có chỉ tiêu này cho cùng nơi, năm, đối tượng và đơn vị: hãy sửa dòng đang có.",
                "This target is entered already for the same place, year, people and unit: change that entry.")]
            : [];
}
