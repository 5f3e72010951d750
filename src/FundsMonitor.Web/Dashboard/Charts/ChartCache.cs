using System.Text.Json;
using System.Text.Json.Serialization;
using FundsMonitor.Core;
using FundsMonitor.Web.Shell;
using Microsoft.Extensions.Caching.Memory;

namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>Keeps drawings by what they show: a figure that changes is another drawing, so that nothing is ever out of date.</summary>
internal sealed class ChartCache(IMemoryCache cache)
{
    private static readonly TimeSpan KeptUnused = TimeSpan.FromHours(1);
    private static readonly JsonSerializerOptions ByMonthKey = new() { Converters = { new MonthAsKey() } };

    /// <summary>The drawing of this series, in the language of the screen now.</summary>
    public ChartDrawing Of<T>(T series, Func<T, ChartDrawing> draw) =>
        cache.GetOrCreate((typeof(T), Format.Language, JsonSerializer.Serialize(series, ByMonthKey)), entry =>
        {
            entry.SlidingExpiration = KeptUnused;
            return draw(series);
        })!;

    /// <summary>A month as its number: its neighbours are months again, without end.</summary>
    private sealed class MonthAsKey : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.FromKey(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Key);
    }
}

/// <summary>Registers what charts need.</summary>
internal static class ChartSetup
{
    public static IServiceCollection AddCharts(this IServiceCollection services) => services
        .AddSingleton<ChartCache>()
        .AddHostedService<ChartWarmUp>();
}
