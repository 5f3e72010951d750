using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>Ends that somebody helps a household; who did and the visits stay to be read.</summary>
public sealed class EndHelper(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="helperId">Who helps.</param>
    /// <param name="until">The last day.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What stands against it; null when it was recorded.</returns>
    public async Task<Bilingual?> RunAsync(int helperId, DateOnly until, Reader by, CancellationToken cancel) =>
        HelperRights.MayRecord(by.Role)
            ? await Chain.CommitAsync(
                databases, db => EndAsync(db, (helperId, until), (by, clock.GetUtcNow().UtcDateTime), cancel), cancel)
            : HelperRights.NotAllowed;

    private static async Task<Bilingual?> EndAsync(
        FundsDb db, (int Id, DateOnly Until) asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        var helper = await db.HouseholdHelpers.Where(h => h.Id == asked.Id && h.Until == null).Within(at.By.Limit)
            .SingleOrDefaultAsync(cancel);
        if (helper is null)
        {
            return HelperRights.NotThere;
        }

        if (asked.Until < helper.Since || asked.Until > VietnamDay.Of(at.Now))
        {
            return new("Ngày kết thúc không trước ngày bắt đầu và không sau hôm nay.", "The last day lies between the first and today.");
        }

        (helper.Until, helper.EndedBy, helper.EndedAtUtc) = (asked.Until, at.By.Name, at.Now);
        db.AuditEntries.Add(new()
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = "helper-ended",
            Subject = $"{helper.CommuneCode}/{helper.HouseholdCode}",
        });
        return null;
    }
}
