using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Reconciliation.Running.Communes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FundsMonitor.UseCases.Plans.Keeping;

/// <summary>
/// Keeps the households that plans count, and the borrowers of their places, for as long as the registers, links and loan files that
/// they were counted from are the same.
/// </summary>
public sealed class KeptPlanFigures(KeptLoanSums sums) : IDisposable
{
    private const int HouseholdsHeld = 400_000;
    private const string SavingsOnly = "0000000";
    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = HouseholdsHeld });

    /// <summary>Reads what the figures of these moments rest on.</summary>
    internal Task<PlanBasis> BasisAsync(
        FundsDb db, AreaLimit limit, IReadOnlyCollection<PlanMoment> moments, CancellationToken cancel) =>
        PlanBasis.ReadAsync(db, sums, limit, moments, cancel);

    /// <summary>The share of households with a loan that a plan's row promises.</summary>
    internal async Task<LoanCoverage> CoverageAsync(
        FundsDb db, PlanBasis basis, (AreaLimit Limit, PlanMoment At) of, PlanRow promise, CancellationToken cancel)
    {
        var (limit, at) = of;
        var key = ("coverage", AreaTest.KeyOf(limit), promise.VersionId, promise.RowNumber, string.Join(',', at.Places), at.Month);
        var (registers, hasLoans) = (basis.RegistersText(at), basis.HasLoans(at));
        if (held.TryGetValue(key, out KeptCoverage? known) && known!.Registers == registers && known.HasLoans == hasLoans
            && PlanBasis.TextOf(basis.LoansOf(at, known.Offices)) == known.Loans)
        {
            return known.Coverage;
        }

        var reading = new CoverageReading(db, at.Places, limit);
        var coverage = await reading.ReadAsync(promise, basis.CoverageOf(at), cancel);
        if (PlanBasis.TextOf(basis.LoansOf(at, reading.Offices)) is { } loans)
        {
            var size = 1 + coverage.Counted.Count + coverage.Unsaid.Count + coverage.LeftOut.Count;
            held.Set(key, new KeptCoverage(registers, hasLoans, reading.Offices, loans, coverage), Sized(size));
        }

        return coverage;
    }

    /// <summary>Customers with a balance in the month, and of them those who belong to a savings group; null without any.</summary>
    internal async Task<(int InGroups, int All)?> BorrowersAsync(
        FundsDb db, PlanBasis basis, (AreaLimit Limit, PlanMoment At) of, CancellationToken cancel)
    {
        var (limit, at) = of;
        var key = ("borrowers", AreaTest.KeyOf(limit), string.Join(',', at.Places), at.Month);
        var loans = PlanBasis.TextOf(basis.LoansOf(at));
        if (loans is not null && held.TryGetValue(key, out KeptBorrowers? known) && known!.Loans == loans)
        {
            return known.Borrowers;
        }

        var borrowers = await CountAsync(db, limit, at, cancel);
        if (loans is not null)
        {
            held.Set(key, new KeptBorrowers(loans, borrowers), Sized(1));
        }

        return borrowers;
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static async Task<(int InGroups, int All)?> CountAsync(
        FundsDb db, AreaLimit limit, PlanMoment at, CancellationToken cancel)
    {
        var current = db.CurrentIds(Core.Importing.FileKind.Loans, at.Month);
        var customers = await db.LoanRows.AsNoTracking().Within(limit)
            .Where(l => at.Places.Contains(l.CommuneCode) && current.Contains(l.VersionId) && l.Counts && (long)l.Balance > 0)
            .GroupBy(l => new { l.OfficeCode, l.CustomerCode })
            .Select(g => g.Max(l => l.GroupCode != "" && l.GroupCode != SavingsOnly ? 1 : 0)).ToListAsync(cancel);
        return customers.Count == 0 ? null : (customers.Sum(), customers.Count);
    }

    private static MemoryCacheEntryOptions Sized(int size) => new() { Size = size };

    private sealed record KeptCoverage(
        string Registers, bool HasLoans, IReadOnlyList<string> Offices, string Loans, LoanCoverage Coverage);

    private sealed record KeptBorrowers(string Loans, (int InGroups, int All)? Borrowers);
}
