using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>How two ids of one length compare.</summary>
internal enum IdLevel
{
    /// <summary>One of 9 digits and one of 12: they say nothing about each other.</summary>
    None,

    /// <summary>The same digits.</summary>
    Same,

    /// <summary>One slip: a digit other, lost or doubled, or two neighbours the wrong way round.</summary>
    Close,

    /// <summary>Two digits other.</summary>
    TwoDigits,

    /// <summary>Another number.</summary>
    Different,
}

/// <summary>Ids as numbers: 9 digits as they are, 12 digits behind a leading 1, so that the two kinds never meet.</summary>
internal static class CitizenNumber
{
    private const long New = 1_000_000_000_000;
    private const int NewDigits = 12;
    private const int OldDigits = 9;
    private const int Half = 1_000_000;
    private const int OldHalf = 10_000;

    /// <summary>0 for what is no id; one digit repeated stands for "no number" in many lists.</summary>
    public static long Of(string? id)
    {
        if (id is not { Length: OldDigits or NewDigits } || id.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0
            || id.AsSpan().IndexOfAnyExcept(id[0]) < 0)
        {
            return 0;
        }

        var number = id.Length == NewDigits ? 1L : 0L;
        foreach (var digit in id)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>Whether it has 12 digits.</summary>
    public static bool IsNew(long id) => id >= New;

    /// <summary>Year of birth in a 12-digit id; 0 for any other.</summary>
    public static int YearOf(long id)
    {
        var century = (int)(id / 100_000_000 % 10);
        return IsNew(id) ? 1900 + (century / 2 * 100) + (int)(id / Half % 100) : 0;
    }

    /// <summary>Sex in a 12-digit id.</summary>
    public static Sex SexOf(long id) => !IsNew(id) ? Sex.Unknown : id / 100_000_000 % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>Number of the province in a 12-digit id; 0 for any other.</summary>
    public static int ProvinceOf(long id) => IsNew(id) ? (int)(id / 1_000_000_000 % 1000) : 0;

    /// <summary>The halves, one of which survives one wrong digit; told apart by their sign.</summary>
    public static (long First, long Last) Halves(long id)
    {
        var half = IsNew(id) ? Half : OldHalf;
        return (id / half, -(id % half) - 1 - (IsNew(id) ? Half : 0));
    }

    /// <summary>Compares two ids.</summary>
    public static IdLevel Compare(long a, long b)
    {
        if (IsNew(a) != IsNew(b))
        {
            return IdLevel.None;
        }

        if (a == b)
        {
            return IdLevel.Same;
        }

        Span<char> first = stackalloc char[NewDigits + 1];
        Span<char> second = stackalloc char[NewDigits + 1];
        return Compare(Digits(a, first), Digits(b, second));
    }

    private static Span<char> Digits(long id, Span<char> digits)
    {
        var length = IsNew(id) ? NewDigits : OldDigits;
        for (var i = length - 1; i >= 0; i--)
        {
            digits[i] = (char)('0' + (id % 10));
            id /= 10;
        }

        return digits[..length];
    }

    private static IdLevel Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var others = 0;
        var at = 0;
        for (var i = a.Length - 1; i >= 0; i--)
        {
            if (a[i] != b[i])
            {
                others++;
                at = i;
            }
        }

        if (others == 1 || (others == 2 && a[at] == b[at + 1] && a[at + 1] == b[at]) || LostOne(a, b) || LostOne(b, a))
        {
            return IdLevel.Close;
        }

        return others == 2 ? IdLevel.TwoDigits : IdLevel.Different;
    }

    // A digit was lost, and reading put a zero before the rest.
    private static bool LostOne(ReadOnlySpan<char> padded, ReadOnlySpan<char> whole)
    {
        if (padded[0] != '0')
        {
            return false;
        }

        var rest = padded[1..];
        var same = rest.CommonPrefixLength(whole);
        return rest[same..].SequenceEqual(whole[(same + 1)..]);
    }
}
