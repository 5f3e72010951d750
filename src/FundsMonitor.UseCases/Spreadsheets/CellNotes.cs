using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>What a workbook says of single cells and ExcelDataReader does not tell: fonts of TCVN3 and VNI, and errors, which it gives as
/// empty.</summary>
/// <param name="fontsOfStyles">For each style of cells its font where that is of an older encoding, else "".</param>
internal sealed class CellNotes(IReadOnlyList<string> fontsOfStyles)
{
    private const int LongestFont = 64;

    private readonly Dictionary<string, StyledCells> styled = [];
    private readonly Dictionary<(string Sheet, int Row, int Column), string> errors = [];
    private int cellsStyled;

    /// <summary>Whether any style has a font of an older encoding, so that the styles of cells are worth looking at.</summary>
    public bool HasFonts { get; } = fontsOfStyles.Any(f => f.Length > 0);

    /// <summary>The name of a font of TCVN3 or VNI (".VnTime", "VNI-Times"); empty for any other.</summary>
    public static string LegacyFont(string font) =>
        font.Length < LongestFont
        && (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase))
            ? font
            : "";

    /// <summary>The font of a cell; empty for one in any other font.</summary>
    public string Font(string sheet, int row, int column) =>
        styled.TryGetValue(sheet, out var cells) && cells.StyleOf(row, column) is { } style ? fontsOfStyles[style] : "";

    /// <summary>What became of the formula of an empty cell: its error, or that it was never calculated; null for one without.</summary>
    public object? Error(string sheet, int row, int column) =>
        errors.Count > 0 && errors.TryGetValue((sheet, row, column), out var name) ? CellFault.Of(name) ?? (object)name : null;

    /// <summary>Notes the style of a cell.</summary>
    public void NoteStyle((string Sheet, int Row, int Column) cell, int style)
    {
        if (style >= fontsOfStyles.Count || fontsOfStyles[style].Length == 0 || cell.Column >= FileBounds.Columns
            || cellsStyled == FileBounds.CellsNoted)
        {
            return;
        }

        if (!styled.TryGetValue(cell.Sheet, out var cells))
        {
            styled[cell.Sheet] = cells = new();
        }

        cells.Add(cell.Row, cell.Column, style);
        cellsStyled++;
    }

    /// <summary>Notes the error of a cell.</summary>
    public void NoteError((string Sheet, int Row, int Column) cell, string error)
    {
        if (errors.Count < FileBounds.CellsNoted)
        {
            errors[cell] = error;
        }
    }

    /// <summary>The styles of a sheet's cells, eight bytes each: of a whole sheet in such a font there are many.</summary>
    private sealed class StyledCells
    {
        private const int StyleBits = 16;
        private const int ColumnBits = 16;

        private readonly List<long> cells = [];
        private bool isOutOfOrder;

        public void Add(int row, int column, int style)
        {
            var cell = Key(row, column) | (uint)style;
            isOutOfOrder |= cells.Count > 0 && cell < cells[^1];
            cells.Add(cell);
        }

        public int? StyleOf(int row, int column)
        {
            // Files have their cells in order, but need not.
            if (isOutOfOrder)
            {
                cells.Sort();
                isOutOfOrder = false;
            }

            var key = Key(row, column);
            var at = cells.BinarySearch(key);
            at = at < 0 ? ~at : at;
            return at < cells.Count && cells[at] >> StyleBits == key >> StyleBits ? (int)(cells[at] & ushort.MaxValue) : null;
        }

        private static long Key(int row, int column) => (((long)row << ColumnBits) | (uint)column) << StyleBits;
    }
}
