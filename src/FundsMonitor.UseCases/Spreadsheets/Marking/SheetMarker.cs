using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>Copies a sheet, row after row, and colours the marked cells on the way; nothing but a marked row is held.</summary>
/// <param name="marks">The marks of this sheet.</param>
/// <param name="styles">Gives the coloured formats.</param>
/// <param name="drawing">Relationship of the drawing that holds the comments, to be named in the sheet; null where it names one.</param>
internal sealed class SheetMarker(IEnumerable<Mark> marks, MarkStyles styles, string? drawing)
{
    /// <summary>Children of a worksheet that stand behind the one that names the comments' drawing.</summary>
    private static readonly string[] BehindDrawing =
    [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent",
    ];

    private readonly Queue<IGrouping<int, Mark>> rows = new(marks.Where(m => m.Row > 0).GroupBy(m => m.Row).OrderBy(g => g.Key));
    private readonly List<Mark> placed = [];
    private bool drawingNamed = drawing is null;
    private int lastRow;

    /// <summary>The marks with the column that each one got, once the sheet was copied.</summary>
    public IReadOnlyList<Mark> Placed => placed;

    /// <summary>Copies the sheet.</summary>
    public void Copy(XmlReader reader, XmlWriter writer)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "sheetData" })
            {
                CopyData(reader, writer);
            }
            else if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                CopyPart(reader, writer);
            }
            else
            {
                CopyNode(reader, writer);
            }
        }
    }

    private void CopyPart(XmlReader reader, XmlWriter writer)
    {
        if (BehindDrawing.Contains(reader.LocalName))
        {
            NameDrawing(writer);
        }

        if (reader.LocalName != "sheetViews")
        {
            writer.WriteNode(reader, defattr: false);
            return;
        }

        // Our own first sheet is the one that is shown: two selected sheets would be edited together.
        var views = (XElement)XNode.ReadFrom(reader);
        views.Elements().Attributes("tabSelected").Remove();
        views.WriteTo(writer);
    }

    private void CopyNode(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                if (CopyStart(reader, writer))
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                NameDrawing(writer);
                writer.WriteFullEndElement();
                reader.Read();
                break;
            case XmlNodeType.XmlDeclaration:
                reader.Read();
                break;
            default:
                writer.WriteNode(reader, defattr: false);
                break;
        }
    }

    private void CopyData(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = CopyStart(reader, writer);
        while (!isEmpty && !reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                CopyRow(reader, writer);
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }

        WriteMissingRows(writer, int.MaxValue);
        writer.WriteEndElement();
        if (!isEmpty)
        {
            reader.Read();
        }
    }

    private void CopyRow(XmlReader reader, XmlWriter writer)
    {
        var number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : lastRow + 1;
        lastRow = number;
        WriteMissingRows(writer, number);
        if (rows.TryPeek(out var marked) && marked.Key == number)
        {
            Write(writer, (XElement)XNode.ReadFrom(reader), rows.Dequeue());
        }
        else if (styles.Stale.Count > 0)
        {
            Write(writer, (XElement)XNode.ReadFrom(reader), []);
        }
        else
        {
            writer.WriteNode(reader, defattr: false);
        }
    }

    private void WriteMissingRows(XmlWriter writer, int before)
    {
        while (rows.TryPeek(out var next) && next.Key < before)
        {
            Write(writer, new XElement(Ooxml.Main + "row", new XAttribute("r", next.Key)), rows.Dequeue());
        }
    }

    private void Write(XmlWriter writer, XElement row, IEnumerable<Mark> rowMarks)
    {
        var cells = Cells(row);
        foreach (var cell in cells.Values.Where(c => styles.Stale.Contains(Format(c))))
        {
            cell.SetAttributeValue("s", styles.Cleared(Format(cell)));
        }

        var marked = rowMarks.Select(m => m.Column > 0 ? m : m with { Column = FirstFilled(cells) }).GroupBy(m => m.Column);
        foreach (var group in marked)
        {
            var mark = new Mark(group.First().Row, group.Key, group.Any(m => m.IsError), [.. group.SelectMany(m => m.Text)]);
            var cell = cells.TryGetValue(group.Key, out var there) ? there : Insert(row, cells, mark);
            cell.SetAttributeValue("s", styles.Marked(Format(cell), mark.IsError));
            placed.Add(mark);
        }

        row.WriteTo(writer);
    }

    private static SortedDictionary<int, XElement> Cells(XElement row)
    {
        var cells = new SortedDictionary<int, XElement>();
        var column = 0;
        foreach (var cell in row.Elements(Ooxml.Main + "c"))
        {
            column = CellAddress.ColumnOf((string?)cell.Attribute("r")) is > 0 and var named ? named : column + 1;
            cells[column] = cell;
        }

        return cells;
    }

    private static XElement Insert(XElement row, SortedDictionary<int, XElement> cells, Mark mark)
    {
        var cell = new XElement(Ooxml.Main + "c", new XAttribute("r", CellAddress.Of(mark.Row, mark.Column)));
        if (row.Attribute("s") is { } format)
        {
            cell.SetAttributeValue("s", format.Value);
        }

        row.Attribute("spans")?.Remove();
        var behind = cells.FirstOrDefault(c => c.Key > mark.Column).Value;
        if (behind is null)
        {
            row.Add(cell);
        }
        else
        {
            behind.AddBeforeSelf(cell);
        }

        cells.Add(mark.Column, cell);
        return cell;
    }

    private static int FirstFilled(SortedDictionary<int, XElement> cells) =>
        cells.Where(c => c.Value.HasElements).Select(c => c.Key).FirstOrDefault(cells.Count > 0 ? cells.First().Key : 1);

    private static int Format(XElement cell) =>
        int.TryParse((string?)cell.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var format) ? format : 0;

    private void NameDrawing(XmlWriter writer)
    {
        if (!drawingNamed)
        {
            drawingNamed = true;
            writer.WriteStartElement("legacyDrawing", Ooxml.MainName);
            writer.WriteAttributeString("id", Ooxml.RelationshipName, drawing);
            writer.WriteEndElement();
        }
    }

    private static bool CopyStart(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        reader.Read();
        return isEmpty;
    }
}
