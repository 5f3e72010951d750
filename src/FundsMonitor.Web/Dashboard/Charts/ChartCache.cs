using System.Text.Json;
using FundsMonitor.Web.Shell;
using Microsoft.Extensions.Caching.Memory;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>Keeps drawings by what they show: a figure that changes is another drawing, so that nothing is ever out of date.</summary>
internal sealed class ChartCache(IMemoryCache cache)
{
    private static readonly TimeSpan KeptUnused = TimeSpan.FromHours(1);

    /// <summary>The drawing of this series, in the language of the screen now.</summary>
    public ChartDrawing Of<T>(T series, Func<T, ChartDrawing> draw) =>
        cache.GetOrCreate((typeof(T), Format.Language, JsonSerializer.Serialize(series)), entry =>
        {
            entry.SlidingExpiration = KeptUnused;
            return draw(series);
        })!;
}

/// <summary>Registers what charts need.</summary>
internal static class ChartSetup
{
    public static IServiceCollection AddCharts(this IServiceCollection services) => services
        .AddSingleton<ChartCache>()
        .AddHostedService<ChartWarmUp>();
}
