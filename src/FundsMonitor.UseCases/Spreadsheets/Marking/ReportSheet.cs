using System.Globalization;
using System.Xml;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>A cell of a sheet that we add.</summary>
/// <param name="Text">The text; empty for nothing.</param>
/// <param name="Format">Index of the cell's format.</param>
/// <param name="Link">Where a click leads, for example <c>'BCQUERY'!T12</c>; null for nowhere.</param>
internal sealed record ReportCell(string Text, int Format, string? Link = null);

/// <summary>Writes a sheet that we add: texts alone, some with a link into the sender's sheets.</summary>
internal static class ReportSheet
{
    /// <param name="stream">The part.</param>
    /// <param name="widths">Widths of the columns in characters.</param>
    /// <param name="rows">The rows from the first; null leaves one empty.</param>
    /// <param name="isShown">Whether the workbook opens on it.</param>
    public static void Write(Stream stream, IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<ReportCell>> rows, bool isShown)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = false });
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("worksheet", Ooxml.MainName);
        View(writer, isShown);
        Columns(writer, widths);
        writer.WriteStartElement("sheetData");
        for (var row = 0; row < rows.Count; row++)
        {
            Row(writer, row + 1, rows[row]);
        }

        writer.WriteEndElement();
        Links(writer, rows);
        writer.WriteStartElement("pageSetup");
        writer.WriteAttributeString("paperSize", "9");
        writer.WriteAttributeString("orientation", "landscape");
        writer.WriteAttributeString("fitToHeight", "0");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>A cell with a text, as any writer of cells writes it: never a formula.</summary>
    public static void Text(XmlWriter writer, (int Row, int Column) place, int format, string text)
    {
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", CellAddress.Of(place.Row, place.Column));
        if (format > 0)
        {
            writer.WriteAttributeString("s", format.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is");
        writer.WriteStartElement("t");
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(Ooxml.Clean(FormulaText.Escaped(text)));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void View(XmlWriter writer, bool isShown)
    {
        writer.WriteStartElement("sheetPr");
        writer.WriteStartElement("pageSetUpPr");
        writer.WriteAttributeString("fitToPage", "1");
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("sheetViews");
        writer.WriteStartElement("sheetView");
        if (isShown)
        {
            writer.WriteAttributeString("tabSelected", "1");
        }

        writer.WriteAttributeString("workbookViewId", "0");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Columns(XmlWriter writer, IReadOnlyList<int> widths)
    {
        writer.WriteStartElement("cols");
        for (var column = 1; column <= widths.Count; column++)
        {
            writer.WriteStartElement("col");
            writer.WriteAttributeString("min", column.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("max", column.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("width", widths[column - 1].ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customWidth", "1");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Row(XmlWriter writer, int number, IReadOnlyList<ReportCell> cells)
    {
        writer.WriteStartElement("row");
        writer.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Text.Length > 0)
            {
                Text(writer, (number, column + 1), cells[column].Format, cells[column].Text);
            }
        }

        writer.WriteEndElement();
    }

    private static void Links(XmlWriter writer, IReadOnlyList<IReadOnlyList<ReportCell>> rows)
    {
        var links = rows.SelectMany((cells, r) => cells.Select((cell, c) => (Address: CellAddress.Of(r + 1, c + 1), cell.Link)))
            .Where(l => l.Link is not null).ToList();
        if (links.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("hyperlinks");
        foreach (var (address, link) in links)
        {
            writer.WriteStartElement("hyperlink");
            writer.WriteAttributeString("ref", address);
            writer.WriteAttributeString("location", link);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
