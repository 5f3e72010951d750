using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Balances and overdue debt from the loan summaries.</summary>
internal static class OverviewLoans
{
    /// <summary>By month and programme.</summary>
    public static async Task<IReadOnlyList<ProgrammeBalance>> BalancesAsync(
        OverviewScope scope, IReadOnlyList<LoanSum> sums, CancellationToken cancel)
    {
        var rows = sums.GroupBy(s => new { s.Month, s.ProgrammeCode }).Select(g => new
        {
            g.Key.Month,
            g.Key.ProgrammeCode,
            Balance = g.Sum(s => s.Balance),
            Overdue = g.Sum(s => s.Overdue),
        });
        var names = await scope.Db.CreditProgrammes.ToDictionaryAsync(p => p.Code, p => new Bilingual(p.Name, p.NameEn), cancel);
        return
        [
            .. rows.Select(r => new ProgrammeBalance(
                r.Month,
                r.ProgrammeCode,
                names.GetValueOrDefault(r.ProgrammeCode) ?? new($"Chương trình {r.ProgrammeCode}", $"Programme {r.ProgrammeCode}"),
                Money.FromDong(r.Balance),
                Money.FromDong(r.Overdue))),
        ];
    }

    /// <summary>The tile; null when the month has no loans here. A month before is compared only if the same offices sent it.</summary>
    public static LoansTile? TileOf(OverviewScope scope, OverdueTrend trend) =>
        trend.Points is not [.., var now] || now.Month != scope.Month ? null
            : new(now.Balance, now.Overdue, trend.Comparable.Count > 1 ? trend.Points[^2] : null);

    /// <summary>Hamlets where the area is one commune, else communes; with the months that compare with the chosen one.</summary>
    public static async Task<PlacesCompared> PlacesAsync(
        OverviewScope scope, IReadOnlyDictionary<Month, string> offices, IReadOnlyList<LoanSum> sums, CancellationToken cancel)
    {
        var months = ComparableMonths.Last(offices.Keys.Where(m => m <= scope.Month), offices);
        if (months.Count == 0 || months[^1] != scope.Month)
        {
            return PlacesCompared.Of(PlaceLevel.Hamlet, []);
        }

        var first = months[0].Key;
        var versions = sums.Select(s => s.VersionId).Distinct().ToList();
        var rows = scope.Limited(scope.Db.LoanSummaries)
            .Where(s => versions.Contains(s.VersionId) && (int)s.Month >= first && (int)s.Month <= scope.Month.Key);
        if (scope.Fold is { } fold)
        {
            return await FoldedPlaces.ReadAsync(rows, fold, months, cancel);
        }

        var communes = sums.Where(s => s.Month.Key >= first).GroupBy(s => new { s.Month, s.CommuneCode, s.BankCommuneCode })
            .Select(g => new
            {
                g.Key.Month,
                g.Key.CommuneCode,
                g.Key.BankCommuneCode,
                Name = g.Select(s => s.BankCommuneName).Max(StringComparer.Ordinal)!,
                Balance = g.Sum(s => s.Balance),
                Overdue = g.Sum(s => s.Overdue),
            })
            .ToList();
        if (communes.Where(c => c.Month == scope.Month).Select(c => (c.CommuneCode, c.BankCommuneCode)).Distinct().Count() > 1)
        {
            return PlacesCompared.Of(
                PlaceLevel.Commune, communes.Select(c => Place(c.Month, (c.CommuneCode, c.Name), c.Balance, c.Overdue)), months);
        }

        var hamlets = await rows.GroupBy(s => new { s.Month, s.HamletName })
            .Select(g => new
            {
                g.Key.Month,
                g.Key.HamletName,
                Balance = g.Sum(s => (long)s.Balance),
                Overdue = g.Sum(s => (long)s.Overdue),
            })
            .ToListAsync(cancel);
        return PlacesCompared.Of(
            PlaceLevel.Hamlet, hamlets.Select(h => Place(h.Month, ("", h.HamletName), h.Balance, h.Overdue)), months);
    }

    /// <summary>The offices whose files hold each month of the half-year, as one text a month.</summary>
    public static IReadOnlyDictionary<Month, string> OfficesByMonth(IReadOnlyList<LoanSum> sums) =>
        sums.GroupBy(s => s.Month).ToDictionary(
            g => g.Key, g => string.Join(',', g.Select(s => s.OfficeCode).Distinct().Order(StringComparer.Ordinal)));

    /// <summary>Names of the offices whose files hold the month.</summary>
    public static async Task<IReadOnlyList<string>> SourcesAsync(
        OverviewScope scope, IReadOnlyDictionary<Month, string> offices, CancellationToken cancel)
    {
        var codes = offices.GetValueOrDefault(scope.Month, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var names = await scope.Db.Offices.Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, cancel);
        return [.. codes.Select(c => names.GetValueOrDefault(c) ?? c)];
    }

    private static PlaceMonth Place(Month month, (string Code, string Name) place, long balance, long overdue) =>
        new(month, new(place.Code, place.Name, Money.FromDong(balance), Money.FromDong(overdue)));
}
