using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.UseCases.Plans.Reports;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Reads what is due after a month: files by their days, and reports by the plans.</summary>
public sealed class ReadDueNext(IDbContextFactory<FundsDb> databases, TimeProvider clock, ListReports reports, KeptLoanSums sums)
{
    private const int MostNamed = 2;
    private const int LastYear = 9999;

    /// <param name="scope">The reader's limit and the chosen area.</param>
    /// <param name="month">The chosen month: what is due is seen from its end.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<DueNext> RunAsync(AreaScope scope, Month month, CancellationToken cancel)
    {
        var today = VietnamDay.Of(clock.GetUtcNow());
        var from = month.LastDay < today ? month.LastDay : today;
        var owed = new List<OwedReport>();
        var items = new List<DueItem>();
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var year in new[] { from.Year, from.AddDays(DueNext.DaysAhead).Year }.Distinct())
        {
            var rows = await new DeliveryYear(db, year, scope.Together, today) { Sums = sums }.ReadAsync(cancel);
            items.AddRange(Files(rows, from));
            owed.AddRange(await reports.RunAsync(scope, year, year, cancel));
        }

        items.AddRange(owed.Where(r => r.Report.LastDay is not null).Select(Report));
        return DueNext.Of(from, items.DistinctBy(i => (i.Day, i.What)), owed.Count(r => r.Report.LastDay is null));
    }

    /// <summary>Files of one kind, period and day that stand alike are one item: forty communes owe a register on the same day.</summary>
    private static IEnumerable<DueItem> Files(IReadOnlyList<DeliveryRow> rows, DateOnly from) => rows
        .SelectMany(row => row.Deliveries.Where(d => d.DueOn > from).Select(delivery => (Row: row, Delivery: delivery)))
        .GroupBy(f => (f.Row.Kind, f.Delivery.Period, f.Delivery.DueOn, State: StateOf(f.Delivery.State)))
        .Select(g =>
        {
            var (names, period) = (g.Select(f => f.Row.Name).ToList(), g.Key.Period);
            var (label, when) = (g.Key.Kind.Label(), period > LastYear ? $"{period % 100}/{period / 100}" : $"{period}");
            var whose = names.Count <= MostNamed
                ? new Bilingual(string.Join(", ", names), string.Join(", ", names))
                : new($"{names.Count} đơn vị", $"{names.Count} senders");
            return new DueItem(
                g.Key.DueOn!.Value,
                new($"Tệp {label.Vi}, kỳ {when}: {whose.Vi}", $"{char.ToUpperInvariant(label.En[0])}{label.En[1..]} of {when}: {whose.En}"),
                g.Key.State,
                "/files/completeness")
            {
                Year = period > LastYear ? period / 100 : period,
                DoneOn = g.Max(f => f.Delivery.ReceivedAtUtc) is { } came && g.Key.State == DueState.Done ? VietnamDay.Of(came) : null,
            };
        });

    private static DueItem Report(OwedReport owed) => new(
        owed.Report.LastDay!.Value,
        new(
            $"{owed.Obligation.Title}, {owed.Report.Period.Vi}: {owed.Obligation.DebtorName} gửi {owed.Receiver}",
            $"{owed.Obligation.Title}, {owed.Report.Period.En}: {owed.Obligation.DebtorName} to {owed.Receiver}"),
        owed.State switch { ReportState.Received => DueState.Done, ReportState.Late => DueState.Late, _ => DueState.Ahead },
        "/obligations")
    {
        DoneOn = owed.Receipt?.ReceivedOn,
    };

    private static DueState StateOf(DeliveryState state) => state switch
    {
        DeliveryState.OnTime or DeliveryState.Late => DueState.Done,
        DeliveryState.Missing or DeliveryState.Refused => DueState.Late,
        _ => DueState.Ahead,
    };
}
