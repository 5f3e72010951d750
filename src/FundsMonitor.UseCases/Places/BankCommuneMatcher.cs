using FundsMonitor.Core.Places;

namespace FundsMonitor.UseCases.Places;

/// <summary>A commune as an office's files write it.</summary>
/// <param name="BankCode">The bank's 6-digit code; empty where the form gives a name only.</param>
/// <param name="Name">The name as written.</param>
internal sealed record BankCommuneName(string BankCode, string Name);

/// <summary>
/// Says which communes of the state an office's communes are, by likeness of names; what is not clear stays without a code.
/// </summary>
/// <remarks>An office serves one district: its communes decide together which one, and a name is looked for there alone.</remarks>
internal sealed class BankCommuneMatcher(IReadOnlyCollection<Commune> communes)
{
    private readonly CommuneNames names = new(communes);
    private readonly ILookup<string, Commune> byCode = communes.ToLookup(c => c.Code);

    /// <summary>The code of each name that is clear.</summary>
    /// <param name="written">Names of one office.</param>
    /// <param name="mapped">Codes that other names of the office stand for already.</param>
    /// <param name="asOf">The day of the data: codes mean other territories from 1 July 2025 on.</param>
    public IReadOnlyDictionary<BankCommuneName, string> Match(
        IReadOnlyCollection<BankCommuneName> written, IReadOnlyCollection<string> mapped, DateOnly asOf)
    {
        var candidates = written.Distinct().ToDictionary(w => w, w => InForce(names.Find(w.Name), asOf));
        var district = DistrictOf(mapped, candidates.Values, asOf);
        return candidates
            .Select(c => (c.Key, Codes: c.Value.Where(v => DistrictKey(v) == district).Select(v => v.Code).Distinct().ToList()))
            .Where(c => c.Codes.Count == 1)
            .ToDictionary(c => c.Key, c => c.Codes[0]);
    }

    private static List<Commune> InForce(IEnumerable<Commune> found, DateOnly asOf) =>
        [.. found.Where(c => c.From <= asOf && (c.To is null || c.To >= asOf))];

    /// <summary>The district most of the office's communes lie in; the mapped ones count first.</summary>
    private string? DistrictOf(IReadOnlyCollection<string> mapped, IEnumerable<List<Commune>> candidates, DateOnly asOf)
    {
        var certain = mapped.SelectMany(code => InForce(byCode[code], asOf)).Select(DistrictKey);
        var clear = candidates.Where(c => c.Select(x => x.Code).Distinct().Count() == 1).Select(c => DistrictKey(c[0]));
        return MostFrequent(certain) ?? MostFrequent(clear);
    }

    private static string? MostFrequent(IEnumerable<string> keys) =>
        keys.GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>From 1 July 2025 there are no districts; the province stands in.</summary>
    private static string DistrictKey(Commune commune) => commune.DistrictCode.Length > 0 ? commune.DistrictCode : commune.Province;
}
