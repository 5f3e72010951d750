using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Loans;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Compares places by the communes of today; within one of them its hamlets, each with the commune it was in.</summary>
internal static class FoldedPlaces
{
    public static async Task<PlacesCompared> ReadAsync(OverviewScope scope, PlaceFold fold, CancellationToken cancel)
    {
        var rows = await scope.Rows<LoanSummary>().Where(s => s.Month == scope.Month)
            .GroupBy(s => new { s.CommuneCode, s.BankCommuneCode, s.HamletName })
            .Select(g => new Row(
                g.Key.CommuneCode,
                g.Max(s => s.BankCommuneName)!,
                g.Key.HamletName,
                g.Sum(s => (long)s.Balance),
                g.Sum(s => (long)s.Overdue)))
            .ToListAsync(cancel);
        var day = scope.Month.LastDay;
        var communes = rows
            .GroupBy(r => r.Code.Length == 0 ? (Code: "", Name: r.Bank) : Today(fold, r, day))
            .Select(g => (g.Key, Rows: g.ToList())).ToList();
        return communes.Count > 1
            ? PlacesCompared.Of(PlaceLevel.Commune, communes.Select(c => Sum(c.Key.Code, c.Key.Name, c.Rows)))
            : PlacesCompared.Of(PlaceLevel.Hamlet, Hamlets(fold, rows, day));
    }

    private static (string Code, string Name) Today(PlaceFold fold, Row row, DateOnly day)
    {
        var code = fold.Of(row.Code, day, row.Hamlet);
        return code == PlaceFold.Unknown ? ("", $"{PlaceFold.NotPlaced} ({fold.NameThen(row.Code, day)})") : (code, fold.NameOf(code));
    }

    /// <summary>Two communes of old may each have had a first hamlet.</summary>
    private static IEnumerable<PlaceBalance> Hamlets(PlaceFold fold, List<Row> rows, DateOnly day)
    {
        var several = rows.Select(r => r.Code).Distinct().Count() > 1;
        return rows.GroupBy(r => (r.Code, r.Hamlet)).Select(g => Sum(
            "",
            several && g.Key.Hamlet.Length > 0 ? $"{g.Key.Hamlet} ({fold.NameThen(g.Key.Code, day)})" : g.Key.Hamlet,
            g));
    }

    private static PlaceBalance Sum(string code, string name, IEnumerable<Row> rows) =>
        rows.Aggregate(
            new PlaceBalance(code, name, Money.Zero, Money.Zero),
            (sum, r) => sum with { Balance = sum.Balance + Money.FromDong(r.Balance), Overdue = sum.Overdue + Money.FromDong(r.Overdue) });

    private sealed record Row(string Code, string Bank, string Hamlet, long Balance, long Overdue);
}
