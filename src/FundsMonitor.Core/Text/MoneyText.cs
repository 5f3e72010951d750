using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Text;

/// <summary>What reading an amount came to.</summary>
public enum AmountOutcome
{
    /// <summary>An amount in whole đồng.</summary>
    Read,

    /// <summary>Nothing, or only a dash.</summary>
    Empty,

    /// <summary>Not a number ("5 tr", "#N/A", a date).</summary>
    NotANumber,

    /// <summary>A number that is not a whole number of đồng.</summary>
    NotWhole,

    /// <summary>"5.250" where the unit leaves open whether it is 5¼ or 5,250; "6.500,000" in đồng.</summary>
    Ambiguous,

    /// <summary>Beyond a billion tỷ: no amount of this field.</summary>
    TooLarge,
}

/// <summary>Reads amounts as files write them: numbers, and the spellings 5.000.000, 5,000,000đ and 5 triệu đồng.</summary>
public static class MoneyText
{
    private const decimal Largest = 1e18m;

    // Noise of binary fractions in computed cells; half a thousandth of a đồng is never meant.
    private const decimal Noise = 0.0005m;

    private static readonly string[] Currencies = ["dong", "vnd", "₫", "d"];

    private static readonly (string Word, decimal Factor)[] Scales =
        [("nghin", 1_000m), ("ngan", 1_000m), ("trieu", 1_000_000m), ("ty", 1_000_000_000m), ("ti", 1_000_000_000m)];

    /// <summary>
    /// The amount of a cell whose number is in <paramref name="unit"/>; a text that names its own unit is taken at its word.
    /// </summary>
    public static AmountOutcome TryRead(object? cell, AmountUnit unit, out Money money) => TryRead(cell, unit, null, out money);

    /// <summary>As above, with the mark that begins fractions in the column where that is known ('.' or ',').</summary>
    public static AmountOutcome TryRead(object? cell, AmountUnit unit, char? decimalMark, out Money money)
    {
        var outcome = TryReadNumber(cell, unit, decimalMark, out var dong);
        money = outcome == AmountOutcome.Read ? Money.FromDong((long)dong) : Money.Zero;
        return outcome;
    }

    /// <summary>Whether a text names the unit of its own number ("5 triệu đồng", "500.000đ").</summary>
    public static bool NamesUnit(object? cell) =>
        cell is string text && text.AsSpan().TrimEnd(" .") is [.., not (>= '0' and <= '9') and not ')'];

    /// <summary>
    /// As <see cref="TryRead(object?, AmountUnit, out Money)"/>, giving đồng with what fraction they have also where they are not whole.
    /// </summary>
    public static AmountOutcome TryReadNumber(object? cell, AmountUnit unit, out decimal dong) =>
        TryReadNumber(cell, unit, null, out dong);

    private static AmountOutcome TryReadNumber(object? cell, AmountUnit unit, char? decimalMark, out decimal dong)
    {
        dong = 0m;
        switch (cell)
        {
            case null:
                return AmountOutcome.Empty;
            case double number when double.IsFinite(number) && Math.Abs(number) < 1e18:
                dong = (decimal)number * (int)unit;
                return Whole(ref dong);
            case double:
                return AmountOutcome.TooLarge;
            case string text:
                return FromText(text, unit, decimalMark, ref dong);
            default:
                return AmountOutcome.NotANumber;
        }
    }

    private static AmountOutcome FromText(string text, AmountUnit unit, char? decimalMark, ref decimal dong)
    {
        var written = SearchText.Of(text);
        var rest = written;
        if (rest.Length == 0 || rest is "-" or "–" or "—")
        {
            return AmountOutcome.Empty;
        }

        var factor = (decimal)(int)unit;
        rest = WithoutUnit(rest, ref factor);
        var negative = rest.StartsWith('-') || (rest.StartsWith('(') && rest.EndsWith(')'));
        rest = rest.Trim('(', ')', '-', '+', ' ');
        var outcome = DigitsText.TryRead(rest, factor == 1m, decimalMark, out var number);
        if (outcome == AmountOutcome.NotANumber && MoneyWords.TryRead(written, out var said))
        {
            dong = said;
            return Whole(ref dong);
        }

        if (outcome != AmountOutcome.Read)
        {
            return outcome;
        }

        if (number >= Largest / factor)
        {
            return AmountOutcome.TooLarge;
        }

        dong = (negative ? -number : number) * factor;
        return Whole(ref dong);
    }

    private static string WithoutUnit(string text, ref decimal factor)
    {
        var rest = text.TrimEnd('.', ' ');
        foreach (var currency in Currencies)
        {
            if (rest.Length > currency.Length && rest.EndsWith(currency, StringComparison.Ordinal))
            {
                rest = rest[..^currency.Length].TrimEnd();
                factor = 1m;
                break;
            }
        }

        foreach (var (word, scale) in Scales)
        {
            if (rest.Length > word.Length && rest.EndsWith(word, StringComparison.Ordinal))
            {
                factor = scale;
                return rest[..^word.Length].TrimEnd();
            }
        }

        return rest;
    }

    private static AmountOutcome Whole(ref decimal dong)
    {
        if (Math.Abs(dong) >= Largest)
        {
            return AmountOutcome.TooLarge;
        }

        var whole = Math.Round(dong, MidpointRounding.AwayFromZero);
        if (Math.Abs(whole - dong) > Noise)
        {
            return AmountOutcome.NotWhole;
        }

        dong = whole;
        return AmountOutcome.Read;
    }
}
