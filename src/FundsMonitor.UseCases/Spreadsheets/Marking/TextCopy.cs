using System.IO.Compression;
using System.Xml;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>A workbook of texts with the sheets and rows of an .xls or text file as they stand, so that its cells can be marked.</summary>
internal static class TextCopy
{
    /// <summary>The name of the one sheet of a text file.</summary>
    public const string UnnamedSheet = "Dữ liệu";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private const string Styles = Head + "<styleSheet xmlns=\"" + Ooxml.MainName + "\"><fonts count=\"1\"><font><sz val=\"11\"/>"
        + "<name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
        + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
        + "</cellStyleXfs><cellXfs count=\"1\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

    private const string Types = Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\""
        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";

    /// <summary>Writes the copy.</summary>
    public static void Write(IWorkbookRows rows, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var names = new List<string>();
        do
        {
            names.Add(rows.SheetName.Length > 0 ? rows.SheetName : UnnamedSheet);
            WriteSheet(zip, names.Count, rows);
        }
        while (rows.NextSheet());
        Add(zip, "xl/styles.xml", Styles);
        Add(zip, "_rels/.rels", Relations([("rId1", Ooxml.DocumentType, "/xl/workbook.xml")]));
        var sheets = names.Select((_, i) => ($"rId{i + 1}", Ooxml.SheetType, $"/xl/worksheets/sheet{i + 1}.xml"));
        Add(zip, "xl/_rels/workbook.xml.rels", Relations([.. sheets, ("rIdStyles", Ooxml.StylesType, "/xl/styles.xml")]));
        Add(zip, "xl/workbook.xml", Workbook(names));
        Add(zip, "[Content_Types].xml", Types + string.Concat(names.Select((_, i) =>
            $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
    }

    private static void WriteSheet(ZipArchive zip, int number, IWorkbookRows rows)
    {
        using var stream = zip.CreateEntry($"xl/worksheets/sheet{number}.xml", CompressionLevel.Fastest).Open();
        using var writer = XmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("worksheet", Ooxml.MainName);
        writer.WriteStartElement("sheetData");
        while (rows.ReadRow())
        {
            writer.WriteStartElement("row");
            writer.WriteAttributeString("r", XmlConvert.ToString(rows.RowNumber));
            for (var column = 0; column < rows.ColumnCount; column++)
            {
                if (CellText.Of(rows.Cell(column)) is { Length: > 0 } text)
                {
                    ReportSheet.Text(writer, (rows.RowNumber, column + 1), 0, text);
                }
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Workbook(List<string> names) =>
        $"{Head}<workbook xmlns=\"{Ooxml.MainName}\" xmlns:r=\"{Ooxml.RelationshipName}\"><bookViews><workbookView/></bookViews><sheets>"
        + string.Concat(names.Select((name, i) => $"<sheet name=\"{System.Security.SecurityElement.Escape(Ooxml.Clean(name))}\" "
            + $"sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>";

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        $"{Head}<Relationships xmlns=\"{Ooxml.Package.NamespaceName}\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";

    private static void Add(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }
}
