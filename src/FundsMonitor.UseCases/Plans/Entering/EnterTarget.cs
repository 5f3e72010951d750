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
    /// <param name="id">The target to change; null for a new one.</param>
    /// <param name="by">A finance officer or an administrator, within his areas.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it, one sentence each; empty when it was stored.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(TargetForm form, int? id, Reader by, CancellationToken cancel)
    {
        if (!PlanEntries.MayEnter(by.Role))
        {
            return [PlanEntries.NotAllowed];
        }

        return form.Faults() is { Count: > 0 } typed
            ? typed
            : await Chain.CommitAsync(databases, db => StoreAsync(db, (form, id), by, cancel), cancel);
    }

    private async Task<IReadOnlyList<Bilingual>> StoreAsync(
        FundsDb db, (TargetForm Form, int? Id) asked, Reader by, CancellationToken cancel)
    {
        var (form, id) = asked;
        var stored = id is { } known
            ? await db.PlanTargets.Where(t => t.Id == known && t.WithdrawnAtUtc == null).Within(by.Limit).SingleOrDefaultAsync(cancel)
            : new PlanTarget();
        if (stored is null)
        {
            return [PlanEntries.Gone];
        }

        List<Bilingual> faults =
        [
            .. await PlanEntries.PlaceFaultsAsync(db, form.Place, by, cancel),
            .. await TwiceAsync(db, form, id, cancel),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        var before = id is null ? "" : Told(stored);
        form.WriteTo(stored);
        stored.EnteredBy = by.Name;
        if (id is null)
        {
            db.PlanTargets.Add(stored);
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = id is null ? "target-entered" : "target-changed",
            Subject = $"{stored.CommuneCode}/{stored.Year}",
            Detail = id is null ? Told(stored) : $"{before} → {Told(stored)}",
        });
        return [];
    }

    /// <summary>A target as the audit tells it.</summary>
    internal static string Told(PlanTarget target) =>
        $"{target.Title} | {target.Comparison} {TargetForm.Of(target).Figure} {target.Unit} | {target.OfWhom}";

    private static async Task<IReadOnlyList<Bilingual>> TwiceAsync(FundsDb db, TargetForm form, int? id, CancellationToken cancel)
    {
        var (title, whom) = (form.Title.Trim(), form.OfWhom.Trim());
        var same = await db.PlanTargets.AnyAsync(
            t => t.WithdrawnAtUtc == null && t.Id != (id ?? 0) && t.CommuneCode == form.Place && t.Year == form.Year
                && t.Title == title && t.OfWhom == whom && t.Unit == form.Unit,
            cancel);
        return same
            ? [new(
                "Đã có chỉ tiêu này cho cùng nơi, năm, đối tượng và đơn vị: hãy sửa dòng đang có.",
                "This target is entered already for the same place, year, people and unit: change that entry.")]
            : [];
    }
}
