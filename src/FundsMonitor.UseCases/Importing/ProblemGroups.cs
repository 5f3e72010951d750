using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Problems gathered by kind and heading, errors first, then the most frequent.</summary>
public static class ProblemGroups
{
    private const int ShownRows = 10;

    /// <param name="problems">Those kept.</param>
    /// <param name="counts">How many there were of each kind and heading; null where all are kept.</param>
    public static IReadOnlyList<ProblemGroup> Of(
        IReadOnlyCollection<RowProblem> problems, IReadOnlyDictionary<(string Kind, string Column), int>? counts = null) =>
    [
        .. problems.GroupBy(p => (p.Kind, p.Column))
            .Select(g => new ProblemGroup(
                ProblemKinds.Get(g.Key.Kind),
                g.Key.Column,
                counts?.GetValueOrDefault(g.Key) ?? g.Count(),
                [.. g.Select(p => p.Row).Distinct().Order().Take(ShownRows)],
                g.First()))
            .Concat(OnlyCounted(problems, counts))
            .OrderByDescending(g => g.Kind.Weight)
            .ThenByDescending(g => g.Count)
            .ThenBy(g => g.Kind.Code, StringComparer.Ordinal)
            .ThenBy(g => g.Column, StringComparer.Ordinal),
    ];

    /// <summary>Kinds of which none is kept, because so many others weigh more.</summary>
    private static IEnumerable<ProblemGroup> OnlyCounted(
        IReadOnlyCollection<RowProblem> problems, IReadOnlyDictionary<(string Kind, string Column), int>? counts)
    {
        var kept = problems.Select(p => (p.Kind, p.Column)).ToHashSet();
        return (counts ?? new Dictionary<(string Kind, string Column), int>())
            .Where(c => !kept.Contains(c.Key))
            .Select(c => new ProblemGroup(ProblemKinds.Get(c.Key.Kind), c.Key.Column, c.Value, []));
    }
}
