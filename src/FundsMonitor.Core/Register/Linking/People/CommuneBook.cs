using System.Collections.Concurrent;
using FundsMonitor.Core.Places;

namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>Which communes of the register a written commune can be, and how that is known.</summary>
internal sealed class CommuneBook
{
    private const int LeastMatches = 3;
    private const double LeastShare = 0.2;
    private static readonly FoundCommunes Nothing = new([], [], false);

    private readonly Dictionary<string, RegisterCommune> byFull = new(StringComparer.Ordinal);
    private readonly ILookup<string, RegisterCommune> byBare;
    private readonly ConcurrentDictionary<string, FoundCommunes> found = new(StringComparer.Ordinal);
    private readonly LinkKnowledge known;
    private readonly IReadOnlyDictionary<string, RegisterCommune[]> learned;

    /// <param name="communes">All of the register but the one of unknown place.</param>
    /// <param name="known">Successors.</param>
    /// <param name="learned">See <see cref="Learn"/>.</param>
    public CommuneBook(
        IEnumerable<RegisterCommune> communes, LinkKnowledge known, IReadOnlyDictionary<string, RegisterCommune[]> learned)
    {
        (this.known, this.learned) = (known, learned);
        foreach (var commune in communes)
        {
            byFull[WrittenPlace.Commune(commune.Key).Full] = commune;
        }

        byBare = byFull.Values.ToLookup(c => WrittenPlace.Commune(c.Key).Bare, StringComparer.Ordinal);
    }

    /// <summary>The communes of a name or code as written.</summary>
    public FoundCommunes Find(string written) => written.Length == 0 ? Nothing : found.GetOrAdd(written, Search);

    /// <summary>
    /// Communes that customers and register call differently: where at least a fifth of a commune's customers, and three, have id and given
    /// name of members of one commune of the register.
    /// </summary>
    /// <param name="sameId">Each customer of an unknown commune, with the commune of the member who has his id, or null.</param>
    public static IReadOnlyDictionary<string, RegisterCommune[]> Learn(IEnumerable<(string Written, RegisterCommune? Home)> sameId) =>
        sameId.GroupBy(s => s.Written, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => g.Where(s => s.Home is not null).GroupBy(s => s.Home!)
                .Where(h => h.Count() >= LeastMatches && h.Count() >= LeastShare * g.Count()).Select(h => h.Key).ToArray(),
            StringComparer.Ordinal);

    private FoundCommunes Search(string written)
    {
        var (full, bare) = WrittenPlace.Commune(written);
        RegisterCommune[] same = byFull.TryGetValue(full, out var exact) ? [exact] : [.. byBare[bare]];
        RegisterCommune[] others =
        [
            .. known.OtherCommunesOf.GetValueOrDefault(written, [])
                .Select(other => byFull.GetValueOrDefault(WrittenPlace.Commune(other).Full)).OfType<RegisterCommune>(),
            .. learned.GetValueOrDefault(written, []),
        ];
        return new(same, [.. others.Except(same).Distinct()], true);
    }
}

/// <summary>Communes of the register.</summary>
/// <param name="Same">Of this name.</param>
/// <param name="Known">Known to be the same under another name, or to have come of it.</param>
/// <param name="IsGiven">False where nothing was written.</param>
internal sealed record FoundCommunes(RegisterCommune[] Same, RegisterCommune[] Known, bool IsGiven);
