using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>What the queue holds and in which order: the same for the list, for stepping through it and for its exports.</summary>
internal static class FindingQueue
{
    /// <summary>The findings of the queue that the reader may see.</summary>
    public static IQueryable<StoredFinding> Within(IQueryable<StoredFinding> findings, AreaLimit reader, AreaLimit area, string rule = "")
    {
        var seen = findings.Within(reader).Within(area);
        return rule.Length > 0
            ? seen.Where(f => f.Rule == rule)
            : seen.Where(f => !ReconciliationRules.OwnLists.Contains(f.Rule));
    }

    /// <summary>The findings that the filter asks for.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="at">The moment lateness and age are counted from.</param>
    public static IQueryable<StoredFinding> Filtered(
        IQueryable<StoredFinding> findings, Reader reader, FindingFilter filter, DateTime at)
    {
        findings = Within(findings, reader.Limit, filter.Area, filter.Rule);
        if (filter.Severity is { } severity)
        {
            findings = findings.Where(f => f.Severity == severity);
        }

        if (filter.State is { } state)
        {
            findings = findings.Where(f => f.State == state);
        }

        if (filter.Month is { } month)
        {
            findings = findings.Where(f => f.Month == month);
        }

        if (filter.Owner is { } owner)
        {
            findings = findings.Where(f => f.OwnerName == owner);
        }

        return Timed(findings, filter, at);
    }

    /// <summary>By severity, then amount, then age; or by the column that is asked for. The id makes every order whole.</summary>
    public static IQueryable<StoredFinding> Ordered(IQueryable<StoredFinding> findings, PageRequest page) => page.SortBy switch
    {
        nameof(StoredFinding.Rule) => findings.By(page, f => f.Rule).ThenByDescending(f => f.Severity).ThenBy(f => f.Id),
        nameof(StoredFinding.Subject) => findings.By(page, f => f.Subject).ThenBy(f => f.Id),
        nameof(StoredFinding.Month) => findings.By(page, f => f.Month).ThenBy(f => f.Id),
        nameof(StoredFinding.Impact) => findings.By(page, f => f.Impact).ThenBy(f => f.Id),
        nameof(StoredFinding.OpenedAtUtc) => findings.By(page, f => f.OpenedAtUtc).ThenBy(f => f.Id),
        nameof(StoredFinding.State) => findings.By(page, f => f.State).ThenBy(f => f.Id),
        nameof(StoredFinding.OwnerName) => findings.By(page, f => f.OwnerName).ThenByDescending(f => f.Severity).ThenBy(f => f.Id),
        nameof(StoredFinding.DueOn) => findings.OrderBy(f => f.DueOn == null).ThenByDueOn(page).ThenBy(f => f.Id),
        _ => findings.OrderByDescending(f => f.Severity)
            .ThenByDescending(f => f.Impact).ThenBy(f => f.OpenedAtUtc).ThenBy(f => f.Id),
    };

    private static IQueryable<StoredFinding> Timed(IQueryable<StoredFinding> findings, FindingFilter filter, DateTime at)
    {
        if (filter.IsLate)
        {
            var today = VietnamDay.Of(at);
            findings = findings.Where(f => f.State == FindingState.Open && f.DueOn < today);
        }

        if (filter.MinDays > 0)
        {
            var oldest = at.AddDays(-filter.MinDays);
            findings = findings.Where(f => f.OpenedAtUtc <= oldest);
        }

        if (filter.MaxDays > 0)
        {
            var from = at.AddDays(-filter.MaxDays);
            findings = filter.State is FindingState.Decided or FindingState.Gone
                ? findings.Where(f => f.ChangedAtUtc >= from)
                : findings.Where(f => f.OpenedAtUtc >= from);
        }

        var text = SearchText.Alike(filter.Text);
        return text.Length > 0 ? findings.Where(f => f.Search.Contains(text)) : findings;
    }

    private static IOrderedQueryable<StoredFinding> ThenByDueOn(this IOrderedQueryable<StoredFinding> findings, PageRequest page) =>
        page.Descending ? findings.ThenByDescending(f => f.DueOn) : findings.ThenBy(f => f.DueOn);
}
