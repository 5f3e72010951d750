using System.Linq.Expressions;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Which months are listed.</summary>
/// <param name="Area">The area the page shows.</param>
/// <param name="Year">The year of the data; 0 for every year.</param>
public sealed record MonthFilter(AreaLimit Area, int Year)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>One month of the year; null for all.</summary>
    public Month? Month { get; init; }

    /// <summary>Where they stand; null for all.</summary>
    public MonthState? State { get; init; }

    /// <summary>Part of the name or code of a commune; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only those that the chair answered since; null for all.</summary>
    public DateTime? DecidedSinceUtc { get; init; }

    /// <summary>Only those of which somebody else asks that they may change, and that wait for an answer.</summary>
    public bool OnlyAskedFor { get; init; }

    /// <summary>The first and the last month that are looked at.</summary>
    internal (Month First, Month Last) Span => Month is { } one ? (one, one)
        : (new(Year > 0 ? Year : FirstYear, 1), new(Year > 0 ? Year : LastYear, 12));

    /// <summary>Whether a month that nobody has prepared cannot be meant: then the data need not be looked through.</summary>
    internal bool NeedsAttempt => OnlyAskedFor || DecidedSinceUtc is not null || State is not (null or MonthState.Open);
}

/// <summary>One commune's month.</summary>
/// <param name="Code">The commune.</param>
/// <param name="Name">Its name in the month.</param>
/// <param name="Month">The month.</param>
/// <param name="State">Where it stands.</param>
public sealed record MonthItem(string Code, string Name, Month Month, MonthState State)
{
    /// <summary>The attempt that counts: the last that was not withdrawn; null for none.</summary>
    public MonthClosing? Closing { get; init; }

    /// <summary>Findings of severity error that wait.</summary>
    public int Errors { get; init; }

    /// <summary>The name without marks, for the list's order.</summary>
    public string NameSearch => SearchText.Of(Name);
}

/// <summary>Communes and months with data, and where each month stands: the newest month first, then by name.</summary>
public sealed class ListMonths(IDbContextFactory<FundsDb> databases, KeptLoanSums sums)
{
    public async Task<Page<MonthItem>> RunAsync(Reader reader, MonthFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var limit = await ClosingRights.LimitAsync(db, reader, cancel);
        var area = await AreaAsync(db, reader, filter.Area, cancel);
        var (first, last) = filter.Span;
        var attempts = await db.MonthClosings.AsNoTracking().Within(limit).Within(area)
            .Where(c => c.Month >= first && c.Month <= last).Select(WithoutRecord).ToListAsync(cancel);
        var asked = !filter.OnlyAskedFor ? [] : await db.MonthExceptions.Within(limit).Within(area)
            .Where(e => e.State == ExceptionState.Asked && e.AskedBy != reader.Name && e.Month >= first && e.Month <= last)
            .Select(e => new { e.CommuneCode, e.Month }).Distinct().ToListAsync(cancel);
        var withData = filter.NeedsAttempt ? [] : await WithDataAsync(db, new(limit, area), (first, last), cancel);
        var months = withData.Union(attempts.Select(c => (c.CommuneCode, c.Month)))
            .Where(m => !filter.OnlyAskedFor || asked.Exists(a => a.CommuneCode == m.CommuneCode && a.Month == m.Month)).ToList();
        var errors = (await db.Findings.Within(limit).Within(area)
            .Where(f => f.State == FindingState.Open && f.Severity == Severity.Error && f.Month >= first && f.Month <= last)
            .GroupBy(f => new { f.CommuneCode, f.Month }).Select(g => new { g.Key.CommuneCode, g.Key.Month, Count = g.Count() })
            .ToListAsync(cancel)).ToDictionary(e => (e.CommuneCode, e.Month), e => e.Count);
        var names = await PlaceNames.ReadAsync(db, months.Select(m => m.CommuneCode), last.LastDay, cancel);
        var byMonth = attempts.ToLookup(c => (c.CommuneCode, c.Month));
        var items = months.Select(m => new MonthItem(m.CommuneCode, names.Of(m.CommuneCode), m.Month, MonthStates.Of(byMonth[m]))
        {
            Closing = byMonth[m].Where(c => c.State != ClosingState.Withdrawn).MaxBy(c => c.Round),
            Errors = errors.GetValueOrDefault(m),
        }).Where(i => Matches(i, filter)).ToList();
        return new([.. Ordered(items, page).Skip(page.Skip).Take(page.Take)], items.Count);
    }

    private async Task<IEnumerable<(string CommuneCode, Month Month)>> WithDataAsync(
        FundsDb db, AreaScope scope, (Month First, Month Last) span, CancellationToken cancel)
    {
        var (first, last) = span;
        var current = db.FileVersions.Where(v => v.State == VersionState.Current).Select(v => v.Id);
        var lent = (await sums.ReadAsync(db, scope, span, cancel)).Where(s => s.CommuneCode.Length > 0)
            .Select(s => (s.CommuneCode, s.Month));
        var spent = db.Expenditures.Within(scope)
            .Where(e => e.Month >= first && e.Month <= last && current.Contains(e.VersionId))
            .Select(e => new { e.CommuneCode, e.Month });
        return lent.Union((await spent.Distinct().ToListAsync(cancel)).Select(p => (p.CommuneCode, p.Month)));
    }

    /// <summary>All that the list tells of an attempt; what was signed is long, and is read where it is shown.</summary>
    private static readonly Expression<Func<MonthClosing, MonthClosing>> WithoutRecord = c => new MonthClosing
    {
        Id = c.Id,
        CommuneCode = c.CommuneCode,
        Month = c.Month,
        Round = c.Round,
        State = c.State,
        PreparedBy = c.PreparedBy,
        PreparedAtUtc = c.PreparedAtUtc,
        PreparedNote = c.PreparedNote,
        DecidedBy = c.DecidedBy,
        DecidedAtUtc = c.DecidedAtUtc,
        Reason = c.Reason,
        ChangedAtUtc = c.ChangedAtUtc,
    };

    /// <summary>For a bank office its own code means the communes it lends in.</summary>
    internal static async Task<AreaLimit> AreaAsync(FundsDb db, Reader reader, AreaLimit area, CancellationToken cancel) =>
        area.Everything || area.Offices.Count == 0
            ? area
            : await ClosingRights.LimitAsync(db, reader with { Role = Roles.BankOffice, Limit = area }, cancel);

    private static bool Matches(MonthItem item, MonthFilter filter) =>
        (filter.State is null || item.State == filter.State)
        && (filter.DecidedSinceUtc is not { } since || item.Closing?.DecidedAtUtc >= since)
        && (filter.Text.Trim() is not { Length: > 0 } text
            || item.Code.Contains(text, StringComparison.Ordinal)
            || item.NameSearch.Contains(SearchText.Of(text), StringComparison.Ordinal));

    private static IEnumerable<MonthItem> Ordered(List<MonthItem> items, PageRequest page)
    {
        var own = items.OrderByDescending(i => i.Month).ThenBy(i => i.NameSearch, StringComparer.Ordinal)
            .ThenBy(i => i.Code, StringComparer.Ordinal);
        Func<MonthItem, IComparable>? by = page.SortBy switch
        {
            nameof(MonthItem.Month) => i => i.Month.Key,
            nameof(MonthItem.NameSearch) => i => i.NameSearch,
            nameof(MonthItem.State) => i => i.State,
            nameof(MonthItem.Errors) => i => i.Errors,
            _ => null,
        };
        return by is null ? own : page.Descending ? own.OrderByDescending(by) : own.OrderBy(by);
    }
}
