using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans.Keeping;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>A plan in the list.</summary>
/// <param name="Place">5 digits, or 3 of a district.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Year">The plan's year.</param>
/// <param name="Decision">Its number; empty where none is given.</param>
/// <param name="Month">Up to when its targets are judged.</param>
public sealed record PlanItem(string Place, string PlaceName, int Year, string Decision, Month Month)
{
    /// <summary>How many of its targets stand how.</summary>
    public IReadOnlyDictionary<TargetStanding, int> Targets { get; init; } = new Dictionary<TargetStanding, int>();
}

/// <summary>Which plans are listed.</summary>
/// <param name="Month">The chosen month; plans of other years are judged at the end of theirs.</param>
public sealed record PlanFilter(Month Month)
{
    /// <summary>Only those of the chosen month's year.</summary>
    public bool OnlyYear { get; init; }

    /// <summary>A part of the place's name or the plan's number, with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>The plans of an area; the targets of those on the asked page are judged.</summary>
public sealed class ListPlans(IDbContextFactory<FundsDb> databases, KeptLoanSums loans, PlanJudging judging)
{
    private const int LastMonth = 12;
    private const int LatestYear = 9999;

    public async Task<Page<PlanItem>> RunAsync(AreaScope scope, PlanFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var versions = await db.FileVersions.AsNoTracking().Within(scope)
            .Where(v => v.Kind == FileKind.Plan && v.State == VersionState.Current)
            .Select(v => new { v.CommuneCode, v.Period, v.Decision, v.Id }).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(db, versions.Select(v => v.CommuneCode), filter.Month.LastDay, cancel);
        var search = SearchText.Of(filter.Text);
        var plans = versions.GroupBy(v => (v.CommuneCode, v.Period)).Select(g => g.MaxBy(v => v.Id)!)
            .Where(v => !filter.OnlyYear || v.Period == filter.Month.Year)
            .Select(v => new PlanItem(v.CommuneCode, names.Of(v.CommuneCode), v.Period, v.Decision, MonthOf(v.Period, filter.Month)))
            .Where(p => SearchText.Of($"{p.PlaceName} {p.Decision}").Contains(search, StringComparison.Ordinal)).ToList();
        var shown = Ordered(plans, page).Skip(page.Skip).Take(page.Take).ToList();
        return new(await JudgedAsync(db, scope.Reader, shown, cancel), plans.Count);
    }

    private static Month MonthOf(int year, Month chosen) => chosen.Year == year ? chosen : new(year, LastMonth);

    /// <summary>With how many targets of each stand how.</summary>
    private async Task<IReadOnlyList<PlanItem>> JudgedAsync(
        FundsDb db, AreaLimit limit, IReadOnlyList<PlanItem> plans, CancellationToken cancel)
    {
        var tables = (await PlanSources.ReadAsync(
            db, limit, [.. plans.Select(p => p.Place).Distinct()], [.. plans.Select(p => p.Year).Distinct()], cancel))
            .ToDictionary(t => (t.Place, t.Year));
        var places = await PlanSources.PlacesAsync(db, [.. tables.Values.Select(t => t.Place).Distinct()], cancel);
        var newest = await NewestAsync(
            db, limit, plans.Where(p => p.Month.Number == LastMonth).Select(p => p.Year).Distinct(), cancel);
        var known = plans.Where(p => tables.ContainsKey((p.Place, p.Year))).ToList();
        var read = await judging.Over(db, limit).ReadAsync([.. known.Select(Judged)], cancel);
        var counts = known.Zip(read).ToDictionary(k => k.First, k => k.Second.Targets.CountBy(t => t.Line.Standing).ToDictionary());
        return [.. plans.Select(p => p with { Targets = counts.GetValueOrDefault(p) ?? [] })];

        JudgedPlan Judged(PlanItem plan)
        {
            // A year that is over is judged by its newest month with loans; by its last where there are none.
            var codes = places[plan.Place];
            var months = codes.Where(c => newest.ContainsKey((c, plan.Year))).Select(c => newest[(c, plan.Year)]).ToList();
            return new(tables[(plan.Place, plan.Year)], new(codes, months.Count > 0 ? months.Max() : plan.Month));
        }
    }

    /// <summary>The newest month of each of these years in which a commune has loans.</summary>
    private async Task<Dictionary<(string Commune, int Year), Month>> NewestAsync(
        FundsDb db, AreaLimit limit, IEnumerable<int> years, CancellationToken cancel)
    {
        var newest = new Dictionary<(string Commune, int Year), Month>();
        foreach (var year in years)
        {
            var sums = await loans.ReadAsync(db, new(limit, AreaLimit.None), (new(year, 1), new(year, LastMonth)), cancel);
            foreach (var commune in sums.GroupBy(s => s.CommuneCode))
            {
                newest[(commune.Key, year)] = commune.Max(s => s.Month);
            }
        }

        return newest;
    }

    private static IEnumerable<PlanItem> Ordered(List<PlanItem> plans, PageRequest page)
    {
        Func<PlanItem, string> key = page.SortBy switch
        {
            nameof(PlanItem.PlaceName) => p => p.PlaceName,
            nameof(PlanItem.Decision) => p => p.Decision,
            _ => p => Core.Reconciliation.Words.Of(page.SortBy.Length == 0 ? LatestYear - p.Year : p.Year),
        };
        var ordered = page.Descending ? plans.OrderByDescending(key, StringComparer.Ordinal) : plans.OrderBy(key, StringComparer.Ordinal);
        return ordered.ThenByDescending(p => p.Year).ThenBy(p => p.PlaceName, StringComparer.Ordinal).ThenBy(p => p.Place);
    }
}
