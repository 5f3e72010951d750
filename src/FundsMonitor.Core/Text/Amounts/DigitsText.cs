using System.Globalization;

namespace FundsMonitor.Core.Text.Amounts;

/// <summary>Numbers written with points and commas, of which either may group thousands or begin the fraction.</summary>
internal static class DigitsText
{
    /// <param name="text">Digits, points, commas and spaces only; no sign.</param>
    /// <param name="isWhole">True where no fraction can be meant, so that a single "5.000" is five thousand.</param>
    /// <param name="known">The mark that begins the fraction in the other numbers of the column; null where nothing tells.</param>
    /// <param name="number">The number, when the outcome is Read.</param>
    public static AmountOutcome TryRead(string text, bool isWhole, char? known, out decimal number)
    {
        number = 0m;
        var compact = text.Replace(" ", "", StringComparison.Ordinal);
        var isOfMarksAndDigits = compact.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
        if (compact.Length is 0 or > 40 || !char.IsAsciiDigit(compact[0]) || !isOfMarksAndDigits)
        {
            return AmountOutcome.NotANumber;
        }

        if (text.Length != compact.Length && !IsGrouped(text, ' '))
        {
            return AmountOutcome.NotANumber;
        }

        return DecimalMark(compact, isWhole, known, out var mark) ? Parse(compact, mark, out number) : AmountOutcome.Ambiguous;
    }

    /// <summary>
    /// What a written number tells of the marks in its column: the mark that begins fractions; null where it can be read in two ways
    /// or holds no mark. "5.000.000" and "5,25" tell a comma, "5,000,000" and "5.25" a point.
    /// </summary>
    public static char? DecimalMarkOf(string text)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        if (last < 0 || last == text.Length - 1)
        {
            return null;
        }

        var (candidate, other) = text[last] == '.' ? ('.', ',') : (',', '.');
        var digits = text.AsSpan(last + 1).IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length - last - 1;
        return text.IndexOf(candidate, StringComparison.Ordinal) != last ? other
            : text.Contains(other, StringComparison.Ordinal) || digits != 3 || text.AsSpan(0, last).TrimStart("-( +") is "0" ? candidate
            : null;
    }

    /// <summary>The character that begins the fraction, '\0' for none; false where two readings are possible.</summary>
    private static bool DecimalMark(string text, bool isWhole, char? known, out char mark)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        mark = '\0';
        if (last < 0)
        {
            return true;
        }

        var candidate = text[last];
        var other = candidate == '.' ? ',' : '.';
        var hasOther = text.Contains(other, StringComparison.Ordinal);
        if (text.IndexOf(candidate, StringComparison.Ordinal) != last)
        {
            return true;
        }

        var isOfThree = text.Length - last - 1 == 3;
        if (hasOther && isWhole && isOfThree && known != candidate)
        {
            // "6.500,000": a whole amount has no fraction of three digits; the two marks may both group thousands.
            return false;
        }

        var groups = isOfThree && last <= 3;
        if (!hasOther && groups && text[0] != '0')
        {
            mark = !isWhole && known == candidate ? candidate : '\0';
            return isWhole || known is not null;
        }

        mark = candidate;
        return true;
    }

    private static AmountOutcome Parse(string text, char mark, out decimal number)
    {
        number = 0m;
        var cut = mark == '\0' ? text.Length : text.IndexOf(mark, StringComparison.Ordinal);
        var whole = text[..cut];
        var fraction = cut < text.Length ? text[(cut + 1)..] : "";
        var separator = whole.FirstOrDefault(c => c is '.' or ',');
        if (separator != '\0' && !IsGrouped(whole, separator))
        {
            return AmountOutcome.NotANumber;
        }

        var digits = separator == '\0' ? whole : whole.Replace(separator.ToString(), "", StringComparison.Ordinal);
        var plain = fraction.Length == 0 ? digits : digits + "." + fraction;
        if (digits.Length > 20)
        {
            return AmountOutcome.TooLarge;
        }

        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            ? AmountOutcome.Read
            : AmountOutcome.NotANumber;
    }

    private static bool IsGrouped(string text, char separator)
    {
        var groups = text.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => TakeDigits(g) == 3);
    }

    private static int TakeDigits(string group) => group.TakeWhile(char.IsAsciiDigit).Count();
}
