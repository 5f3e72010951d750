using System.Globalization;

namespace FundsMonitor.Core.Text;

/// <summary>A cell of any type as text, the same on every machine.</summary>
public static class CellText
{
    /// <summary>Text as it stands, whole numbers without a fraction, days as d/m/yyyy; nothing gives "".</summary>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => text,
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
