using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Balances and overdue debt from the loan summaries.</summary>
internal static class OverviewLoans
{
    private const int MonthsShown = 6;

    /// <summary>By month and programme, for the half-year that ends with the chosen month.</summary>
    public static async Task<IReadOnlyList<ProgrammeBalance>> BalancesAsync(OverviewScope scope, CancellationToken cancel)
    {
        var first = Month.Of(scope.Month.FirstDay.AddMonths(1 - MonthsShown)).Key;
        var last = scope.Month.Key;
        var rows = await scope.Rows<LoanSummary>().Where(s => (int)s.Month >= first && (int)s.Month <= last)
            .GroupBy(s => new { s.Month, s.ProgrammeCode })
            .Select(g => new
            {
                g.Key.Month,
                g.Key.ProgrammeCode,
                Balance = g.Sum(s => (long)s.Balance),
                Overdue = g.Sum(s => (long)s.Overdue),
            })
            .ToListAsync(cancel);
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
    public static async Task<LoansTile?> TileAsync(OverviewScope scope, OverdueTrend trend, CancellationToken cancel)
    {
        if (trend.Points is not [.., var now] || now.Month != scope.Month)
        {
            return null;
        }

        var before = trend.Points.FirstOrDefault(p => p.Month == scope.Month.Previous);
        var same = before is not null
            && (await OfficesAsync(scope, scope.Month, cancel)).SequenceEqual(await OfficesAsync(scope, scope.Month.Previous, cancel));
        return new(now.Balance, now.Overdue, same ? before : null);
    }

    /// <summary>Hamlets where the area is one commune, else communes.</summary>
    public static async Task<PlacesCompared> PlacesAsync(OverviewScope scope, CancellationToken cancel)
    {
        if (scope.Fold is { } fold)
        {
            return await FoldedPlaces.ReadAsync(scope, fold, cancel);
        }

        var month = scope.Rows<LoanSummary>().Where(s => s.Month == scope.Month);
        var communes = await month.GroupBy(s => new { s.CommuneCode, s.BankCommuneCode })
            .Select(g => new
            {
                g.Key.CommuneCode,
                Name = g.Max(s => s.BankCommuneName)!,
                Balance = g.Sum(s => (long)s.Balance),
                Overdue = g.Sum(s => (long)s.Overdue),
            })
            .ToListAsync(cancel);
        if (communes.Count > 1)
        {
            return PlacesCompared.Of(PlaceLevel.Commune, communes.Select(c => Place(c.CommuneCode, c.Name, c.Balance, c.Overdue)));
        }

        var hamlets = await month.GroupBy(s => s.HamletName)
            .Select(g => new { Name = g.Key, Balance = g.Sum(s => (long)s.Balance), Overdue = g.Sum(s => (long)s.Overdue) })
            .ToListAsync(cancel);
        return PlacesCompared.Of(PlaceLevel.Hamlet, hamlets.Select(h => Place("", h.Name, h.Balance, h.Overdue)));
    }

    /// <summary>Names of the offices whose files hold the month.</summary>
    public static async Task<IReadOnlyList<string>> SourcesAsync(OverviewScope scope, CancellationToken cancel)
    {
        var codes = await OfficesAsync(scope, scope.Month, cancel);
        var names = await scope.Db.Offices.Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, cancel);
        return [.. codes.Select(c => names.GetValueOrDefault(c) ?? c)];
    }

    private static async Task<List<string>> OfficesAsync(OverviewScope scope, Month month, CancellationToken cancel) =>
        await scope.Rows<LoanSummary>().Where(s => s.Month == month)
            .Select(s => s.OfficeCode).Distinct().OrderBy(c => c).ToListAsync(cancel);

    private static PlaceBalance Place(string code, string name, long balance, long overdue) =>
        new(code, name, Money.FromDong(balance), Money.FromDong(overdue));
}
