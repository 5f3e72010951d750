using System.Globalization;

namespace FundsMonitor.Core.Text.Amounts;

/// <summary>Adds up the words of an amount, from left to right.</summary>
internal sealed class WordsOfMoney
{
    // Without marks: "tư" is "tu", "lăm" is "lam".
    private static readonly string[][] Digits =
        [["khong"], ["mot"], ["hai"], ["ba"], ["bon", "tu"], ["nam", "lam", "nham"], ["sau"], ["bay"], ["tam"], ["chin"]];

    private static readonly string[] Before = ["bang chu", "so tien", "viet bang chu"];
    private decimal total;
    private decimal section;
    private decimal group;
    private decimal lastScale = decimal.MaxValue;
    private int? digit;
    private bool hasNumber;

    /// <summary>See <see cref="MoneyWords.TryRead"/>.</summary>
    public bool TryRead(string folded, out decimal dong)
    {
        dong = 0m;
        var text = folded.Trim('(', ')', '.', ' ');
        foreach (var words in Before)
        {
            text = text.StartsWith(words, StringComparison.Ordinal) ? text[words.Length..].TrimStart(':', ' ') : text;
        }

        var parts = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var isNegative = parts is ["am", ..];
        parts.RemoveRange(0, isNegative ? 1 : 0);
        while (parts is [.., "chan" or "dong" or "./"])
        {
            hasNumber |= parts[^1] == "dong";
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count is 0 or > 60 || !parts.TrueForAll(Take) || !hasNumber)
        {
            return false;
        }

        dong = (total + section + group + (digit ?? 0)) * (isNegative ? -1 : 1);
        return true;
    }

    private bool Take(string word)
    {
        if (Array.FindIndex(Digits, d => d.Contains(word)) is >= 0 and var value)
        {
            return Take(value);
        }

        switch (word)
        {
            case "tram":
                return Multiply(100);
            case "muoi":
                return Multiply(10);
            case "linh" or "le":
                return digit is null;
            case "ty" or "ti":
                return Close(section + group + (digit ?? 0));
            case "nghin" or "ngan":
                return Scale(1_000m);
            case "trieu":
                return Scale(1_000_000m);
            default:
                return IsFigures(word) && Take(int.Parse(word, CultureInfo.InvariantCulture));
        }
    }

    private bool Take(int value)
    {
        var isFree = digit is null;
        digit = value;
        return isFree;
    }

    // "mười" stands alone, "hai mươi" has its digit before it: without marks they are one word.
    private bool Multiply(int by)
    {
        group += (digit ?? 1) * by;
        digit = null;
        return true;
    }

    // "hai nghìn triệu" multiplies what was said, "hai triệu ba nghìn" adds to it.
    private bool Scale(decimal scale)
    {
        var said = group + (digit ?? 0);
        if (scale > lastScale)
        {
            section = (section + said) * scale;
        }
        else
        {
            section += said * scale;
        }

        (group, digit, lastScale, hasNumber) = (0m, null, scale, true);
        return section < 1_000_000_000_000_000m;
    }

    private bool Close(decimal billions)
    {
        total = (total + billions) * 1_000_000_000m;
        (section, group, digit, lastScale, hasNumber) = (0m, 0m, null, decimal.MaxValue, true);
        return total < 10_000_000_000_000_000_000_000m;
    }

    private static bool IsFigures(string word) => word.Length is > 0 and <= 3 && word.All(char.IsAsciiDigit);
}
