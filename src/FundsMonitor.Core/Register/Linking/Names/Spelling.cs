namespace FundsMonitor.Core.Register.Linking.Names;

/// <summary>Slips of one key.</summary>
internal static class Spelling
{
    private const int Shortest = 2;

    /// <summary>One letter more, less, other, or two neighbours the wrong way round; of words of two letters or more.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || Math.Min(a.Length, b.Length) < Shortest)
        {
            return false;
        }

        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        if (a.Length == b.Length)
        {
            return a.Length == 0 || a[1..].SequenceEqual(b[1..])
                || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        }

        return a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
