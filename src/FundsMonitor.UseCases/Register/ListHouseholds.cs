using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>Which households are listed.</summary>
/// <param name="Month">The month whose loans are looked at; the register is the latest that is not after its year.</param>
/// <param name="Area">The area the page shows.</param>
public sealed record HouseholdFilter(Month Month, AreaLimit Area)
{
    /// <summary>Names communes by what they are today; null for the names of the month.</summary>
    public PlaceFold? Fold { get; init; }

    /// <summary>Class; null for all.</summary>
    public HouseholdClass? Class { get; init; }

    /// <summary>Hamlet as written; empty for all.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>True for households with a linked balance in the month, false for those without; null for all.</summary>
    public bool? WithLoan { get; init; }

    /// <summary>The beginning of a household's number, or a part of a member's name with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One household in the list.</summary>
public sealed record HouseholdItem
{
    /// <summary>The register version.</summary>
    public required int VersionId { get; init; }

    /// <summary>The register's own number of the household.</summary>
    public required string HouseholdCode { get; init; }

    /// <summary>The head.</summary>
    public required string HeadName { get; init; }

    /// <summary>Commune.</summary>
    public required string Commune { get; init; }

    /// <summary>Hamlet as written.</summary>
    public required string HamletName { get; init; }

    /// <summary>Class.</summary>
    public required HouseholdClass Class { get; init; }

    /// <summary>The province's own sub-kind (A, B); empty elsewhere.</summary>
    public required string Kind { get; init; }

    /// <summary>Members listed.</summary>
    public required int MemberCount { get; init; }

    /// <summary>Wants a loan; null where the register does not say.</summary>
    public required bool? NeedsLoan { get; init; }

    /// <summary>Loans with a balance in the month, of members linked.</summary>
    public required int Loans { get; init; }

    /// <summary>Their balance.</summary>
    public required Money Balance { get; init; }
}

/// <summary>Households of the registers in force, page by page.</summary>
public sealed class ListHouseholds(IDbContextFactory<FundsDb> databases)
{
    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<HouseholdItem>> RunAsync(Reader reader, HouseholdFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var registers = await RegistersInForce.WithYearsAsync(db, reader.Limit, filter.Area, filter.Month, cancel);
        var isAll = reader.Limit.Everything && filter.Area.Everything;
        var rows = (await InForceAsync(db, (filter, registers), isAll, cancel)).Within(reader.Limit).Within(filter.Area);
        rows = await WithLoanAsync(db, Filtered(rows, filter), filter, cancel);
        var ordered = Ordered(rows, page);
        var slice = filter.WithLoan is null ? await ordered.ToLongPageAsync(page, cancel) : await CostlyAsync(db, ordered, page, cancel);
        var loans = await HouseholdLoans.ReadAsync(db, reader, slice.Items, filter.Month, cancel);
        var names = await PlaceNames.ReadAsync(
            db, [.. slice.Items.Select(h => h.CommuneCode)], (filter.Month.LastDay, filter.Fold), cancel);
        return slice.Shown(h => Show(h, loans, names));
    }

    /// <summary>Households of the registers that the search finds, led to by what leads there soonest.</summary>
    private static async Task<IQueryable<Household>> InForceAsync(
        FundsDb db, (HouseholdFilter Filter, IReadOnlyList<(int Id, int Year)> Registers) asked, bool isAll, CancellationToken cancel)
    {
        var text = asked.Filter.Text.Trim();
        var search = SearchText.Alike(text);
        var versions = asked.Registers.Select(r => r.Id).ToList();
        var years = asked.Registers.Select(r => r.Year).Distinct().ToList();
        var all = db.Households.AsNoTracking();
        if (isAll && text.Length > 0)
        {
            var numbered = await all.Where(h => versions.Contains(h.VersionId) && h.HouseholdCode.StartsWith(text))
                .Select(h => h.Id).FewAsync(cancel);
            var members = await db.Members.Where(m => years.Contains(m.RegisterYear) && m.NameSearch.Contains(search))
                .Select(m => m.Id).FewAsync(cancel);
            if (numbered is not null && members is not null)
            {
                var few = numbered.Union(await HouseholdsOfAsync(db, members, cancel)).ToList();

                // Nothing is added to the version: it only keeps SQLite from going through whole versions instead of by the ids.
                return all.Where(h => few.Contains(h.Id) && versions.Contains(h.VersionId + 0));
            }
        }

        // Through a whole province an index by year leads in each order, where all registers are of one year.
        return isAll && years is [var year]
            ? Found(db, all.Where(h => h.RegisterYear == year && versions.Contains(h.VersionId + 0)), text, search)
            : Found(db, all.Where(h => versions.Contains(h.VersionId)), text, search);
    }

    /// <summary>Where each row costs looking elsewhere, the list is gone through once: for its part and its length together.</summary>
    private static async Task<Page<Household>> CostlyAsync(
        FundsDb db, IOrderedQueryable<Household> ordered, PageRequest page, CancellationToken cancel)
    {
        var ids = await ordered.Select(h => h.Id).Take(Lists.CountLimit + 1).ToListAsync(cancel);
        var list = (Total: ids.Count, IsCounted: ids.Count <= Lists.CountLimit);
        if (page.Skip >= Lists.CountLimit || page.Anchor is not null)
        {
            return await ordered.ToPageOfAsync(list, page, cancel);
        }

        var part = ids.Skip(page.Skip).Take(page.Take).ToList();
        var rows = await db.Households.AsNoTracking().Where(h => part.Contains(h.Id)).ToListAsync(cancel);
        return new([.. rows.OrderBy(h => part.IndexOf(h.Id))], ids.Count)
        {
            IsCounted = list.IsCounted,
            Ends = part.Count == 0 ? null : (part[0], part[^1]),
        };
    }

    private static Task<List<long>> HouseholdsOfAsync(FundsDb db, IReadOnlyList<long> members, CancellationToken cancel) =>
        db.Members.Where(m => members.Contains(m.Id))
            .Join(
                db.Households,
                m => new { m.VersionId, m.HouseholdCode },
                h => new { h.VersionId, h.HouseholdCode },
                (m, h) => h.Id)
            .Distinct().ToListAsync(cancel);

    private static IQueryable<Household> Found(FundsDb db, IQueryable<Household> rows, string text, string search) => text.Length == 0
        ? rows
        : rows.Where(h => h.HouseholdCode.StartsWith(text)
            || db.Members.Any(m => m.VersionId == h.VersionId && m.HouseholdCode == h.HouseholdCode && m.NameSearch.Contains(search)));

    private static IQueryable<Household> Filtered(IQueryable<Household> rows, HouseholdFilter filter)
    {
        if (filter.Class is { } wanted)
        {
            rows = rows.Where(h => h.Class == wanted);
        }

        return filter.Hamlet.Length > 0 ? rows.Where(h => h.HamletName == filter.Hamlet) : rows;
    }

    private static async Task<IQueryable<Household>> WithLoanAsync(
        FundsDb db, IQueryable<Household> rows, HouseholdFilter filter, CancellationToken cancel)
    {
        if (filter.WithLoan is not { } with)
        {
            return rows;
        }

        var months = await db.CurrentIds(FileKind.Loans, filter.Month).ToListAsync(cancel);
        var borrowing = db.Links
            .Where(l => l.Decision == LinkDecision.Link)
            .Where(l => db.LoanRows.Any(r => r.Month == filter.Month && months.Contains(r.VersionId + 0) && r.Counts && (long)r.Balance > 0
                && r.OfficeCode == l.OfficeCode && r.CustomerCode == l.CustomerCode));
        return with
            ? rows.Where(h => borrowing.Any(l => l.RegisterVersionId == h.VersionId && l.HouseholdCode == h.HouseholdCode))
            : rows.Where(h => !borrowing.Any(l => l.RegisterVersionId == h.VersionId && l.HouseholdCode == h.HouseholdCode));
    }

    private static IOrderedQueryable<Household> Ordered(IQueryable<Household> rows, PageRequest page)
    {
        var ordered = page.SortBy switch
        {
            nameof(HouseholdItem.HeadName) => rows.By(page, h => h.HeadNameSearch),
            nameof(HouseholdItem.Class) => rows.By(page, h => h.Class),
            nameof(HouseholdItem.MemberCount) => rows.By(page, h => h.MemberCount),
            nameof(HouseholdItem.HouseholdCode) => rows.By(page, h => h.HouseholdCode),
            _ => rows.By(page, h => h.HamletName),
        };
        return page.Descending
            ? ordered.ThenByDescending(h => h.CommuneCode).ThenByDescending(h => h.HouseholdCode).ThenByDescending(h => h.Id)
            : ordered.ThenBy(h => h.CommuneCode).ThenBy(h => h.HouseholdCode).ThenBy(h => h.Id);
    }

    private static HouseholdItem Show(Household household, HouseholdLoans loans, PlaceNames names)
    {
        var (count, balance) = loans.Of(household);
        return new()
        {
            VersionId = household.VersionId,
            HouseholdCode = household.HouseholdCode,
            HeadName = household.HeadName,
            Commune = names.Of(household.CommuneCode),
            HamletName = household.HamletName,
            Class = household.Class,
            Kind = household.Kind,
            MemberCount = household.MemberCount,
            NeedsLoan = household.NeedsLoan,
            Loans = count,
            Balance = balance,
        };
    }
}
