using System.Globalization;

namespace FundsMonitor.Core.Text;

/// <summary>What reading an identifier came to.</summary>
public enum CodeOutcome
{
    /// <summary>As it should be.</summary>
    Read,

    /// <summary>Repaired: lost zeros put back, an apostrophe or a fraction taken off, a letter O made a zero.</summary>
    Repaired,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Digits are lost for good ("3,81E+10", 16 digits kept as a number) or it is something else.</summary>
    Unreadable,
}

/// <summary>An identifier as read.</summary>
/// <param name="Value">The digits; as written where unreadable.</param>
/// <param name="Outcome">Whether it was repaired.</param>
public readonly record struct CodeRead(string Value, CodeOutcome Outcome);

/// <summary>Reads codes of a fixed number of digits, whose leading zeros spreadsheets like to drop.</summary>
public static class CodeText
{
    // Excel keeps 15 significant digits of a number; the 16th is gone.
    private const double SafeNumber = 999_999_999_999_999d;

    /// <summary>A code of <paramref name="length"/> digits.</summary>
    public static CodeRead Read(object? cell, int length)
    {
        if (cell is string text && text.Length == length && IsDigits(text))
        {
            return new(text, CodeOutcome.Read);
        }

        var digits = Digits(cell);
        return digits.Outcome switch
        {
            CodeOutcome.Empty or CodeOutcome.Unreadable => digits,
            _ when digits.Value.Length > length => new(WrittenText.Of(CellText.Of(cell)), CodeOutcome.Unreadable),
            _ when digits.Value.Length < length => new(digits.Value.PadLeft(length, '0'), CodeOutcome.Repaired),
            _ => digits,
        };
    }

    /// <summary>The digits of a cell of any length: Read where it holds nothing else, Repaired where something was taken off.</summary>
    internal static CodeRead Digits(object? cell)
    {
        if (CellText.IsBlank(cell))
        {
            return new("", CodeOutcome.Empty);
        }

        if (cell is double number)
        {
            return number is >= 0 and <= SafeNumber && Math.Truncate(number) == number
                ? new(number.ToString("F0", CultureInfo.InvariantCulture), CodeOutcome.Read)
                : new(CellText.Of(cell), CodeOutcome.Unreadable);
        }

        var written = CellText.Of(cell);
        if (cell is string && IsDigits(written))
        {
            return new(written, CodeOutcome.Read);
        }

        var repaired = Repair(written.AsSpan());
        return repaired.Length > 0 && cell is string
            ? new(repaired, CodeOutcome.Repaired)
            : new(WrittenText.Of(written), CodeOutcome.Unreadable);
    }

    internal static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Repair(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("'’‘`").Trim();
        if (text.EndsWith(".0") || text.EndsWith(",0"))
        {
            text = text[..^2];
        }

        Span<char> digits = stackalloc char[32];
        var length = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '.' or '-' or '\u00A0')
            {
                continue;
            }

            var digit = c is 'O' or 'o' ? '0' : c;
            if (!char.IsAsciiDigit(digit) || length == digits.Length)
            {
                return "";
            }

            digits[length++] = digit;
        }

        return new string(digits[..length]);
    }
}
