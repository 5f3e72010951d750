using System.Globalization;

namespace FundsMonitor.Core.Text;

/// <summary>Numbers written with points and commas, of which either may group thousands or begin the fraction.</summary>
internal static class DigitsText
{
    /// <param name="text">Digits, points, commas and spaces only; no sign.</param>
    /// <param name="isWhole">True where no fraction can be meant, so that a single "5.000" is five thousand.</param>
    /// <param name="number">The number, when the outcome is Read.</param>
    public static AmountOutcome TryRead(string text, bool isWhole, out decimal number)
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

        return DecimalMark(compact, isWhole, out var mark) ? Parse(compact, mark, out number) : AmountOutcome.Ambiguous;
    }

    /// <summary>The character that begins the fraction, '\0' for none; false where two readings are possible.</summary>
    private static bool DecimalMark(string text, bool isWhole, out char mark)
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

        var groups = text.Length - last - 1 == 3 && last <= 3;
        if (!hasOther && groups && text[0] != '0')
        {
            return isWhole;
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
