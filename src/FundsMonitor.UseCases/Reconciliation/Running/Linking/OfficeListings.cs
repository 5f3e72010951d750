using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>What the rules need of the links that are kept.</summary>
internal static class OfficeListings
{
    /// <summary>Where each customer of an office was found, by customer code.</summary>
    public static async Task<ILookup<string, Listing>> ReadAsync(FundsDb db, string office, Registers registers, CancellationToken cancel)
    {
        var versions = registers.VersionIds;
        var rows = await db.Links.Where(l => l.OfficeCode == office && versions.Contains(l.RegisterVersionId))
            .Join(db.Members, l => l.MemberId, m => m.Id, (l, m) => new
            {
                l.CustomerCode,
                l.RegisterVersionId,
                l.Decision,
                l.HouseholdCode,
                l.SecondMemberId,
                m.RowNumber,
                m.Class,
                m.ClassFrom,
                m.ClassTo,
            })
            .ToListAsync(cancel);
        var seconds = rows.Where(r => r.Decision == LinkDecision.Review && r.SecondMemberId != 0).Select(r => r.SecondMemberId).ToHashSet();
        var secondRows = seconds.Count == 0 ? [] : await db.Links
            .Where(l => l.OfficeCode == office && l.Decision == LinkDecision.Review && l.SecondMemberId != 0)
            .Join(db.Members, l => l.SecondMemberId, m => m.Id, (l, m) => new { m.Id, m.RowNumber }).Distinct()
            .ToDictionaryAsync(m => m.Id, m => m.RowNumber, cancel);
        return rows.Select(r => new Listing(
            r.CustomerCode,
            r.RegisterVersionId,
            r.RowNumber,
            r.Decision,
            r.Class,
            r.ClassFrom,
            r.ClassTo ?? registers.Periods[r.RegisterVersionId].To)
        {
            HouseholdCode = r.Decision == LinkDecision.Link ? r.HouseholdCode : "",
            SecondRow = r.Decision == LinkDecision.Review ? secondRows.GetValueOrDefault(r.SecondMemberId) : 0,
        }).ToLookup(l => l.CustomerCode, StringComparer.Ordinal);
    }
}
