using FundsMonitor.Core.Places;

namespace FundsMonitor.UseCases.Places;

/// <summary>Finds communes and districts by their names as files write them: "Xã Kim Phượng", "kim phuong", "TT. Chợ Chu".</summary>
internal sealed class CommuneNames
{
    private readonly ILookup<string, Commune> byFullName;
    private readonly ILookup<string, Commune> byBareName;

    public CommuneNames(IReadOnlyCollection<Commune> communes)
    {
        byFullName = communes.ToLookup(c => WrittenPlace.Commune(c.Name).Full);
        byBareName = communes.ToLookup(c => WrittenPlace.Commune(c.Name).Bare);
    }

    /// <summary>The code that alone has this name on a day, or without one at any time; null when none or several have it.</summary>
    public string? OnlyCode(string written, DateOnly? day)
    {
        var found = Find(written).Where(c => day is null || (c.From <= day && (c.To is null || day <= c.To)));
        var codes = found.Select(c => c.Code).Distinct().Take(2).ToList();
        return codes.Count == 1 ? codes[0] : null;
    }

    /// <summary>All communes with this name: with the word before it where one is written ("Xã …"), else with any.</summary>
    public IEnumerable<Commune> Find(string written)
    {
        var (full, bare) = WrittenPlace.Commune(written);
        return bare.Length == 0 ? [] : full == bare ? byBareName[bare] : byFullName[full];
    }

    /// <summary>A name without the word before it, lower case and without marks.</summary>
    public static string BareName(string written) => WrittenPlace.Commune(written).Bare;

    /// <summary>Whether any commune or district has this code.</summary>
    public bool Knows(string code) => byFullName.SelectMany(g => g).Any(c => c.Code == code);
}
