using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>Which poor households are listed.</summary>
/// <param name="Month">The register is the latest that is not after its year.</param>
public sealed record HelpedFilter(Month Month)
{
    /// <summary>True for those with a helper, false for those without; null for all.</summary>
    public bool? Helped { get; init; }

    /// <summary>Hamlet as written; empty for all.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>The beginning of a household's number, or a part of its head's name with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A poor household with who helps it.</summary>
/// <param name="Household">The household.</param>
/// <param name="Commune">Name of its commune.</param>
/// <param name="Helpers">Who helps it now; empty for nobody.</param>
/// <param name="LastVisit">The last visit of these; null without one.</param>
public sealed record HelpedItem(Household Household, string Commune, IReadOnlyList<HouseholdHelper> Helpers, DateOnly? LastVisit);

/// <summary>The poor households of the registers in force and who helps them, page by page.</summary>
public sealed class ListHelped(IDbContextFactory<FundsDb> databases)
{
    public async Task<Page<HelpedItem>> RunAsync(AreaScope scope, HelpedFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var registers = await RegistersInForce.ReadAsync(db, scope.Reader, scope.Area, filter.Month, cancel);
        var households = Filtered(db, PoorHouseholds(db, scope, registers), filter);
        var slice = await Ordered(households, page).ToLongPageAsync(page, cancel);
        var codes = slice.Items.Select(h => h.HouseholdCode).Distinct().ToList();
        var helpers = (await db.HouseholdHelpers.AsNoTracking().Within(scope).Where(h => h.Until == null && codes.Contains(h.HouseholdCode))
            .ToListAsync(cancel)).ToLookup(h => (h.CommuneCode, h.HouseholdCode, h.HeadNameSearch));
        var ids = helpers.SelectMany(g => g).Select(h => h.Id).ToList();
        var visits = (await db.HelperVisits.Within(scope).Where(v => ids.Contains(v.HelperId) && v.TakenBackAtUtc == null)
            .GroupBy(v => v.HelperId).Select(g => new { g.Key, Last = g.Max(v => v.On) }).ToListAsync(cancel))
            .ToDictionary(v => v.Key, v => v.Last);
        var names = await PlaceNames.ReadAsync(db, slice.Items.Select(h => h.CommuneCode), filter.Month.LastDay, cancel);
        return slice.Shown(h =>
        {
            var own = helpers[(h.CommuneCode, h.HouseholdCode, h.HeadNameSearch)].ToList();
            var last = own.Where(o => visits.ContainsKey(o.Id)).Select(o => (DateOnly?)visits[o.Id]).Max();
            return new HelpedItem(h, names.Of(h.CommuneCode), own, last);
        });
    }

    internal static IQueryable<Household> PoorHouseholds(FundsDb db, AreaScope scope, IReadOnlyList<int> registers) =>
        db.Households.AsNoTracking().Within(scope).Where(h => registers.Contains(h.VersionId) && h.Class == HouseholdClass.Poor);

    internal static IQueryable<Household> Helped(FundsDb db, IQueryable<Household> households, bool helped) => households.Where(h =>
        db.HouseholdHelpers.Any(p => p.Until == null && p.CommuneCode == h.CommuneCode && p.HouseholdCode == h.HouseholdCode
            && p.HeadNameSearch == h.HeadNameSearch) == helped);

    private static IQueryable<Household> Filtered(FundsDb db, IQueryable<Household> households, HelpedFilter filter)
    {
        var rows = filter.Helped is { } helped ? Helped(db, households, helped) : households;
        rows = filter.Hamlet.Length > 0 ? rows.Where(h => h.HamletName == filter.Hamlet) : rows;
        var text = filter.Text.Trim();
        var search = SearchText.Alike(text);
        return text.Length == 0 ? rows : rows.Where(h => h.HouseholdCode.StartsWith(text) || h.HeadNameSearch.Contains(search));
    }

    private static IOrderedQueryable<Household> Ordered(IQueryable<Household> rows, PageRequest page) => page.SortBy switch
    {
        nameof(Household.HouseholdCode) => rows.By(page, h => h.HouseholdCode).ThenBy(h => h.Id),
        nameof(Household.HeadName) => rows.By(page, h => h.HeadNameSearch).ThenBy(h => h.Id),
        nameof(Household.HamletName) => rows.By(page, h => h.HamletName).ThenBy(h => h.Id),
        _ => rows.OrderBy(h => h.CommuneCode).ThenBy(h => h.HamletName).ThenBy(h => h.HouseholdCode).ThenBy(h => h.Id),
    };
}
