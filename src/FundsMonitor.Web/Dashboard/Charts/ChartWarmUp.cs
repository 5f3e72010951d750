using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>Draws one chart at start: the first drawing loads fonts and native code, which the first reader should not wait for.</summary>
internal sealed class ChartWarmUp : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () => PlacesComparedChart.Draw(PlacesCompared.Of(PlaceLevel.Hamlet, [new("", "Thôn", Money.FromDong(2), Money.FromDong(1))])),
        stoppingToken);
}
