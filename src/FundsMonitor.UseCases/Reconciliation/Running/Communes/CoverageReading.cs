using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Communes;

/// <summary>By what a share is counted.</summary>
/// <param name="Month">The month of the balances.</param>
/// <param name="Registers">The registers in force in it.</param>
/// <param name="Loans">The current loan versions of the month.</param>
internal sealed record CoverageBasis(Month Month, IReadOnlyList<int> Registers, IReadOnlyList<int> Loans)
{
    /// <summary>Whether any of these has loans of the plan's places.</summary>
    public required bool HasLoans { get; init; }
}

/// <summary>Counts the households with a loan that a plan's promise is about.</summary>
/// <param name="db">A context of this run alone.</param>
/// <param name="places">The commune, or the district with its communes.</param>
/// <param name="limit">Whose households may be read: those of whoever asks, or all for a job.</param>
internal sealed class CoverageReading(FundsDb db, IReadOnlyList<string> places, AreaLimit limit)
{
    private const int CustomersAtOnce = 1_000;

    /// <summary>Offices whose customers are linked in the registers that were read: on their loan files the share rests.</summary>
    public IReadOnlyList<string> Offices { get; private set; } = [];

    /// <summary>The newest month in which an accepted loan file has loans here; null where none has.</summary>
    public Task<Month?> NewestAsync(CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Loans);
        return db.LoanSummaries.Where(s => places.Contains(s.CommuneCode) && current.Contains(s.VersionId))
            .MaxAsync(s => (Month?)s.Month, cancel);
    }

    /// <summary>The share in a month, by the registers in force in it.</summary>
    public async Task<LoanCoverage> ReadAsync(PlanRow plan, Month month, CancellationToken cancel)
    {
        var current = await db.CurrentIds(FileKind.Loans, month).ToListAsync(cancel);
        return await ReadAsync(
            plan,
            new CoverageBasis(month, await RegistersAsync(month.Year, cancel), current)
            {
                HasLoans = await db.LoanSummaries.AnyAsync(s => places.Contains(s.CommuneCode) && current.Contains(s.VersionId), cancel),
            },
            cancel);
    }

    /// <summary>The same, where it is known by what to count.</summary>
    public async Task<LoanCoverage> ReadAsync(PlanRow plan, CoverageBasis basis, CancellationToken cancel)
    {
        var registers = basis.Registers;
        var links = await db.Links.AsNoTracking().Where(l => registers.Contains(l.RegisterVersionId) && l.Decision != LinkDecision.None)
            .Select(l => new { l.OfficeCode, l.CustomerCode, l.RegisterVersionId, l.HouseholdCode, l.SecondHouseholdCode, l.Decision })
            .ToListAsync(cancel);
        Offices = [.. links.Select(l => l.OfficeCode).Distinct().Order(StringComparer.Ordinal)];
        var borrowers = await BorrowersAsync([.. links.Select(l => l.CustomerCode).Distinct()], basis, cancel);
        var open = links.Where(l => borrowers.Contains((l.OfficeCode, l.CustomerCode))).ToList();
        var linked = open.Where(l => l.Decision == LinkDecision.Link).Select(l => (l.RegisterVersionId, l.HouseholdCode)).ToHashSet();
        var perhaps = open.Where(l => l.Decision == LinkDecision.Review)
            .SelectMany(l => new[] { (l.RegisterVersionId, l.HouseholdCode), (l.RegisterVersionId, l.SecondHouseholdCode) }).ToHashSet();
        var households = await db.Households.AsNoTracking()
            .Where(h => registers.Contains(h.VersionId) && h.Class != HouseholdClass.None).Within(limit)
            .OrderBy(h => h.Id).ToListAsync(cancel);
        return LoanCoverage.From(
            plan.TargetLoanShareOf,
            registers.Count == 0 ? null : [.. households.Select(h => Counted(h, linked, perhaps))],
            basis.HasLoans);
    }

    private async Task<List<int>> RegistersAsync(int year, CancellationToken cancel)
    {
        var versions = await db.FileVersions
            .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current)
            .Where(v => v.Period <= year && places.Contains(v.CommuneCode))
            .Within(limit)
            .Select(v => new { v.Id, v.CommuneCode, v.Period }).ToListAsync(cancel);
        return
        [
            .. versions.GroupBy(v => v.CommuneCode).SelectMany(g => g.Where(v => v.Period == g.Max(other => other.Period)))
                .Select(v => v.Id),
        ];
    }

    /// <summary>Who of these customers has a balance.</summary>
    private async Task<HashSet<(string Office, string Customer)>> BorrowersAsync(
        IReadOnlyList<string> codes, CoverageBasis basis, CancellationToken cancel)
    {
        // From the few who are linked to their loans: the other way round all loans of the month would be gone through. Nothing is added
        // to the version: it only keeps SQLite from going through whole versions.
        var (month, current) = (basis.Month, basis.Loans);
        var open = new HashSet<(string Office, string Customer)>();
        foreach (var some in codes.Chunk(CustomersAtOnce))
        {
            var rows = await db.LoanRows
                .Where(l => some.Contains(l.CustomerCode) && l.Month == month && current.Contains(l.VersionId + 0)
                    && l.Counts && (long)l.Balance > 0)
                .Select(l => new { l.OfficeCode, l.CustomerCode }).Distinct().ToListAsync(cancel);
            open.UnionWith(rows.Select(r => (r.OfficeCode, r.CustomerCode)));
        }

        return open;
    }

    private static CountedHousehold Counted(Household h, HashSet<(int, string)> linked, HashSet<(int, string)> perhaps) =>
        new(h.VersionId, h.RowNumber, h.HouseholdCode, h.CommuneCode, h.Class, linked.Contains((h.VersionId, h.HouseholdCode)))
        {
            MayHaveLoan = perhaps.Contains((h.VersionId, h.HouseholdCode)),
            HamletName = h.HamletName,
            NeedsLoan = h.NeedsLoan,
            Eligible = h.Eligible,
            HasBusinessPlan = h.HasBusinessPlan,
        };
}
