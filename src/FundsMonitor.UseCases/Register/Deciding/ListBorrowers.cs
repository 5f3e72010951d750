using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>Which borrowers are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record BorrowerFilter(AreaLimit Area)
{
    /// <summary>Where they stand; null for all.</summary>
    public LinkState? State { get; init; } = LinkState.Undecided;

    /// <summary>5 digits; empty for all.</summary>
    public string Commune { get; init; } = "";

    /// <summary>2 digits; empty for all.</summary>
    public string Programme { get; init; } = "";

    /// <summary>The beginning of the customer's code, or a part of the name.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One borrower in the list.</summary>
/// <param name="Customer">The borrower.</param>
/// <param name="Place">Name of the commune, or of the office where it is not known.</param>
public sealed record BorrowerItem(LinkedCustomer Customer, string Place);

/// <summary>Borrowers with where linking left them: those first who owe most.</summary>
public sealed class ListBorrowers(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<BorrowerItem>> RunAsync(Reader reader, BorrowerFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var some = Filtered(db.LinkedCustomers.AsNoTracking().Within(reader.Limit).Within(filter.Area), filter);
        var rows = await FoundAsync(db, some, filter.Text.Trim(), cancel);
        var slice = await Ordered(rows, page).ToLongPageAsync(page, cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var names = await PlaceNames.ReadAsync(db, slice.Items.SelectMany(c => new[] { c.CommuneCode, c.OfficeCode }), today, cancel);
        return slice.Shown(c => new BorrowerItem(c, names.Of(c.CommuneCode.Length > 0 ? c.CommuneCode : c.OfficeCode)));
    }

    private static IQueryable<LinkedCustomer> Filtered(IQueryable<LinkedCustomer> rows, BorrowerFilter filter)
    {
        if (filter.State is { } state)
        {
            rows = rows.Where(c => c.State == state);
        }

        if (filter.Commune.Length > 0)
        {
            rows = rows.Where(c => c.CommuneCode == filter.Commune);
        }

        if (filter.Programme.Length > 0)
        {
            var between = $",{filter.Programme},";
            rows = rows.Where(c => c.Programmes.Contains(between));
        }

        return rows;
    }

    private static async Task<IQueryable<LinkedCustomer>> FoundAsync(
        FundsDb db, IQueryable<LinkedCustomer> rows, string text, CancellationToken cancel)
    {
        if (text.Length == 0)
        {
            return rows;
        }

        // The ids come from an index alone, and the rows by their ids.
        var search = SearchText.Of(text);
        var numbered = await db.LinkedCustomers.Where(c => c.CustomerCode.StartsWith(text)).Select(c => c.Id).FewAsync(cancel);
        var named = await db.LinkedCustomers.Where(c => c.NameSearch.Contains(search)).Select(c => c.Id).FewAsync(cancel);
        return numbered is not null && named is not null
            ? rows.Where(c => numbered.Contains(c.Id) || named.Contains(c.Id))
            : rows.Where(c => c.CustomerCode.StartsWith(text) || c.NameSearch.Contains(search));
    }

    private static IQueryable<LinkedCustomer> Ordered(IQueryable<LinkedCustomer> rows, PageRequest page)
    {
        var ordered = page.SortBy switch
        {
            nameof(LinkedCustomer.Name) => rows.By(page, c => c.NameSearch),
            nameof(LinkedCustomer.CustomerCode) => rows.By(page, c => c.CustomerCode),
            nameof(LinkedCustomer.CommuneCode) => rows.By(page, c => c.CommuneCode),
            nameof(LinkedCustomer.Balance) => rows.By(page, c => c.Balance),
            _ => rows.OrderByDescending(c => c.Balance),
        };
        return ordered.ThenBy(c => c.OfficeCode).ThenBy(c => c.CustomerCode).ThenBy(c => c.Id);
    }
}
