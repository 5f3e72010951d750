using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>Limits sums that are kept in memory to what their reader may see, as the database limits rows.</summary>
internal static class AreaTest
{
    /// <summary>Whether the hamlet of a row says if it is meant: only the database can tell, row by row.</summary>
    public static bool NeedsHamlets(AreaScope scope) => scope.Reader.Dated.Concat(scope.Area.Dated).Any(d => d.Hamlets is not null);

    /// <summary>The test of one sum; <see cref="AreaLimit.Allows"/> with each place looked up once.</summary>
    public static Predicate<T> Of<T>(AreaScope scope)
        where T : IInArea
    {
        var tests = new[] { scope.Reader, scope.Area }.Where(l => !l.Everything).Select(Of<T>).ToList();
        return row => tests.TrueForAll(test => test(row));
    }

    /// <summary>A text that is the same for limits that mean the same rows.</summary>
    public static string KeyOf(AreaLimit limit) => limit.Everything
        ? "*"
        : string.Join('|', limit.Dated.Select(TextOf).Prepend(Joined(limit.Communes)).Prepend(Joined(limit.Offices)));

    private static string TextOf(DatedPlaces places) => string.Create(
        CultureInfo.InvariantCulture,
        $"{places.From.DayNumber}-{places.To.DayNumber} {Joined(places.Codes)} {(places.Hamlets is { } names ? Joined(names) : "*")}");

    private static string Joined(IEnumerable<string> codes) => string.Join('\t', codes);

    private static Predicate<T> Of<T>(AreaLimit limit)
        where T : IInArea
    {
        var known = new Dictionary<(string, string, DateOnly?), bool>();
        return row =>
        {
            var place = (row.OfficeCode, row.CommuneCode, row.CodeDay);
            if (!known.TryGetValue(place, out var allowed))
            {
                known[place] = allowed = limit.Allows(row);
            }

            return allowed;
        };
    }
}
