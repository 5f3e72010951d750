using System.Globalization;
using System.Xml;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>What the styles of an .xlsx say of its cells: the font where it is of an older encoding.</summary>
internal sealed class CellStyles
{
    private readonly List<string> styles = [];
    private readonly List<string> fonts = [];
    private int codes;

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
                if (Math.Max(codes, Math.Max(styles.Count, fonts.Count)) > FileBounds.Formats)
                {
                    throw BoundException.Damaged($"hơn {BoundException.Number(FileBounds.Formats)} kiểu định dạng ô");
                }
            }
        }
    }

    /// <summary>For each style its font where that is of TCVN3 or VNI (".VnTime", "VNI-Times"); else empty.</summary>
    public IReadOnlyList<string> LegacyFonts => styles;

    private void Add(XmlReader xml, string list)
    {
        switch (xml.LocalName)
        {
            case "numFmt":
                codes++;
                break;
            case "font" when list == "fonts":
                fonts.Add("");
                break;
            case "name" when list == "fonts" && fonts.Count > 0:
                fonts[^1] = CellNotes.LegacyFont(Xml.Attribute(xml, "val"));
                break;
            case "xf" when list == "cellXfs":
                var font = Number(xml, "fontId");
                styles.Add(font >= 0 && font < fonts.Count ? fonts[font] : "");
                break;
        }
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(Xml.Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
