using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.UseCases.Reconciliation.Closing;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Which files of a period came, and which of its months are signed.</summary>
internal static class DeliveryReading
{
    /// <summary>Files of months by the period, files of a year with every period of the year.</summary>
    public static async Task<IReadOnlyList<FilesFacts>> FilesAsync(
        OverviewScope scope, KeptLoanSums sums, (ReportPeriod Period, DateOnly Today) at, CancellationToken cancel)
    {
        var (period, today) = at;
        var limit = Both(scope.Reader.Limit, scope.Area);
        var rows = await new DeliveryYear(scope.Db, period.Year, limit, today) { Sums = sums }.ReadAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => (
                    g.Key,
                    Figures: DeliveryFigures.Of(g.SelectMany(r => r.Deliveries)
                        .Where(d => d.Period <= 9999 || (d.Period >= period.First.Key && d.Period <= period.Last.Key)))))
                .Where(k => k.Figures is not { OnTime: 0, Late: 0, Missing: 0, Refused: 0, Owed: 0 })
                .Select(k => new FilesFacts(
                    Named(k.Key), k.Figures.OnTime, k.Figures.Late, k.Figures.Missing + k.Figures.Refused, k.Figures.Owed)),
        ];
    }

    /// <summary>By name of the commune.</summary>
    public static async Task<IReadOnlyList<MonthsFacts>> MonthsAsync(
        ListMonths list, OverviewScope scope, ReportPeriod period, CancellationToken cancel)
    {
        var months = await list.RunAsync(
            scope.Reader, new(scope.Area, period.Year), new(0, int.MaxValue, nameof(MonthItem.NameSearch)), cancel);
        return
        [
            .. months.Items.Where(m => period.Contains(m.Month)).GroupBy(m => (m.Code, m.Name)).Select(g => new MonthsFacts(
                g.Key.Name,
                [.. g.Where(m => m.State == MonthState.Signed).Select(m => m.Month).Order()],
                [.. g.Where(m => m.State != MonthState.Signed).Select(m => m.Month).Order()])),
        ];
    }

    private static string Named(FileKind kind)
    {
        var label = kind.Label().Vi;
        return char.ToUpperInvariant(label[0]) + label[1..] + (DueDays.IsMonthly(kind) ? "" : ", cả năm");
    }

    private static AreaLimit Both(AreaLimit reader, AreaLimit area) =>
        area.Everything ? reader : reader.Everything ? area
        : new(false, [.. area.Offices.Intersect(reader.Offices)], [.. area.Communes.Intersect(reader.Communes)]);
}
