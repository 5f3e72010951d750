using FundsMonitor.Core.Places;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Places;

/// <summary>Finds communes and districts by their names as files write them: "Xã Kim Phượng", "kim phuong", "TT. Chợ Chu".</summary>
internal sealed class CommuneNames
{
    /// <summary>Words before a name, folded, and what each is short for.</summary>
    private static readonly (string Written, string Meant)[] Prefixes =
    [
        ("thi tran", "thi tran"), ("tt", "thi tran"),
        ("thanh pho", "thanh pho"), ("tp", "thanh pho"),
        ("thi xa", "thi xa"), ("tx", "thi xa"),
        ("dac khu", "dac khu"),
        ("huien", "huien"), ("h", "huien"),
        ("phuong", "phuong"), ("p", "phuong"),
        ("xa", "xa"), ("x", "xa"),
    ];

    private readonly ILookup<string, Commune> byFullName;
    private readonly ILookup<string, Commune> byBareName;

    public CommuneNames(IReadOnlyCollection<Commune> communes)
    {
        byFullName = communes.ToLookup(c => Fold(c.Name).Full);
        byBareName = communes.ToLookup(c => Fold(c.Name).Bare);
    }

    /// <summary>The code that alone has this name, whatever the dates; null when none or several have it.</summary>
    public string? OnlyCode(string written)
    {
        var codes = Find(written).Select(c => c.Code).Distinct().Take(2).ToList();
        return codes.Count == 1 ? codes[0] : null;
    }

    /// <summary>All communes with this name: with the word before it where one is written ("Xã …"), else with any.</summary>
    public IEnumerable<Commune> Find(string written)
    {
        var (full, bare) = Fold(written);
        return bare.Length == 0 ? [] : full == bare ? byBareName[bare] : byFullName[full];
    }

    /// <summary>A name without the word before it, lower case and without marks.</summary>
    public static string BareName(string written) => Fold(written).Bare;

    /// <summary>Whether any commune or district has this code.</summary>
    public bool Knows(string code) => byFullName.SelectMany(g => g).Any(c => c.Code == code);

    private static (string Full, string Bare) Fold(string written)
    {
        // "Quí" and "Quý" are one name.
        var folded = SearchText.Of(written.Replace('.', ' ')).Replace('y', 'i');
        foreach (var (prefix, meant) in Prefixes)
        {
            if (folded.Length > prefix.Length + 1 && folded.StartsWith(prefix, StringComparison.Ordinal) && folded[prefix.Length] == ' ')
            {
                var bare = folded[(prefix.Length + 1)..];
                return ($"{meant} {bare}", bare);
            }
        }

        return (folded, folded);
    }
}
