using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>Loans with a balance in a month, of the households in one part of a list.</summary>
internal sealed class HouseholdLoans
{
    private readonly Dictionary<(int Version, string Code), (int Count, Money Balance)> sums = [];

    private HouseholdLoans()
    {
    }

    public static async Task<HouseholdLoans> ReadAsync(
        FundsDb db, Reader reader, IReadOnlyList<Household> households, Month month, CancellationToken cancel)
    {
        var versions = households.Select(h => h.VersionId).Distinct().ToList();
        var codes = households.Select(h => h.HouseholdCode).Distinct().ToList();
        var links = await db.Links.AsNoTracking()
            .Where(l => l.Decision == LinkDecision.Link && versions.Contains(l.RegisterVersionId) && codes.Contains(l.HouseholdCode))
            .ToListAsync(cancel);
        var customers = links.Select(l => l.CustomerCode).Distinct().ToList();
        var months = await db.CurrentIds(FileKind.Loans, month).ToListAsync(cancel);
        var loans = await db.LoanRows.AsNoTracking()
            // Nothing is added to the version: it only keeps SQLite from going through whole versions instead of by the customers.
            .Where(l => customers.Contains(l.CustomerCode) && l.Month == month && months.Contains(l.VersionId + 0))
            .Where(l => l.Counts && (long)l.Balance > 0)
            .Within(reader.Limit)
            .Select(l => new { l.OfficeCode, l.CustomerCode, l.Balance })
            .ToListAsync(cancel);
        var found = new HouseholdLoans();
        foreach (var household in links.GroupBy(l => (l.RegisterVersionId, l.HouseholdCode)))
        {
            var own = household.Select(l => (l.OfficeCode, l.CustomerCode)).ToHashSet();
            var balances = loans.Where(l => own.Contains((l.OfficeCode, l.CustomerCode))).Select(l => l.Balance).ToList();
            found.sums[household.Key] = (balances.Count, balances.Aggregate(Money.Zero, (sum, b) => sum + b));
        }

        return found;
    }

    public (int Count, Money Balance) Of(Household household) => sums.GetValueOrDefault((household.VersionId, household.HouseholdCode));
}
