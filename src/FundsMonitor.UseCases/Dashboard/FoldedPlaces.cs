using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Loans;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Compares places by the communes of today; within one of them its hamlets, each with the commune it was in.</summary>
internal static class FoldedPlaces
{
    /// <param name="summaries">Summaries of these months that the reader may see.</param>
    /// <param name="fold">Puts places into today's communes.</param>
    /// <param name="months">The months that may be set against each other, oldest first; at least one.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<PlacesCompared> ReadAsync(
        IQueryable<LoanSummary> summaries, PlaceFold fold, IReadOnlyList<Month> months, CancellationToken cancel)
    {
        var rows = await summaries
            .GroupBy(s => new { s.Month, s.CommuneCode, s.BankCommuneCode, s.HamletName })
            .Select(g => new Row(
                g.Key.Month,
                g.Key.CommuneCode,
                g.Max(s => s.BankCommuneName)!,
                g.Key.HamletName,
                g.Sum(s => (long)s.Balance),
                g.Sum(s => (long)s.Overdue)))
            .ToListAsync(cancel);
        var folded = rows.Select(r => (Row: r, Place: r.Code.Length == 0 ? (Code: "", Name: r.Bank) : Today(fold, r))).ToList();
        if (folded.Where(r => r.Row.Month == months[^1]).Select(r => r.Place).Distinct().Count() > 1)
        {
            return PlacesCompared.Of(PlaceLevel.Commune, folded.Select(r => r.Row.At(r.Place.Code, r.Place.Name)), months);
        }

        var several = rows.Select(r => r.Code).Distinct().Count() > 1;
        return PlacesCompared.Of(PlaceLevel.Hamlet, rows.Select(r => r.At("", HamletOf(fold, r, several))), months);
    }

    private static (string Code, string Name) Today(PlaceFold fold, Row row)
    {
        var day = row.Month.LastDay;
        var code = fold.Of(row.Code, day, row.Hamlet);
        return code == PlaceFold.Unknown ? ("", $"{PlaceFold.NotPlaced} ({fold.NameThen(row.Code, day)})") : (code, fold.NameOf(code));
    }

    /// <summary>Two communes of old may each have had a first hamlet.</summary>
    private static string HamletOf(PlaceFold fold, Row row, bool several) =>
        several && row.Hamlet.Length > 0 ? $"{row.Hamlet} ({fold.NameThen(row.Code, row.Month.LastDay)})" : row.Hamlet;

    private sealed record Row(Month Month, string Code, string Bank, string Hamlet, long Balance, long Overdue)
    {
        public PlaceMonth At(string code, string name) =>
            new(Month, new(code, name, Money.FromDong(Balance), Money.FromDong(Overdue)));
    }
}
