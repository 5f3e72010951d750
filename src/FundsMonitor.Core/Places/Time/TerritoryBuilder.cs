using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places.Time;

/// <summary>Makes territories of the dated list and the changes: where one ends and the next with the same code begins.</summary>
internal static class TerritoryBuilder
{
    /// <summary>The territories of each code, in their order.</summary>
    public static Dictionary<string, List<Territory>> Build(IEnumerable<Commune> communes, IReadOnlyCollection<PlaceChange> changes)
    {
        var touching = changes.SelectMany(c => new[] { (c.OldCode, Change: c), (c.NewCode, Change: c) })
            .ToLookup(c => c.Item1, c => c.Change);
        return communes.GroupBy(c => c.Code)
            .ToDictionary(g => g.Key, g => Of([.. g.OrderBy(c => c.From)], [.. touching[g.Key]]));
    }

    /// <summary>Whether two names are one, marks and their places apart: "Định Hóa", "Định Hoá".</summary>
    public static bool SameName(string one, string other) => SearchText.Of(one) == SearchText.Of(other);

    private static List<Territory> Of(List<Commune> rows, List<PlaceChange> changes)
    {
        var starts = Starts(rows, changes);
        var made = new List<Territory>();
        for (var i = 0; i < starts.Count; i++)
        {
            var next = i + 1 < starts.Count ? starts[i + 1] : (DateOnly?)null;
            var to = next?.AddDays(-1) ?? DateOnly.MaxValue;
            var last = rows.LastOrDefault(r => r.From <= to) ?? rows[0];
            made.Add(new(
                last.Code,
                last.Name,
                i == 0 ? DateOnly.MinValue : starts[i],
                to,
                EndOf(last, starts[i], to, changes)));
        }

        return made;
    }

    /// <summary>The first day of each: where a change made it, or where the list has another name from.</summary>
    private static List<DateOnly> Starts(List<Commune> rows, List<PlaceChange> changes)
    {
        var code = rows[0].Code;
        var kept = changes.Where(c => c.Extent == ChangeExtent.Kept && c.NewCode == code).Select(c => c.On).ToHashSet();
        var made = changes.Where(c => c.Extent != ChangeExtent.Kept && c.NewCode == code).Select(c => c.On);
        var listed = rows.Zip(rows.Skip(1))
            .Where(pair => !SameName(pair.First.Name, pair.Second.Name) && !kept.Contains(pair.Second.From))
            .Select(pair => pair.Second.From);
        return [.. made.Concat(listed).Append(rows[0].From).Where(d => d >= rows[0].From).Distinct().Order()];
    }

    private static DateOnly? EndOf(Commune last, DateOnly from, DateOnly to, List<PlaceChange> changes)
    {
        var gone = changes.Where(c => c.Extent != ChangeExtent.Kept && c.OldCode == last.Code && c.On > from)
            .Select(c => (DateOnly?)c.On.AddDays(-1)).Min();
        DateOnly?[] ends = [gone, last.To, to == DateOnly.MaxValue ? null : to];
        return ends.Where(e => e is not null).Min();
    }
}
