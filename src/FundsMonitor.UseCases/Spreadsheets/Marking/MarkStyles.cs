using System.Globalization;
using System.Xml.Linq;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>Adds our colours to the styles of a workbook: each marked cell keeps its own format and gets our fill.</summary>
internal sealed class MarkStyles
{
    private const string Red = "FFF7B5AE";
    private const string Yellow = "FFFBE38A";
    private readonly XDocument document;
    private readonly XElement formats;
    private readonly List<XElement> originals;
    private readonly Dictionary<(int Format, int Fill), int> made = [];
    private readonly int redFill;
    private readonly int yellowFill;

    public MarkStyles(XDocument document)
    {
        this.document = document;
        var root = document.Root!;
        formats = root.Element(Ooxml.Main + "cellXfs") ?? throw new OtherLayoutException("no cell formats");
        originals = [.. formats.Elements()];
        var fills = root.Element(Ooxml.Main + "fills") ?? throw new OtherLayoutException("no fills");
        (redFill, yellowFill) = (FillOf(fills, Red), FillOf(fills, Yellow));
        Stale = originals.Index().Where(f => Number(f.Item, "fillId") is var fill && (fill == redFill || fill == yellowFill))
            .Select(f => f.Index).ToHashSet();
        var bold = FontOf("b", null);
        Title = Add(bold, wraps: false);
        Bold = Add(bold, wraps: true);
        Wrapped = Add(0, wraps: true);
        Link = Add(FontOf("u", "FF0563C1"), wraps: false);
    }

    /// <summary>Formats that carry our colours from an earlier time: the cell may be right by now.</summary>
    public IReadOnlySet<int> Stale { get; }

    /// <summary>Bold, on one line however long: heads of our own sheets.</summary>
    public int Title { get; }

    /// <summary>Bold, wrapped: headings of our own sheets.</summary>
    public int Bold { get; }

    /// <summary>Wrapped text of our own sheets.</summary>
    public int Wrapped { get; }

    /// <summary>A link on our own sheets.</summary>
    public int Link { get; }

    /// <summary>The format of a cell with our colour on it.</summary>
    public int Marked(int format, bool isError) => WithFill(format, isError ? redFill : yellowFill);

    /// <summary>The format of a cell without our colour.</summary>
    public int Cleared(int format) => Stale.Contains(format) ? WithFill(format, 0) : format;

    /// <summary>Writes the changed styles.</summary>
    public void Save(Stream stream)
    {
        foreach (var list in new[] { "fonts", "fills", "cellXfs" }.Select(n => document.Root!.Element(Ooxml.Main + n)!))
        {
            list.SetAttributeValue("count", list.Elements().Count());
        }

        document.Save(stream, SaveOptions.DisableFormatting);
    }

    private int WithFill(int format, int fill)
    {
        if (!made.TryGetValue((format, fill), out var index))
        {
            var copy = new XElement(originals[format >= 0 && format < originals.Count ? format : 0]);
            copy.SetAttributeValue("fillId", fill);
            copy.SetAttributeValue("applyFill", 1);
            index = Append(copy);
            made.Add((format, fill), index);
        }

        return index;
    }

    private int Add(int font, bool wraps)
    {
        var format = new XElement(
            Ooxml.Main + "xf",
            new XAttribute("numFmtId", 0),
            new XAttribute("fontId", font),
            new XAttribute("fillId", 0),
            new XAttribute("borderId", 0),
            new XAttribute("xfId", 0),
            new XAttribute("applyFont", 1),
            new XAttribute("applyAlignment", 1));
        format.Add(new XElement(
            Ooxml.Main + "alignment", new XAttribute("vertical", "top"), wraps ? new XAttribute("wrapText", 1) : null));
        return Append(format);
    }

    private int Append(XElement format)
    {
        formats.Add(format);
        return formats.Elements().Count() - 1;
    }

    /// <summary>The first font with a mark (b, u) and a colour; a font's children stand in the order of the schema.</summary>
    private int FontOf(string mark, string? colour)
    {
        var fonts = document.Root!.Element(Ooxml.Main + "fonts") ?? throw new OtherLayoutException("no fonts");
        var first = fonts.Elements().FirstOrDefault();
        var size = first?.Element(Ooxml.Main + "sz") ?? new XElement(Ooxml.Main + "sz", new XAttribute("val", 11));
        var name = first?.Element(Ooxml.Main + "name");
        fonts.Add(new XElement(
            Ooxml.Main + "font",
            new XElement(Ooxml.Main + mark),
            new XElement(size),
            colour is null ? null : new XElement(Ooxml.Main + "color", new XAttribute("rgb", colour)),
            name is null ? null : new XElement(name)));
        return fonts.Elements().Count() - 1;
    }

    private static int FillOf(XElement fills, string colour)
    {
        var all = fills.Elements().ToList();
        var there = all.FindIndex(f =>
            (string?)f.Element(Ooxml.Main + "patternFill")?.Element(Ooxml.Main + "fgColor")?.Attribute("rgb") == colour);
        if (there >= 0)
        {
            return there;
        }

        fills.Add(new XElement(Ooxml.Main + "fill", new XElement(
            Ooxml.Main + "patternFill",
            new XAttribute("patternType", "solid"),
            new XElement(Ooxml.Main + "fgColor", new XAttribute("rgb", colour)),
            new XElement(Ooxml.Main + "bgColor", new XAttribute("indexed", 64)))));
        return all.Count;
    }

    private static int Number(XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
