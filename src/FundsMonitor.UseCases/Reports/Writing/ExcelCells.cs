using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Spreadsheets;
using FundsMonitor.UseCases.Spreadsheets.Marking;
using CellTextElement = DocumentFormat.OpenXml.Spreadsheet.Text;
using ReportCell = FundsMonitor.Core.Reports.ReportCell;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>Cells and native tables of a report's workbook: figures and days as such, texts so that none runs as a formula.</summary>
internal static class ExcelCells
{
    private const int Narrowest = 9;
    private const int Widest = 60;

    /// <summary>A cell of text.</summary>
    public static Cell Words(int row, int column, string text, uint style) => new()
    {
        CellReference = CellAddress.Of(row, column),
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new CellTextElement(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>A row of a table.</summary>
    public static Row Filled(ReportTable table, IReadOnlyList<ReportCell> cells, int row, bool isTotal) =>
        new(cells.Select((cell, index) => Of(table, cell, (row, index), isTotal))) { RowIndex = (uint)row };

    /// <summary>The native table over head, rows and total.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="id">Unique in the workbook.</param>
    /// <param name="rows">The row of the head and the last row.</param>
    public static Table Definition(ReportTable table, uint id, (int Head, int Last) rows)
    {
        var lastColumn = table.Columns.Count;
        var hasTotal = table.Total is not null;
        string To(int row) => $"A{rows.Head.ToString(CultureInfo.InvariantCulture)}:{CellAddress.Of(row, lastColumn)}";
        return new(
            new AutoFilter { Reference = To(hasTotal ? rows.Last - 1 : rows.Last) },
            new TableColumns(table.Columns.Select((c, i) => Defined(table, c, i, rows.Last))) { Count = (uint)lastColumn },
            new TableStyleInfo { Name = "TableStyleLight1", ShowRowStripes = true })
        {
            Id = id,
            Name = table.Key,
            DisplayName = table.Key,
            Reference = To(rows.Last),
            TotalsRowCount = hasTotal ? 1u : 0u,
            TotalsRowShown = hasTotal,
        };
    }

    /// <summary>As wide as its longest figure, or a text up to a limit.</summary>
    public static double Width(ReportTable table, int column)
    {
        var cells = table.Rows.Concat(table.Total is { } total ? [total] : []).Select(r => r[column].Shown.Length);
        var words = table.Columns[column].Heading.Split(' ').Max(w => w.Length);
        return Math.Clamp(cells.Append(words).Max() + 4, Narrowest, Widest);
    }

    private static TableColumn Defined(ReportTable table, ReportColumn column, int index, int last)
    {
        var defined = new TableColumn { Id = (uint)index + 1, Name = column.Heading };
        if (table.Total is not { } total)
        {
            return defined;
        }

        if (Formula(table, index, last) is { } formula)
        {
            defined.TotalsRowFunction = column.Adds ? TotalsRowFunctionValues.Sum : TotalsRowFunctionValues.Custom;
            if (!column.Adds)
            {
                defined.TotalsRowFormula = new TotalsRowFormula(formula);
            }
        }
        else if (total[index].Shown.Length > 0)
        {
            defined.TotalsRowLabel = total[index].Shown;
        }

        return defined;
    }

    private static Cell Of(ReportTable table, ReportCell cell, (int Row, int Index) at, bool isTotal)
    {
        var style = ExcelStyles.Of(cell.Kind, isTotal);
        if (cell.Kind is CellKind.Text or CellKind.Unknown)
        {
            return Words(at.Row, at.Index + 1, cell.Shown, style);
        }

        var written = new Cell { CellReference = CellAddress.Of(at.Row, at.Index + 1), StyleIndex = style };
        if (isTotal && Formula(table, at.Index, at.Row) is { } formula)
        {
            written.CellFormula = new CellFormula(formula);
        }

        written.CellValue = new CellValue(cell.Kind switch
        {
            CellKind.Share => cell.Share.ToString(CultureInfo.InvariantCulture),
            CellKind.Day => cell.Day!.Value.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture),
            _ => cell.Number.ToString(CultureInfo.InvariantCulture),
        });
        return written;
    }

    /// <summary>How the totals row computes a column; null where it does not.</summary>
    private static string? Formula(ReportTable table, int index, int totalRow)
    {
        var (column, total) = (table.Columns[index], table.Total![index]);
        if (column.Adds && total.Adds)
        {
            return $"SUBTOTAL(109,{CellAddress.Of(totalRow - table.Rows.Count, index + 1)}:{CellAddress.Of(totalRow - 1, index + 1)})";
        }

        return column.PartOf is { } of && total.Kind == CellKind.Share
            ? $"{CellAddress.Of(totalRow, of.Part + 1)}/{CellAddress.Of(totalRow, of.Whole + 1)}"
            : null;
    }

    private static string Clean(string text)
    {
        var clean = Ooxml.Clean(FormulaText.Escaped(text));
        return clean.Length <= FileBounds.CellCharacters ? clean : clean[..FileBounds.CellCharacters];
    }
}
