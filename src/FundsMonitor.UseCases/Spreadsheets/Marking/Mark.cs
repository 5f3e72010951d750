using System.Globalization;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>A cell of the sender's workbook to be coloured, with what is said about it.</summary>
/// <param name="Row">Excel's row.</param>
/// <param name="Column">From 1; 0 where the row is meant: its first cell is taken.</param>
/// <param name="IsError">Red; else yellow.</param>
/// <param name="Text">One paragraph each.</param>
internal sealed record Mark(int Row, int Column, bool IsError, IReadOnlyList<string> Text);

/// <summary>Addresses of cells.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    /// <summary>For example <c>AB12</c>.</summary>
    public static string Of(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The column's number, from 1, of an address such as <c>AB12</c>; 0 where there is none.</summary>
    public static int ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > FileBounds.Rows)
            {
                break;
            }

            column = (column * Letters) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column;
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }
}
