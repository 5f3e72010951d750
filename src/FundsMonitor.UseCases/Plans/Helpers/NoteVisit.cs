using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>Notes a visit of a helper.</summary>
public sealed class NoteVisit(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="helperId">Who visited.</param>
    /// <param name="visit">The day, and what was seen, said or done.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was noted.</returns>
    public async Task<Bilingual?> RunAsync(int helperId, (DateOnly On, string Note) visit, Reader by, CancellationToken cancel) =>
        HelperRights.MayRecord(by.Role)
            ? await Chain.CommitAsync(
                databases, db => NoteAsync(db, (helperId, visit), (by, clock.GetUtcNow().UtcDateTime), cancel), cancel)
            : HelperRights.NotAllowed;

    private static async Task<Bilingual?> NoteAsync(
        FundsDb db, (int Helper, (DateOnly On, string Note) Visit) asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        var helper = await db.HouseholdHelpers.AsNoTracking().Where(h => h.Id == asked.Helper).Within(at.By.Limit)
            .SingleOrDefaultAsync(cancel);
        if (helper is null)
        {
            return HelperRights.NotThere;
        }

        var (on, note) = asked.Visit;
        if (on < helper.Since || on > (helper.Until ?? VietnamDay.Of(at.Now)) || note.Trim().Length is 0 or > HelperRights.VisitLength)
        {
            return new(
                "Ngày thăm phải trong thời gian giúp đỡ và không sau hôm nay; cần ghi nội dung.",
                "The day lies within the time of helping and not after today; say what was seen or done.");
        }

        db.HelperVisits.Add(new HelperVisit
        {
            HelperId = helper.Id,
            CommuneCode = helper.CommuneCode,
            RegisterYear = helper.RegisterYear,
            HamletName = helper.HamletName,
            On = on,
            Note = note.Trim().Normalize(),
            NotedBy = at.By.Name,
            NotedAtUtc = at.Now,
        });
        db.AuditEntries.Add(new()
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = "visit-noted",
            Subject = $"{helper.CommuneCode}/{helper.HouseholdCode}",
        });
        return null;
    }
}
