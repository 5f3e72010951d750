using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans.Keeping;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Lending;

/// <summary>What a household is in a plan's share of households with a loan.</summary>
public enum CoveredAs
{
    /// <summary>Counted, with a linked balance: in the numerator.</summary>
    WithLoan,

    /// <summary>Counted, and a borrower who is not decided yet could be of it.</summary>
    Undecided,

    /// <summary>Counted, without a loan.</summary>
    WithoutLoan,

    /// <summary>Of the classes that the plan names, but not fulfilling its conditions: not counted.</summary>
    LeftOut,

    /// <summary>The register does not say whether it fulfils them: in no number.</summary>
    NotSaid,
}

/// <summary>Which of a plan's households are listed.</summary>
/// <param name="Place">5 digits, or 3 of a district: whose plan.</param>
/// <param name="Month">The month of the balances; its year is the plan's.</param>
public sealed record CoverageFilter(string Place, Month Month)
{
    /// <summary>Only these; null for all.</summary>
    public CoveredAs? As { get; init; }

    /// <summary>Hamlet as written; empty for all.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>The beginning of a household's number, or a part of its head's name with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A household in a plan's share.</summary>
/// <param name="Household">The household as it is counted.</param>
/// <param name="As">What it is in the share.</param>
/// <param name="HeadName">Its head.</param>
/// <param name="Commune">Name of its commune.</param>
public sealed record CoverageItem(CountedHousehold Household, CoveredAs As, string HeadName, string Commune);

/// <summary>The households a share rests on, counted and left out, page by page.</summary>
public sealed class ListCoverage(IDbContextFactory<FundsDb> databases, KeptPlanFigures figures)
{
    /// <returns>The part of the list, and the hamlets that occur in the whole; both empty where the share cannot be computed.</returns>
    public async Task<(Page<CoverageItem> Page, IReadOnlyList<string> Hamlets)> RunAsync(
        AreaScope scope, CoverageFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await PlanSources.FindAsync(db, scope, (filter.Place, filter.Month.Year), cancel);
        var read = plan is null ? null
            : await ReadCoverage.OfAsync(db, figures, (scope.Reader, filter.Month), [plan], cancel) is [var only] ? only : null;
        if (read is null)
        {
            return (new([], 0), []);
        }

        var all = Sorted(read.Coverage);
        var hamlets = all.Select(h => h.Household.HamletName).Where(h => h.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var wanted = all.Where(h => (filter.As is null || h.As == filter.As)
            && (filter.Hamlet.Length == 0 || h.Household.HamletName == filter.Hamlet)).ToList();
        var named = await NamedAsync(db, scope.Reader, wanted, filter.Text.Trim(), cancel);
        var ordered = Ordered(named, page).Skip(page.Skip).Take(page.Take).ToList();
        var places = await PlaceNames.ReadAsync(db, ordered.Select(h => h.Household.CommuneCode), filter.Month.LastDay, cancel);
        return (new([.. ordered.Select(h => h with { Commune = places.Of(h.Household.CommuneCode) })], named.Count), hamlets);
    }

    private static List<CoverageItem> Sorted(LoanCoverage coverage)
    {
        CoverageItem As(CountedHousehold household, CoveredAs what) => new(household, what, "", "");
        return
        [
            .. coverage.Counted.Select(h =>
                As(h, h.HasLoan ? CoveredAs.WithLoan : h.MayHaveLoan ? CoveredAs.Undecided : CoveredAs.WithoutLoan)),
            .. coverage.LeftOut.Select(h => As(h, CoveredAs.LeftOut)),
            .. coverage.Unsaid.Select(h => As(h, CoveredAs.NotSaid)),
        ];
    }

    /// <summary>With the heads' names; only those that the text asks for.</summary>
    private static async Task<List<CoverageItem>> NamedAsync(
        FundsDb db, AreaLimit limit, List<CoverageItem> items, string text, CancellationToken cancel)
    {
        var versions = items.Select(i => i.Household.VersionId).Distinct().ToList();
        var heads = (await db.Households.AsNoTracking().Within(limit)
            .Where(h => versions.Contains(h.VersionId) && h.Class != HouseholdClass.None)
            .Select(h => new { h.VersionId, h.RowNumber, h.HeadName, h.HeadNameSearch }).ToListAsync(cancel))
            .GroupBy(h => (h.VersionId, h.RowNumber)).ToDictionary(g => g.Key, g => g.First());
        var search = SearchText.Alike(text);
        var named = new List<CoverageItem>();
        foreach (var item in items)
        {
            var head = heads.GetValueOrDefault((item.Household.VersionId, item.Household.RowNumber));
            if (text.Length == 0 || item.Household.HouseholdCode.StartsWith(text, StringComparison.OrdinalIgnoreCase)
                || head?.HeadNameSearch.Contains(search, StringComparison.Ordinal) == true)
            {
                named.Add(item with { HeadName = head?.HeadName ?? "" });
            }
        }

        return named;
    }

    private static IEnumerable<CoverageItem> Ordered(List<CoverageItem> items, PageRequest page)
    {
        Func<CoverageItem, string> key = page.SortBy switch
        {
            nameof(CoverageItem.HeadName) => h => h.HeadName,
            nameof(CountedHousehold.HamletName) => h => h.Household.HamletName,
            nameof(CountedHousehold.HouseholdCode) => h => h.Household.HouseholdCode,
            nameof(CountedHousehold.Class) => h => h.Household.Class.ToString("D"),
            _ => h => h.As.ToString("D"),
        };
        var ordered = page.Descending ? items.OrderByDescending(key, StringComparer.Ordinal) : items.OrderBy(key, StringComparer.Ordinal);
        return ordered.ThenBy(h => h.Household.CommuneCode, StringComparer.Ordinal)
            .ThenBy(h => h.Household.HouseholdCode, StringComparer.Ordinal);
    }
}
