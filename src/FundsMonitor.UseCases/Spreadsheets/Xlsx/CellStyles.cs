using System.Globalization;
using System.Xml;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>
/// What the styles of an .xlsx say of its cells: whether a number is a date, and the font where it is of an older encoding.
/// </summary>
internal sealed class CellStyles
{
    private readonly List<(CellFormat Format, string Font)> styles = [];
    private readonly Dictionary<int, CellFormat> codes = [];
    private readonly List<string> fonts = [];

    /// <summary>Reads the part; a workbook without one has plain cells only.</summary>
    public CellStyles(XmlReader? xml)
    {
        using (xml)
        {
            var list = "";
            while (xml is not null && Xml.NextElement(xml))
            {
                list = xml.LocalName is "fonts" or "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs" ? xml.LocalName : list;
                Add(xml, list);
                if (Math.Max(codes.Count, Math.Max(styles.Count, fonts.Count)) > FileBounds.Formats)
                {
                    throw BoundException.Damaged($"hơn {BoundException.Number(FileBounds.Formats)} kiểu định dạng ô");
                }
            }
        }
    }

    /// <summary>What a number stands for in cells of a style.</summary>
    public CellFormat Format(int style) => style < styles.Count ? styles[style].Format : CellFormat.Number;

    /// <summary>The font of a style where it is of TCVN3 or VNI (".VnTime", "VNI-Times"); else empty.</summary>
    public string LegacyFont(int style) => style < styles.Count ? styles[style].Font : "";

    private void Add(XmlReader xml, string list)
    {
        switch (xml.LocalName)
        {
            case "numFmt" when Number(xml, "numFmtId") is >= 0 and var id:
                codes[id] = CellFormats.OfCode(Xml.Attribute(xml, "formatCode"));
                break;
            case "font" when list == "fonts":
                fonts.Add("");
                break;
            case "name" when list == "fonts" && fonts.Count > 0:
                fonts[^1] = Legacy(Xml.Attribute(xml, "val"));
                break;
            case "xf" when list == "cellXfs":
                var (number, font) = (Number(xml, "numFmtId"), Number(xml, "fontId"));
                styles.Add((
                    codes.TryGetValue(number, out var format) ? format : CellFormats.OfNumber(number),
                    font >= 0 && font < fonts.Count ? fonts[font] : ""));
                break;
        }
    }

    private static string Legacy(string font) =>
        font.Length < 64
        && (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase))
            ? font
            : "";

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(Xml.Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
