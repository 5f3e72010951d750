namespace FundsMonitor.Core.Register.Linking.Names;

/// <summary>How alike two parts of a name are.</summary>
internal enum PartLevel
{
    /// <summary>Not given on one side.</summary>
    Missing,

    /// <summary>The same word, or the same without marks where one name has none.</summary>
    Same,

    /// <summary>Other marks.</summary>
    Marks,

    /// <summary>One is an abbreviation that fits the other.</summary>
    Short,

    /// <summary>Of the middle: one has words that the other lacks.</summary>
    Part,

    /// <summary>A slip of one key.</summary>
    Close,

    /// <summary>Another word.</summary>
    Different,
}

/// <summary>Two names compared, part by part.</summary>
/// <param name="Family">The first words.</param>
/// <param name="Middle">What stands between.</param>
/// <param name="Given">The last words.</param>
internal readonly record struct NameMatch(PartLevel Family, PartLevel Middle, PartLevel Given)
{
    /// <summary>Compares two names that do not have the same letters.</summary>
    public static NameMatch Of(PersonName a, PersonName b)
    {
        if (a.Parts.Length == 0 || b.Parts.Length == 0)
        {
            return new(PartLevel.Missing, PartLevel.Missing, PartLevel.Missing);
        }

        var bare = a.IsBare || b.IsBare;
        var given = Of(a.Parts[^1], b.Parts[^1], bare);
        return a.Parts.Length < 2 || b.Parts.Length < 2
            ? new(PartLevel.Missing, PartLevel.Missing, given)
            : new(Of(a.Parts[0], b.Parts[0], bare), MiddleOf(a.Parts.AsSpan()[1..^1], b.Parts.AsSpan()[1..^1], bare), given);
    }

    /// <summary>Compares two words.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="bare">One of the names is written without marks.</param>
    public static PartLevel Of(Syllable a, Syllable b, bool bare)
    {
        if (a.Plain == b.Plain)
        {
            return a.IsShort ? PartLevel.Short : bare || a.Marked == b.Marked ? PartLevel.Same : PartLevel.Marks;
        }

        if (a.IsShort || b.IsShort)
        {
            var fits = a.Letters.Length < b.Letters.Length
                ? b.Letters.StartsWith(a.Letters, StringComparison.Ordinal) : a.Letters.StartsWith(b.Letters, StringComparison.Ordinal);
            return fits ? PartLevel.Short : PartLevel.Different;
        }

        return Spelling.IsOneSlip(a.Letters, b.Letters) ? PartLevel.Close : PartLevel.Different;
    }

    private static PartLevel MiddleOf(ReadOnlySpan<Syllable> a, ReadOnlySpan<Syllable> b, bool bare)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return PartLevel.Missing;
        }

        if (a.Length != b.Length)
        {
            return a.Length < b.Length ? IsWithin(a, b, bare) : IsWithin(b, a, bare);
        }

        var worst = PartLevel.Same;
        for (var i = 0; i < a.Length; i++)
        {
            var level = Of(a[i], b[i], bare);
            worst = level == PartLevel.Close && worst == PartLevel.Close ? PartLevel.Different
                : (PartLevel)Math.Max((int)worst, (int)level);
        }

        return worst;
    }

    // Every word of the shorter stands in the longer, in order.
    private static PartLevel IsWithin(ReadOnlySpan<Syllable> shorter, ReadOnlySpan<Syllable> longer, bool bare)
    {
        var next = 0;
        foreach (var word in longer)
        {
            if (next < shorter.Length && Of(shorter[next], word, bare) is PartLevel.Same or PartLevel.Marks or PartLevel.Short)
            {
                next++;
            }
        }

        return next == shorter.Length ? PartLevel.Part : PartLevel.Different;
    }
}
