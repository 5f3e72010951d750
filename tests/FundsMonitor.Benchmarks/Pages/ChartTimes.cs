using System.Diagnostics;
using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Text;
using FundsMonitor.Web.Dashboard.Charts;

namespace FundsMonitor.Benchmarks.Pages;

/// <summary>Draws each chart of the overview anew, as for figures that nobody has seen yet.</summary>
internal static class ChartTimes
{
    private const double MostMilliseconds = 50;
    private const int Drawings = 40;
    private const int Warming = 10;

    public static Task<bool> RunAsync()
    {
        var months = Enumerable.Range(1, 6).Select(m => new Month(2023, m)).ToList();
        var offices = months.ToDictionary(m => m, _ => "009001");
        var balances = months.SelectMany(m => new[] { "01", "19", "09", "03", "06" }.Select((code, p) => new ProgrammeBalance(
            m,
            code,
            new("Chương trình " + code, "Programme " + code),
            Money.FromDong(900_000_000L * (p + 1)),
            Money.FromDong(9_000_000L * m.Number)))).ToList();
        var places = PlacesCompared.Of(
            PlaceLevel.Commune,
            Enumerable.Range(0, 10).Select(c => new PlaceBalance(
                $"900{c:00}", "Xã Đồng Lâm " + c, Money.FromDong(9_000_000_000), Money.FromDong(90_000_000L * c))));
        var projects = FundsByProject.Of(Enumerable.Range(1, 8).Select(p => new ProjectFunds(
            "DA" + p, "Dự án", Money.FromDong(900_000_000L * p), Money.Zero, 1, Money.FromDong(500_000_000L * p), Money.Zero)));
        var trend = OverdueTrend.Of(balances, offices, places);
        var byProgramme = BalanceByProgramme.Of(balances, offices);
        var held = true;
        foreach (var (name, draw) in new (string, Func<ChartDrawing>)[]
        {
            ("funds by project", () => FundsByProjectChart.Draw(projects)),
            ("balance by programme", () => BalanceByProgrammeChart.Draw(byProgramme)),
            ("overdue trend", () => OverdueTrendChart.Draw(trend)),
            ("places compared", () => PlacesComparedChart.Draw(places)),
        })
        {
            var times = Of(draw);
            held &= times.P95 <= MostMilliseconds;
            Console.WriteLine($"  {times} ms p50, p95: chart of {name}{(times.P95 <= MostMilliseconds ? "" : "   ✗")}");
        }

        return Task.FromResult(held);
    }

    private static Times Of(Func<ChartDrawing> draw)
    {
        var times = new Times();
        for (var drawing = 0; drawing < Warming + Drawings; drawing++)
        {
            var watch = Stopwatch.StartNew();
            draw();
            if (drawing >= Warming)
            {
                times.Add(watch.Elapsed);
            }
        }

        return times;
    }
}
