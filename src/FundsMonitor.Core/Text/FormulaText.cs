using System.Globalization;

namespace FundsMonitor.Core.Text;

/// <summary>Text that a spreadsheet program would run as a formula when it opens what we wrote.</summary>
/// <remarks>Every writer of a table (.csv, .xlsx) passes each text cell through here; cells it writes as numbers need no escape.</remarks>
public static class FormulaText
{
    private const char Apostrophe = '\'';

    /// <summary>
    /// The text with an apostrophe before it where it begins with = + - @ (full-width forms too), a tab or a line break, also behind
    /// spaces; any other text, and a negative number such as -1500000, as it is.
    /// </summary>
    public static string Escaped(string text) => IsFormula(text) ? Apostrophe + text : text;

    private static bool IsFormula(string text)
    {
        var start = text.AsSpan().TrimStart(" \u00A0\u3000");
        if (start.IsEmpty)
        {
            return false;
        }

        return start[0] switch
        {
            '=' or '+' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n' => true,
            '-' => !decimal.TryParse(
                start, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
    }
}
