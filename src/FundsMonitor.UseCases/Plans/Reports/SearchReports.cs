using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>Which owed reports are listed.</summary>
/// <param name="From">First year of the plans.</param>
/// <param name="To">Last year of the plans.</param>
public sealed record ReportFilter(int From, int To)
{
    /// <summary>No plan is older.</summary>
    public const int FirstYear = 2000;

    /// <summary>No plan is of a later year.</summary>
    public const int LastYear = 2099;

    /// <summary>Where they stand; null for all.</summary>
    public ReportState? State { get; init; }

    /// <summary>A part of who owes, to whom, what or whose plan, with or without marks.</summary>
    public string Text { get; init; } = "";

    /// <summary>The month in which they are due; null for all.</summary>
    public Core.Month? Due { get; init; }

    /// <summary>Of the plan of this place alone, and of none within it; empty for all.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>Only those whose day is this or an earlier one; null for all.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Only those for which a day is named.</summary>
    public bool OnlyDated { get; init; }
}

/// <summary>Owed reports, filtered and page by page.</summary>
public sealed class SearchReports(ListReports list)
{
    public async Task<Page<OwedReport>> RunAsync(AreaScope scope, ReportFilter filter, PageRequest page, CancellationToken cancel)
    {
        var found = Filtered(await list.RunAsync(scope, filter.From, filter.To, cancel), filter).ToList();
        return new([.. Ordered(found, page).Skip(page.Skip).Take(page.Take)], found.Count);
    }

    private static IEnumerable<OwedReport> Filtered(IEnumerable<OwedReport> reports, ReportFilter filter)
    {
        var search = SearchText.Of(filter.Text);
        return reports.Where(r => filter.State is null || r.State == filter.State)
            .Where(r => filter.Due is null || (r.Report.LastDay is { } day && Core.Month.Of(day) == filter.Due))
            .Where(r => filter.PlaceCode.Length == 0 || r.Obligation.CommuneCode == filter.PlaceCode)
            .Where(r => filter.DueBy is not { } last || r.Report.LastDay <= last)
            .Where(r => !filter.OnlyDated || r.Report.LastDay is not null)
            .Where(r => search.Length == 0 || SearchText.Of($"{Said(r)} {r.Receiver} {r.Obligation.ReceiverName}")
                .Contains(search, StringComparison.Ordinal));
    }

    private static string Said(OwedReport report) =>
        $"{report.Place} {report.Obligation.DebtorName} {report.Obligation.Title} {report.Obligation.Decision}";

    private static IEnumerable<OwedReport> Ordered(List<OwedReport> reports, PageRequest page)
    {
        Func<OwedReport, string> key = page.SortBy switch
        {
            nameof(OwedReport.Place) => r => r.Place,
            nameof(OwedReport.Obligation.DebtorName) => r => r.Obligation.DebtorName,
            nameof(OwedReport.Receiver) => r => r.Receiver,
            nameof(OwedReport.State) => r => r.State.ToString(),
            _ => r => $"{r.Report.LastDay ?? DateOnly.MaxValue:yyyy-MM-dd}",
        };
        var ordered = page.Descending
            ? reports.OrderByDescending(key, StringComparer.Ordinal)
            : reports.OrderBy(key, StringComparer.Ordinal);
        return ordered.ThenBy(r => r.Report.LastDay ?? DateOnly.MaxValue).ThenBy(r => r.Obligation.Id);
    }
}
