namespace FundsMonitor.UseCases.Places.Time;

/// <summary>The day in Vietnam, by which places are read.</summary>
internal static class PlaceDay
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Vietnam).DateTime);
}
