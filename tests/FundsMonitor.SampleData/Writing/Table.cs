using System.Globalization;

namespace FundsMonitor.SampleData.Writing;

/// <summary>How a table is written. <see cref="Xls"/> is only listed: LibreOffice converts it once, by hand.</summary>
internal enum TableFormat
{
    Xlsx,
    Xls,
    CsvComma,
    CsvSemicolon,
    Utf16Tab,
}

/// <summary>Text in a font: ".VnTime", ".VnTimeH" or "VNI-Times".</summary>
/// <param name="Text">As stored.</param>
/// <param name="Font">Its name.</param>
internal sealed record InFont(string Text, string Font);

/// <summary>A cell that holds an error instead of a value.</summary>
/// <param name="Name">As Excel shows it: "#REF!".</param>
internal sealed record ErrorCell(string Name);

/// <summary>
/// Rows of one sheet. A cell is null, a string, a long, a decimal or a DateOnly; in an .xls also one in a font, or an error.
/// </summary>
internal sealed class Table(string sheet)
{
    private readonly List<object?[]> rows = [];

    public string Sheet => sheet;

    public IReadOnlyList<object?[]> Rows => rows;

    public void Add(params object?[] cells) => rows.Add(cells);

    public void AddRange(IEnumerable<object?[]> more) => rows.AddRange(more);

    /// <summary>A cell as a text file has it: amounts grouped by points, dates as dd/MM/yyyy.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        long whole => Grouped(whole),
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateOnly day => Day(day),
        _ => throw new ArgumentException($"No cell of type {cell.GetType().Name}.", nameof(cell)),
    };

    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Numbers below 10,000 are counts and stay as they are.</summary>
    private static string Grouped(long whole) => Math.Abs(whole) < 10_000
        ? whole.ToString(CultureInfo.InvariantCulture)
        : whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
}

/// <summary>A table with its place in the folder of samples.</summary>
internal sealed record SampleFile(string Path, TableFormat Format, Table Table);
