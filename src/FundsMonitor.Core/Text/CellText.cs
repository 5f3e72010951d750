using System.Globalization;

namespace FundsMonitor.Core.Text;

/// <summary>A cell whose formula failed, or was never calculated: it holds no value at all, which is not 0 and not nothing.</summary>
/// <param name="Name">As Excel shows it: <c>#N/A</c>, <c>#REF!</c> …; "=?" for a formula without a result.</param>
public sealed record CellFault(string Name)
{
    /// <summary>A formula whose result the writing program left out.</summary>
    public static readonly CellFault NotCalculated = new("=?");

    private static readonly Dictionary<string, CellFault> Known =
        new[] { "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!" }
            .Select(n => new CellFault(n)).Append(NotCalculated).ToDictionary(f => f.Name);

    /// <summary>The fault that a text names, as text files and copies of values carry it; null for any other text.</summary>
    public static CellFault? Of(string text) => text.Length is > 1 and < 14 && text[0] is '#' or '=' ? Known.GetValueOrDefault(text) : null;
}

/// <summary>A cell of any type as text, the same on every machine.</summary>
public static class CellText
{
    /// <summary>Text as it stands, whole numbers without a fraction, days as d/m/yyyy; nothing gives "".</summary>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => text,
        CellFault fault => fault.Name,
        double number => Of(number),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>True for no cell and for one that holds only white space.</summary>
    public static bool IsBlank(object? cell) => cell is null || (cell is string text && string.IsNullOrWhiteSpace(text));

    private static string Of(double number) =>
        Math.Abs(number) < 1e17 && Math.Truncate(number) == number
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
