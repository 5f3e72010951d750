using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.UseCases.Accounts;

namespace FundsMonitor.UseCases.Places.Time;

/// <summary>Gathers communes with their dates into one limit: a code that is meant at all times needs no dates.</summary>
internal sealed class AreaParts
{
    private readonly HashSet<string> always = [];
    private readonly List<Part> parts = [];

    /// <summary>A code nobody knows: it can only mean itself.</summary>
    public void AddAlways(string code) => always.Add(code);

    /// <summary>A commune in its dates; of a split one only some hamlets.</summary>
    public void Add(Territory place, IReadOnlyList<string>? hamlets) => parts.Add(new(place.Code, place.From, place.To, hamlets));

    /// <param name="places">Codes of offices and districts.</param>
    public AreaLimit ToLimit(IReadOnlyList<string> places)
    {
        var whole = parts.Where(p => p.Hamlets is null).GroupBy(p => p.Code).SelectMany(Joined).ToList();
        var undated = whole.Where(p => p.From == DateOnly.MinValue && p.To == DateOnly.MaxValue)
            .Select(p => p.Code).Concat(always).ToHashSet();
        var dated = whole.Concat(parts.Where(p => p.Hamlets is { Count: > 0 } && !Covers(whole, p)))
            .Where(p => !undated.Contains(p.Code)).ToList();
        return new(
            false,
            [.. places.Where(AreaCodes.IsOffice)],
            [
                .. places.Where(AreaCodes.IsDistrict).Concat(undated).Concat(dated.Select(p => p.Code)).Distinct()
                    .Order(StringComparer.Ordinal),
            ])
        {
            Dated =
            [
                .. dated.Where(p => p.Hamlets is null).GroupBy(p => (p.From, p.To))
                    .Select(g => new DatedPlaces([.. g.Select(p => p.Code)], g.Key.From, g.Key.To)),
                .. dated.Where(p => p.Hamlets is not null).Select(p => new DatedPlaces([p.Code], p.From, p.To) { Hamlets = p.Hamlets }),
            ],
        };
    }

    private static bool Covers(List<Part> whole, Part part) =>
        whole.Exists(w => w.Code == part.Code && w.From <= part.From && part.To <= w.To);

    /// <summary>Periods of one code that follow each other are one.</summary>
    private static IEnumerable<Part> Joined(IEnumerable<Part> ofCode)
    {
        Part? open = null;
        foreach (var part in ofCode.OrderBy(p => p.From))
        {
            if (open is null)
            {
                open = part;
            }
            else if (open.To == DateOnly.MaxValue || part.From <= open.To.AddDays(1))
            {
                open = open with { To = part.To > open.To ? part.To : open.To };
            }
            else
            {
                yield return open;
                open = part;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private sealed record Part(string Code, DateOnly From, DateOnly To, IReadOnlyList<string>? Hamlets);
}
