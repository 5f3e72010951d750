using System.Globalization;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>An area as it is given: <c>15148</c>, or <c>15148@2024-12-31</c> for the commune that had the code on that day.</summary>
internal static class AreaDay
{
    /// <returns>The code, and the day where one is given. With no day behind the sign it is a code that nobody knows.</returns>
    public static (string Code, DateOnly? Day) Of(string written)
    {
        var parts = written.Split('@', 2);
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (parts[0], day)
            : (written, null);
    }
}
