using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
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
public sealed class ListPlans(IDbContextFactory<FundsDb> databases)
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
        var shown = new List<PlanItem>();
        foreach (var plan in Ordered(plans, page).Skip(page.Skip).Take(page.Take))
        {
            shown.Add(plan with { Targets = await JudgedAsync(db, scope, plan, cancel) });
        }

        return new(shown, plans.Count);
    }

    private static Month MonthOf(int year, Month chosen) => chosen.Year == year ? chosen : new(year, LastMonth);

    private static async Task<Dictionary<TargetStanding, int>> JudgedAsync(
        FundsDb db, AreaScope scope, PlanItem plan, CancellationToken cancel)
    {
        var places = await PlanSources.PlacesAsync(db, plan.Place, cancel);
        var own = new AreaScope(scope.Reader, new(false, [], places));
        var table = (await PlanSources.ReadAsync(db, own, plan.Year, cancel)).FirstOrDefault(p => p.Place == plan.Place);
        var month = plan.Month.Number < LastMonth ? plan.Month : await NewestAsync(db, own, plan, cancel);
        return table is null
            ? []
            : (await new PlanReading(db, own, month).ReadAsync(table, cancel)).Targets.CountBy(t => t.Line.Standing).ToDictionary();
    }

    /// <summary>The newest month of the plan's year with loans; its last where there are none.</summary>
    private static async Task<Month> NewestAsync(FundsDb db, AreaScope own, PlanItem plan, CancellationToken cancel)
    {
        var (first, current) = (new Month(plan.Year, 1), db.CurrentIds(FileKind.Loans));
        var months = await db.LoanSummaries.Within(own).Where(s => current.Contains(s.VersionId))
            .Select(s => s.Month).Distinct().ToListAsync(cancel);
        return months.Where(m => m >= first && m <= plan.Month).DefaultIfEmpty(plan.Month).Max();
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
