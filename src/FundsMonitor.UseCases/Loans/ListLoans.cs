using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
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
        var found = await LoanSearch.OfMonthAsync(db, (filter.Month, filter.Text.Trim()), isAll, cancel);
        var rows = Filtered(found.Rows, filter).Within(reader.Limit).Within(filter.Area);
        var slice = await Ordered(rows, page).ToPageOfAsync(await CountedAsync(db, (found, rows), (reader, filter), cancel), page, cancel);
        var names = await PlaceNames.ReadAsync(
            db, [.. slice.Items.Select(l => l.CommuneCode)], (filter.Month.LastDay, filter.Fold), cancel);
        return slice.Shown(l => Show(l, names));
    }

    /// <summary>How many there are: from the summaries where they tell and the list is long.</summary>
    private static async Task<(int Total, bool IsCounted)> CountedAsync(
        FundsDb db, (FoundLoans Found, IQueryable<LoanRow> Rows) list, (Reader Reader, LoanFilter Filter) asked, CancellationToken cancel)
    {
        var (reader, filter) = asked;
        if (filter.Condition != LoanCondition.Any || filter.Group.Length > 0)
        {
            return await list.Rows.CountedAsync(cancel);
        }

        if (filter.Text.Trim().Length > 0)
        {
            return list.Found.IsMany && filter.Programme.Length + filter.Hamlet.Length == 0
                ? (Lists.CountLimit + 1, false)
                : await list.Rows.CountedAsync(cancel);
        }

        var sums = db.LoanSummaries.Where(s => list.Found.Versions.Contains(s.VersionId)).Within(reader.Limit).Within(filter.Area);
        sums = filter.Programme.Length > 0 ? sums.Where(s => s.ProgrammeCode == filter.Programme) : sums;
        sums = filter.Hamlet.Length > 0 ? sums.Where(s => s.HamletName == filter.Hamlet) : sums;
        return await sums.SumAsync(s => s.Loans, cancel) is > Lists.CountLimit and var total
            ? (total, true)
            : await list.Rows.CountedAsync(cancel);
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
