using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Budgets;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Communes;

/// <summary>The registers in which the payees of vouchers are looked for; nothing is read where no voucher names a household.</summary>
internal sealed record PaidHouseholds(IReadOnlyList<RegisterPeriod> Registers, IReadOnlyList<PaidHousehold> Households)
{
    public static async Task<PaidHouseholds> ReadAsync(
        FundsDb db, string commune, IReadOnlyList<Expenditure> expenditures, CancellationToken cancel)
    {
        if (!expenditures.Any(e => e.HouseholdCode.Length > 0 || e.CitizenId.Length > 0))
        {
            return new([], []);
        }

        var below = await db.Communes.Where(c => c.DistrictCode == commune).Select(c => c.Code).Distinct().ToListAsync(cancel);
        List<string> places = [commune, .. below];
        var registers = await Running.Registers.ReadAsync(db, places, expenditures.Max(e => e.Date), cancel);
        List<RegisterPeriod> periods = [.. places.SelectMany(registers.Of).DistinctBy(p => p.VersionId)];
        var versions = periods.ConvertAll(p => p.VersionId);
        var members = await db.Members.Where(m => versions.Contains(m.VersionId)).OrderBy(m => m.Id)
            .Select(m => new { m.VersionId, m.RowNumber, m.HouseholdCode, m.Class, m.CitizenId }).ToListAsync(cancel);
        var households = members.GroupBy(m => (m.VersionId, m.HouseholdCode)).Select(g => new PaidHousehold(
            g.Key.VersionId,
            g.First().RowNumber,
            g.Key.HouseholdCode,
            g.First().Class,
            [.. g.Select(m => m.CitizenId).Where(id => id.Length > 0)]));
        return new(periods, [.. households]);
    }
}
