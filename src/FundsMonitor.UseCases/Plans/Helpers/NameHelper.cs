using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>A helper as a person names one.</summary>
/// <param name="Household">The register version and the household's number in it.</param>
/// <param name="Name">Who helps.</param>
/// <param name="Position">Position; may be empty.</param>
/// <param name="Since">First day.</param>
public sealed record NamedHelper((int Version, string Code) Household, string Name, string Position, DateOnly Since);

/// <summary>Names the helper of a household. Whoever helped until then goes on until somebody ends it.</summary>
public sealed class NameHelper(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was recorded.</returns>
    public async Task<Bilingual?> RunAsync(NamedHelper asked, Reader by, CancellationToken cancel)
    {
        if (!HelperRights.MayRecord(by.Role))
        {
            return HelperRights.NotAllowed;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return asked.Name.Trim().Length is 0 or > HelperRights.TextLength || asked.Position.Length > HelperRights.TextLength
            || asked.Since > VietnamDay.Of(now)
            ? new("Cần ghi tên người giúp đỡ, và ngày bắt đầu không sau hôm nay.",
                "Say who helps, from a day that is not after today.")
            : await Chain.CommitAsync(databases, db => NameAsync(db, asked, (by, now), cancel), cancel);
    }

    private static async Task<Bilingual?> NameAsync(FundsDb db, NamedHelper asked, (Reader By, DateTime Now) at, CancellationToken cancel)
    {
        if (await HelperRights.HouseholdAsync(db, at.By.Limit, asked.Household, cancel) is not { } household)
        {
            return new("Không có hộ này.", "There is no such household.");
        }

        var name = asked.Name.Trim().Normalize();
        if (await db.HouseholdHelpers.AnyAsync(
            h => h.CommuneCode == household.CommuneCode && h.HouseholdCode == household.HouseholdCode
                && h.HeadNameSearch == household.HeadNameSearch && h.HelperName == name && h.Until == null,
            cancel))
        {
            return new("Người này đang giúp đỡ hộ.", "This person helps the household already.");
        }

        db.HouseholdHelpers.Add(new HouseholdHelper
        {
            CommuneCode = household.CommuneCode,
            RegisterYear = household.RegisterYear,
            HouseholdCode = household.HouseholdCode,
            HeadNameSearch = household.HeadNameSearch,
            HamletName = household.HamletName,
            HelperName = name,
            PositionName = asked.Position.Trim().Normalize(),
            Since = asked.Since,
            NamedBy = at.By.Name,
            NamedAtUtc = at.Now,
        });
        db.AuditEntries.Add(new()
        {
            AtUtc = at.Now,
            By = at.By.Name,
            Action = "helper-named",
            Subject = $"{household.CommuneCode}/{household.HouseholdCode}",
        });
        return null;
    }
}
