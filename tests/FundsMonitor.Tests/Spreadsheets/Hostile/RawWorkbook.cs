using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FundsMonitor.Tests.Spreadsheets.Hostile;

/// <summary>An .xlsx put together from the texts of its parts, so that any of them can be wrong.</summary>
internal sealed class RawWorkbook
{
    public const string SheetPart = "xl/worksheets/sheet1.xml";
    public const string TextsPart = "xl/sharedStrings.xml";
    public const string StylesPart = "xl/styles.xml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly SortedDictionary<string, string> parts = new(StringComparer.Ordinal)
    {
        ["_rels/.rels"] = $"""
            <Relationships xmlns="{Package}"><Relationship Id="a" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """,
        ["xl/workbook.xml"] = Workbook("<sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/>"),
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="{Package}"><Relationship Id="s1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="t" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="f" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """,
        [SheetPart] = Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
        [TextsPart] = Texts("<si><t>x</t></si>"),
        [StylesPart] = Styles("<cellXfs><xf/></cellXfs>"),
    };

    /// <summary>The same with another text in a part.</summary>
    public RawWorkbook With(string part, string text)
    {
        parts[part] = text;
        return this;
    }

    /// <summary>A worksheet with these rows.</summary>
    public static string Sheet(string rows, string before = "") =>
        $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData></worksheet>";

    /// <summary>A workbook part with these sheets.</summary>
    public static string Workbook(string sheets) => $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{sheets}</sheets></workbook>";

    /// <summary>A part with these shared texts.</summary>
    public static string Texts(string items) => $"<sst xmlns=\"{Main}\">{items}</sst>";

    /// <summary>A part with these styles.</summary>
    public static string Styles(string lists) => $"<styleSheet xmlns=\"{Main}\">{lists}</styleSheet>";

    /// <summary>So many times a text, in which {0} is the number of the time.</summary>
    public static string Many(int times, string text)
    {
        var all = new StringBuilder();
        for (var i = 1; i <= times; i++)
        {
            all.AppendFormat(CultureInfo.InvariantCulture, text, i);
        }

        return all.ToString();
    }

    /// <summary>The file. Not compressed, a part may be as large as it likes without being a bomb by its ratio.</summary>
    public byte[] Bytes(CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
