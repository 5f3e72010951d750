using System.Collections.Concurrent;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>Households of a register version in a hamlet and class.</summary>
internal sealed record HouseholdSum(
    int VersionId, int Year, string CommuneCode, string HamletName, HouseholdClass Class, int Count) : IInArea
{
    /// <inheritdoc/>
    public string OfficeCode => "";

    /// <inheritdoc/>
    public DateOnly? CodeDay => Year > 0 ? new(Year, 1, 1) : null;
}

/// <summary>Keeps how many households each register has, which never changes, and how many of them have a loan.</summary>
public sealed class KeptHouseholdSums
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<HouseholdSum>> all = [];
    private readonly ConcurrentDictionary<int, (LinkStamp Stamp, IReadOnlyList<HouseholdSum> Sums)> withLoan = [];

    /// <summary>The households of these registers that the reader may see, in the area.</summary>
    internal async Task<IReadOnlyList<HouseholdSum>> ReadAsync(
        FundsDb db, AreaScope scope, IReadOnlyList<int> registers, CancellationToken cancel)
    {
        if (AreaTest.NeedsHamlets(scope))
        {
            return await SummedAsync(db.Households.Within(scope).Where(h => registers.Contains(h.VersionId)), cancel);
        }

        var missing = registers.Where(r => !all.ContainsKey(r)).ToList();
        var read = missing.Count == 0
            ? Enumerable.Empty<HouseholdSum>().ToLookup(s => s.VersionId)
            : (await SummedAsync(db.Households.Where(h => missing.Contains(h.VersionId)), cancel)).ToLookup(s => s.VersionId);
        foreach (var register in missing)
        {
            all[register] = [.. read[register]];
        }

        return registers.SelectMany(r => all[r]).ToList().FindAll(AreaTest.Of<HouseholdSum>(scope));
    }

    /// <summary>
    /// Of them those with a linked borrower who owes something now. A register is counted again when anything was linked in it, or any
    /// borrower changed.
    /// </summary>
    /// <param name="db">A context.</param>
    /// <param name="scope">What the reader may see, and the area.</param>
    /// <param name="registers">Their versions.</param>
    /// <param name="links">Stamps of links that are known already.</param>
    /// <param name="cancel">Stops.</param>
    internal async Task<IReadOnlyList<HouseholdSum>> WithLoanAsync(
        FundsDb db,
        AreaScope scope,
        IReadOnlyList<int> registers,
        IReadOnlyDictionary<int, LinkStamp> links,
        CancellationToken cancel)
    {
        if (AreaTest.NeedsHamlets(scope))
        {
            return await SummedAsync(Borrowing(db, db.Households.Within(scope).Where(h => registers.Contains(h.VersionId))), cancel);
        }

        var stamps = await LinkStamp.WithBorrowersAsync(db, registers, links, cancel);
        var missing = registers.Where(r => !withLoan.TryGetValue(r, out var known) || known.Stamp != stamps[r]).ToList();
        var read = missing.Count == 0
            ? Enumerable.Empty<HouseholdSum>().ToLookup(s => s.VersionId)
            : (await SummedAsync(Borrowing(db, db.Households.Where(h => missing.Contains(h.VersionId))), cancel))
                .ToLookup(s => s.VersionId);
        var sums = registers.SelectMany(r => missing.Contains(r) ? read[r] : withLoan[r].Sums).ToList();
        foreach (var register in missing)
        {
            withLoan[register] = (stamps[register], [.. read[register]]);
        }

        return sums.FindAll(AreaTest.Of<HouseholdSum>(scope));
    }

    private static IQueryable<Household> Borrowing(FundsDb db, IQueryable<Household> households) => households.Where(
        h => db.Links.Any(l => l.RegisterVersionId == h.VersionId && l.HouseholdCode == h.HouseholdCode && l.Decision == LinkDecision.Link
            && db.LinkedCustomers.Any(c =>
                c.OfficeCode == l.OfficeCode && c.CustomerCode == l.CustomerCode && (long)c.Balance > 0)));

    private static Task<List<HouseholdSum>> SummedAsync(IQueryable<Household> households, CancellationToken cancel) => households
        .GroupBy(h => new { h.VersionId, h.RegisterYear, h.CommuneCode, h.HamletName, h.Class })
        .Select(g => new HouseholdSum(
            g.Key.VersionId, g.Key.RegisterYear, g.Key.CommuneCode, g.Key.HamletName, g.Key.Class, g.Count()))
        .ToListAsync(cancel);
}
