using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Eligibility;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans;
using FundsMonitor.UseCases.Plans.Keeping;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Households of the registers in force, with and without a loan, and the shares that plans promise.</summary>
internal sealed class HouseholdsReading(OverviewScope scope, KeptFigures kept)
{
    private readonly AreaScope area = new(scope.Reader.Limit, scope.Area);

    /// <param name="at">The month of its loans; null without.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<HouseholdsFacts> ReadAsync(Month? at, CancellationToken cancel)
    {
        var db = scope.Db;
        var registers = await RegistersInForce.ReadAsync(db, scope.Reader.Limit, scope.Area, scope.Month, cancel);
        var newest = await NewestAsync(cancel);
        var loansAt = at is not null && at == newest ? at : null;
        var households = await kept.Households.ReadAsync(db, area, registers, cancel);
        var (shares, links) = loansAt is { } month ? await SharesAsync(month, cancel) : ([], new Dictionary<int, LinkStamp>());
        var with = loansAt is null ? []
            : ByClass((await kept.Households.WithLoanAsync(db, area, registers, links, cancel)).Where(IsListed));
        return new(
            [
                .. ByClass(households.Where(IsListed)).OrderBy(c => c.Key)
                    .Select(c => new ClassFacts(Named(c.Key), c.Value, with.GetValueOrDefault(c.Key))),
            ],
            shares)
        {
            LoansAt = loansAt,
            Newest = newest,
            Undecided = await scope.Limited(db.LinkedCustomers)
                .CountAsync(c => (c.State == LinkState.Undecided || c.State == LinkState.Later) && (long)c.Balance > 0, cancel),
            WithoutRegister = at is { } of
                ? await WithoutRegisterAsync(registers, [.. households.Select(h => h.CommuneCode)], of, cancel)
                : [],
        };
    }

    private static bool IsListed(HouseholdSum sum) => sum.Class != HouseholdClass.None;

    private static Dictionary<HouseholdClass, int> ByClass(IEnumerable<HouseholdSum> sums) =>
        sums.GroupBy(s => s.Class).ToDictionary(g => g.Key, g => g.Sum(s => s.Count));

    private static string Named(HouseholdClass @class)
    {
        var name = Words.Of(@class);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The newest month of all with loans here: nearly always the newest of which any office sent a file.</summary>
    private async Task<Month?> NewestAsync(CancellationToken cancel)
    {
        var last = await scope.Db.FileVersions
            .Where(v => v.Kind == Core.Importing.FileKind.Loans && v.State == Core.Importing.VersionState.Current)
            .MaxAsync(v => (int?)v.Period, cancel);
        if (last is not { } period)
        {
            return null;
        }

        var month = Month.FromKey(period);
        return (await kept.Loans.ReadAsync(scope.Db, area, (month, month), cancel)).Count > 0
            ? month
            : await scope.Rows<LoanSummary>().MaxAsync(s => (Month?)s.Month, cancel);
    }

    /// <summary>The promise of each commune's or district's newest plan of the year.</summary>
    private async Task<(IReadOnlyList<CoverageShare> Shares, IReadOnlyDictionary<int, LinkStamp> Links)> SharesAsync(
        Month month, CancellationToken cancel)
    {
        var promises = (await scope.Rows<PlanRow>().AsNoTracking()
            .Where(p => p.Year == month.Year && p.TargetLoanSharePercent != null).OrderBy(p => p.RowNumber).ToListAsync(cancel))
            .GroupBy(p => p.CommuneCode).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(plan => plan.First(p => p.VersionId == plan.Max(other => other.VersionId))).ToList();
        var codes = promises.ConvertAll(p => p.CommuneCode);
        var names = await PlaceNames.ReadAsync(scope.Db, codes, month.LastDay, cancel);
        var places = await PlanSources.PlacesAsync(scope.Db, codes, cancel);
        var moments = codes.ConvertAll(c => new PlanMoment(places[c], month));
        var basis = await kept.Plans.BasisAsync(scope.Db, scope.Reader.Limit, moments, cancel);
        var shares = new List<CoverageShare>();
        foreach (var (promise, at) in promises.Zip(moments))
        {
            var coverage = await kept.Plans.CoverageAsync(scope.Db, basis, (scope.Reader.Limit, at), promise, cancel);
            var isKnown = coverage.Gap == CoverageGap.None;
            shares.Add(new(names.Of(promise.CommuneCode), promise.TargetLoanShareOf)
            {
                Counted = isKnown ? coverage.Counted.Count : null,
                WithLoan = isKnown ? coverage.WithLoan : null,
                TargetPercent = promise.TargetLoanSharePercent,
                Gap = CoverageRule.Why(coverage).Vi,
            });
        }

        return (shares, basis.Links);
    }

    private async Task<IReadOnlyList<string>> WithoutRegisterAsync(
        IReadOnlyList<int> registers, HashSet<string> listed, Month at, CancellationToken cancel)
    {
        var db = scope.Db;
        var held = await db.FileVersions.Where(v => registers.Contains(v.Id)).Select(v => v.CommuneCode).ToListAsync(cancel);
        var codes = (await kept.Loans.ReadAsync(db, area, (at, at), cancel)).Select(s => s.CommuneCode)
            .Where(c => c.Length > 0).Except(held).Except(listed).Order(StringComparer.Ordinal).ToList();
        var names = await PlaceNames.ReadAsync(db, codes, at.LastDay, cancel);
        return [.. codes.Select(names.Of)];
    }
}
