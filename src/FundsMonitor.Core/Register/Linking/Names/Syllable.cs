namespace FundsMonitor.Core.Register.Linking.Names;

/// <summary>One word of a name, known once a register so that names are compared by numbers.</summary>
/// <param name="Marked">Number of the word with its marks, the tone behind the syllable: "Hoà" and "Hòa" have one.</param>
/// <param name="Plain">Number of the word without marks, "Quý" as "Quí".</param>
/// <param name="Letters">The word without marks.</param>
/// <param name="IsBare">Nothing is lost without marks.</param>
/// <param name="IsShort">An abbreviation: without a vowel ("Ng", "T") or before a point ("A.").</param>
internal sealed record Syllable(int Marked, int Plain, string Letters, bool IsBare, bool IsShort);

/// <summary>A name cut into its words: family name first, given name last.</summary>
internal sealed class PersonName
{
    /// <summary>Nothing that is a name.</summary>
    public static readonly PersonName None = new([]);

    public PersonName(Syllable[] parts)
    {
        Parts = parts;
        IsBare = parts.All(p => p.IsBare);
        Key = KeyOf(parts);
        MiddleKey = parts.Length > 2 ? KeyOf(parts.AsSpan()[1..^1]) : 0;
    }

    /// <summary>In the order written.</summary>
    public Syllable[] Parts { get; }

    /// <summary>Written without any mark, or of words that have none.</summary>
    public bool IsBare { get; }

    /// <summary>Equal for names of the same letters without marks and spaces.</summary>
    public ulong Key { get; }

    /// <summary>As <see cref="Key"/> of the words between first and last; 0 without any.</summary>
    public ulong MiddleKey { get; }

    /// <summary>Number of the last word without marks; -1 for no name.</summary>
    public int Given => Parts.Length == 0 ? -1 : Parts[^1].Plain;

    /// <summary>Number of the first of several words without marks; -1 where there is none.</summary>
    public int Family => Parts.Length < 2 ? -1 : Parts[0].Plain;

    /// <summary>Same letters without marks, wherever the spaces are.</summary>
    public bool HasSameLetters(PersonName other)
    {
        if (Key != other.Key || Parts.Length == 0)
        {
            return false;
        }

        if (Parts.Length != other.Parts.Length)
        {
            return string.Concat(Parts.Select(p => p.Letters)) == string.Concat(other.Parts.Select(p => p.Letters));
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Plain != other.Parts[i].Plain)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of names of the same letters: the same marks too.</summary>
    public bool HasSameMarks(PersonName other)
    {
        for (var i = 0; Parts.Length == other.Parts.Length && i < Parts.Length; i++)
        {
            if (Parts[i].Marked != other.Parts[i].Marked)
            {
                return false;
            }
        }

        return true;
    }

    // FNV-1a.
    private static ulong KeyOf(ReadOnlySpan<Syllable> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts)
        {
            foreach (var letter in part.Letters)
            {
                hash = unchecked((hash ^ letter) * 1099511628211UL);
            }
        }

        return hash;
    }
}
