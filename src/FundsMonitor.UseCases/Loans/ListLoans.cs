using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans;

/// <summary>Loans that are in trouble, or any.</summary>
public enum LoanCondition
{
    /// <summary>All loans, also those with no balance left.</summary>
    Any,

    /// <summary>With a balance.</summary>
    WithBalance,

    /// <summary>With money overdue.</summary>
    Overdue,

    /// <summary>With money frozen.</summary>
    Frozen,

    /// <summary>With interest owed.</summary>
    InterestOwed,
}

/// <summary>Which loans of a month are listed.</summary>
/// <param name="Month">The month of the balances.</param>
/// <param name="Area">The area the page shows.</param>
public sealed record LoanFilter(Month Month, AreaLimit Area)
{
    /// <summary>Names communes by what they are today; null for the names of the month.</summary>
    public PlaceFold? Fold { get; init; }

    /// <summary>2-digit code; empty for all.</summary>
    public string Programme { get; init; } = "";

    /// <summary>What is the matter with the loan.</summary>
    public LoanCondition Condition { get; init; }

    /// <summary>7-digit code; empty for all.</summary>
    public string Group { get; init; } = "";

    /// <summary>Hamlet as the bank writes it; empty for all.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>The beginning of a loan number or customer code, or a part of a name with or without marks.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One loan in the list.</summary>
public sealed record LoanItem
{
    /// <summary>16 digits.</summary>
    public required string LoanNumber { get; init; }

    /// <summary>10 digits.</summary>
    public required string CustomerCode { get; init; }

    /// <summary>The customer.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's id with its middle hidden.</summary>
    public required string MaskedId { get; init; }

    /// <summary>Commune as the state or, while unmapped, the bank writes it.</summary>
    public required string Commune { get; init; }

    /// <summary>Hamlet as the bank writes it.</summary>
    public required string Hamlet { get; init; }

    /// <summary>7 digits; empty for a direct loan.</summary>
    public required string GroupCode { get; init; }

    /// <summary>The group leader.</summary>
    public required string GroupLeader { get; init; }

    /// <summary>2 digits.</summary>
    public required string ProgrammeCode { get; init; }

    /// <summary>Contract date.</summary>
    public DateOnly? LoanDate { get; init; }

    /// <summary>The date that drives overdue.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Balance.</summary>
    public Money Balance { get; init; }

    /// <summary>Of it overdue.</summary>
    public Money Overdue { get; init; }

    /// <summary>Of it frozen.</summary>
    public Money Frozen { get; init; }

    /// <summary>Interest owed.</summary>
    public Money InterestOwed { get; init; }
}

/// <summary>Loans of a month, page by page; each loan once.</summary>
public sealed class ListLoans(IDbContextFactory<FundsDb> databases)
{
    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<LoanItem>> RunAsync(Reader reader, LoanFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var isAll = reader.Limit.Everything && filter.Area.Everything;
        var rows = Filtered(await OfMonthAsync(db, filter, isAll, cancel), filter).Within(reader.Limit).Within(filter.Area);
        var slice = await Ordered(rows, page).ToLongPageAsync(page, cancel);
        var names = await PlaceNames.ReadAsync(
            db, [.. slice.Items.Select(l => l.CommuneCode)], (filter.Month.LastDay, filter.Fold), cancel);
        return slice.Shown(l => Show(l, names));
    }

    /// <summary>The month's loans that the search finds, led to by what leads there soonest.</summary>
    private static async Task<IQueryable<LoanRow>> OfMonthAsync(FundsDb db, LoanFilter filter, bool isAll, CancellationToken cancel)
    {
        var (text, month) = (filter.Text.Trim(), filter.Month);
        var versions = await db.CurrentIds(FileKind.Loans, month).ToListAsync(cancel);
        var rows = db.LoanRows.AsNoTracking().Where(l => l.LoanNumber != "" && l.Counts);
        if (await FewAsync(db, (text, month), isAll, cancel) is { } few)
        {
            // Nothing is added to the version: it only keeps SQLite from going through whole versions instead of by the ids.
            return rows.Where(l => few.Contains(l.Id) && versions.Contains(l.VersionId + 0));
        }

        // Through a whole province an index by month leads in each order. The loans of an area are sorted: they are fewer than
        // those that such an index would pass by.
        var some = Found(rows.Where(l => versions.Contains(l.VersionId)), text);
        return isAll ? some.Where(l => l.Month == month) : some;
    }

    /// <summary>Ids of what is searched for, where there are few; null where there are many or nothing is searched for.</summary>
    private static async Task<IReadOnlyList<long>?> FewAsync(
        FundsDb db, (string Text, Month Month) asked, bool isAll, CancellationToken cancel)
    {
        var (text, month) = asked;
        var ofMonth = db.LoanRows.Where(l => l.Month == month);
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            var after = Lists.AfterDigits(text);
            var numbers = ofMonth.Where(l => l.LoanNumber.CompareTo(text) >= 0 && l.LoanNumber.CompareTo(after) < 0);
            var codes = ofMonth.Where(l => l.CustomerCode.CompareTo(text) >= 0 && l.CustomerCode.CompareTo(after) < 0);
            return await numbers.Select(l => l.Id).FewAsync(cancel) is { } byNumber
                && await codes.Select(l => l.Id).FewAsync(cancel) is { } byCode ? [.. byNumber.Union(byCode)] : null;
        }

        var search = SearchText.Alike(text);
        return text.Length > 0 && isAll
            ? await ofMonth.Where(l => l.NameSearch.Contains(search)).Select(l => l.Id).FewAsync(cancel)
            : null;
    }

    private static IQueryable<LoanRow> Filtered(IQueryable<LoanRow> rows, LoanFilter filter)
    {
        if (filter.Programme.Length > 0)
        {
            rows = rows.Where(l => l.ProgrammeCode == filter.Programme);
        }

        if (filter.Group.Length > 0)
        {
            rows = rows.Where(l => l.GroupCode == filter.Group);
        }

        if (filter.Hamlet.Length > 0)
        {
            rows = rows.Where(l => l.HamletName == filter.Hamlet);
        }

        return filter.Condition switch
        {
            LoanCondition.WithBalance => rows.Where(l => l.Balance > Money.Zero),
            LoanCondition.Overdue => rows.Where(l => l.Overdue > Money.Zero),
            LoanCondition.Frozen => rows.Where(l => l.Frozen > Money.Zero),
            LoanCondition.InterestOwed => rows.Where(l => l.InterestOwed > Money.Zero),
            _ => rows,
        };
    }

    private static IQueryable<LoanRow> Found(IQueryable<LoanRow> rows, string text)
    {
        if (text.Length == 0)
        {
            return rows;
        }

        if (text.All(char.IsAsciiDigit))
        {
            var after = Lists.AfterDigits(text);
            return rows.Where(l => (l.LoanNumber.CompareTo(text) >= 0 && l.LoanNumber.CompareTo(after) < 0)
                || (l.CustomerCode.CompareTo(text) >= 0 && l.CustomerCode.CompareTo(after) < 0));
        }

        var search = SearchText.Alike(text);
        return rows.Where(l => l.NameSearch.Contains(search));
    }

    private static IQueryable<LoanRow> Ordered(IQueryable<LoanRow> rows, PageRequest page)
    {
        var ordered = page.SortBy switch
        {
            nameof(LoanItem.Name) => rows.By(page, l => l.NameSearch),
            nameof(LoanItem.Hamlet) => rows.By(page, l => l.HamletName),
            nameof(LoanItem.GroupCode) => rows.By(page, l => l.GroupCode),
            nameof(LoanItem.ProgrammeCode) => rows.By(page, l => l.ProgrammeCode),
            nameof(LoanItem.LoanDate) => rows.By(page, l => l.LoanDate),
            nameof(LoanItem.DueOn) => rows.By(page, l => l.DueByTransactionDay ?? l.DueByExtension ?? l.DueByContract),
            nameof(LoanItem.Balance) => rows.By(page, l => l.Balance),
            nameof(LoanItem.Overdue) => rows.By(page, l => l.Overdue),
            nameof(LoanItem.Frozen) => rows.By(page, l => l.Frozen),
            nameof(LoanItem.InterestOwed) => rows.By(page, l => l.InterestOwed),
            _ => rows.By(page, l => l.LoanNumber),
        };
        return page.Descending
            ? ordered.ThenByDescending(l => l.LoanNumber).ThenByDescending(l => l.Id)
            : ordered.ThenBy(l => l.LoanNumber).ThenBy(l => l.Id);
    }

    private static LoanItem Show(LoanRow loan, PlaceNames names) => new()
    {
        LoanNumber = loan.LoanNumber,
        CustomerCode = loan.CustomerCode,
        Name = loan.Name,
        MaskedId = MaskedId.Of(loan.CitizenId),
        Commune = loan.CommuneCode.Length > 0 ? names.Of(loan.CommuneCode) : loan.BankCommuneName,
        Hamlet = loan.HamletName,
        GroupCode = loan.GroupCode,
        GroupLeader = loan.GroupLeader,
        ProgrammeCode = loan.ProgrammeCode,
        LoanDate = loan.LoanDate,
        DueOn = loan.DueOn,
        Balance = loan.Balance,
        Overdue = loan.Overdue,
        Frozen = loan.Frozen,
        InterestOwed = loan.InterestOwed,
    };
}
