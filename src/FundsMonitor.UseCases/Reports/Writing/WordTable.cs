using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.Core.Reports;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using static FundsMonitor.UseCases.Spreadsheets.Writing.WordParts;

namespace FundsMonitor.UseCases.Reports.Writing;

/// <summary>Writes a table of a report: columns as wide as their figures, the rest for the words, the head on every page.</summary>
internal static class WordTable
{
    // Twentieths of a point.
    private const int Margin = 55;
    private static readonly Look[] Sizes = [Look.Small, Look.Tiny];

    /// <summary>Its title, unit and table; where it has no rows a sentence.</summary>
    public static IEnumerable<OpenXmlElement> Of(ReportTable table, int width)
    {
        if (table.Rows.Count == 0)
        {
            yield return WordFrame.Said(table.Empty);
            yield break;
        }

        if (table.Title.Length > 0)
        {
            yield return Line(table.Title, Look.Bold | Look.Together, JustificationValues.Center);
        }

        if (table.Unit.Length > 0)
        {
            yield return Line(table.Unit, Look.Italic | Look.Small | Look.Together, JustificationValues.Right);
        }

        yield return Written(table, width);
    }

    private static Table Written(ReportTable table, int width)
    {
        var look = Sizes.FirstOrDefault(l => table.Columns.Index().Sum(c => Least(table, c.Index, l)) <= width, Sizes[^1]);
        var widths = Widths(table, look, width);
        var written = Ruled(widths);
        written.GetFirstChild<TableProperties>()!.Append(new TableCellMarginDefault(
            new TableCellLeftMargin { Width = Margin, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = Margin, Type = TableWidthValues.Dxa }));
        written.Append(Row(isHead: true, table.Columns.Select(c => Cell(c.Heading, Look.Bold | look, JustificationValues.Center))));
        written.Append(table.Rows.Select(row => Row(isHead: false, Cells(table, row, look))));
        if (table.Total is { } total)
        {
            written.Append(Row(isHead: false, Cells(table, total, look | Look.Bold)));
        }

        return written;
    }

    private static IEnumerable<TableCell> Cells(ReportTable table, IReadOnlyList<ReportCell> row, Look look) =>
        row.Select((cell, index) => Cell(cell.Shown, look, table.Columns[index] switch
        {
            { IsFigure: true } => JustificationValues.Right,
            { Kind: CellKind.Day } => JustificationValues.Center,
            _ => JustificationValues.Left,
        }));

    /// <summary>Each column its least, and what is left to those whose text is longest.</summary>
    private static List<int> Widths(ReportTable table, Look look, int width)
    {
        var least = table.Columns.Select((_, index) => Least(table, index, look)).ToList();
        var wish = table.Columns.Select((c, index) => c.IsFigure ? 0 : Math.Max(0, Longest(table, index, look) - least[index])).ToList();
        var (left, wished) = (width - least.Sum(), wish.Sum());
        if (left <= 0)
        {
            return [.. least.Select(w => w * width / least.Sum())];
        }

        return wished > 0
            ? [.. least.Select((w, index) => w + (int)((long)left * wish[index] / wished))]
            : [.. least.Select(w => w * width / least.Sum())];
    }

    /// <summary>As wide as the longest word of a column, or the longest of its figures.</summary>
    private static int Least(ReportTable table, int index, Look look)
    {
        var heading = table.Columns[index].Heading.Split(' ').Max(w => Width(w, look | Look.Bold));
        var cells = Cells(table, index).Select(c => c.Kind == CellKind.Text
            ? c.Shown.Split(' ').Max(w => Width(w, look))
            : Width(c.Shown, look | (table.Total is null ? Look.None : Look.Bold)));
        return Math.Max(heading, cells.Max()) + (2 * Margin) + 30;
    }

    private static int Longest(ReportTable table, int index, Look look) => Cells(table, index).Max(c => Width(c.Shown, look));

    private static IEnumerable<ReportCell> Cells(ReportTable table, int index) =>
        table.Rows.Concat(table.Total is { } total ? [total] : []).Select(r => r[index]);

    /// <summary>Digits of Times are half as wide as high, points a quarter; letters are near half, capitals and bold wider.</summary>
    private static int Width(string text, Look look)
    {
        var em = HalfPoints(look) * 10;
        var ems = text.Sum(c => c is '.' or ',' or ' ' ? 0.25 : char.IsUpper(c) ? 0.72 : char.IsDigit(c) ? 0.5 : 0.52);
        return (int)(ems * em * (look.HasFlag(Look.Bold) ? 1.04 : 1.0));
    }
}
