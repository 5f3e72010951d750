using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>The comments of one sheet: the sender's own stay, ours of an earlier time go, those of the marks are added.</summary>
internal sealed class SheetComments
{
    private const string Author = "FundsMonitor";

    /// <summary>Shapes of one drawing are numbered in blocks of 1,024, whose numbers its head lists.</summary>
    private const int BlockSize = 1024;

    /// <summary>Blocks that no program reaches by counting from 1: for drawings that hold shapes of the sender.</summary>
    private const int FarBlock = 40;

    private readonly XDocument document;
    private readonly XElement list;
    private readonly int author;

    /// <param name="before">The comments as the sender has them; null where there are none.</param>
    public SheetComments(XDocument? before)
    {
        document = before ?? new XDocument(new XElement(
            Ooxml.Main + "comments", new XElement(Ooxml.Main + "authors"), new XElement(Ooxml.Main + "commentList")));
        var authors = document.Root!.Element(Ooxml.Main + "authors") ?? throw new OtherLayoutException("comments without authors");
        list = document.Root!.Element(Ooxml.Main + "commentList") ?? throw new OtherLayoutException("comments without a list");
        author = authors.Elements().ToList().FindIndex(a => a.Value == Author);
        if (author < 0)
        {
            authors.Add(new XElement(Ooxml.Main + "author", Author));
            author = authors.Elements().Count() - 1;
        }

        list.Elements().Where(c => (string?)c.Attribute("authorId") == Text(author)).Remove();
        HasForeign = list.HasElements;
    }

    /// <summary>Whether comments of the sender stay.</summary>
    public bool HasForeign { get; }

    /// <summary>Adds the comments of the marks; a cell that has one of the sender gets our words behind his.</summary>
    /// <returns>The cells that got a comment of their own.</returns>
    public IReadOnlyList<Mark> Add(IEnumerable<Mark> marks)
    {
        var there = list.Elements().ToLookup(c => (string?)c.Attribute("ref") ?? "");
        var added = new List<Mark>();
        foreach (var mark in marks)
        {
            var address = CellAddress.Of(mark.Row, mark.Column);
            var words = string.Join('\n', mark.Text);
            if (there[address].FirstOrDefault()?.Element(Ooxml.Main + "text") is { } text)
            {
                AddBehind(text, $"\n{Author}: {words}");
                continue;
            }

            list.Add(new XElement(
                Ooxml.Main + "comment",
                new XAttribute("ref", address),
                new XAttribute("authorId", author),
                new XElement(Ooxml.Main + "text", Run(words))));
            added.Add(mark);
        }

        return added;
    }

    public void Save(Stream stream) => document.Save(stream, SaveOptions.DisableFormatting);

    /// <summary>The drawing of the comments' boxes, which Excel wants beside the comments.</summary>
    /// <param name="before">The drawing that holds shapes of the sender; null for a new one.</param>
    /// <param name="marks">The cells with a comment of ours.</param>
    public static string Drawing(string? before, IReadOnlyList<Mark> marks)
    {
        var text = new StringBuilder();
        var end = before?.LastIndexOf("</", StringComparison.Ordinal) ?? -1;
        text.Append(end > 0 ? before.AsSpan(0, end) : Head(marks.Count));
        var number = ((end > 0 ? FarBlock : 1) * BlockSize) + 1;
        foreach (var mark in marks)
        {
            Shape(text, mark, number++);
        }

        text.Append(end > 0 ? before.AsSpan(end) : "</xml>");
        return text.ToString();
    }

    private static string Head(int shapes)
    {
        var blocks = string.Join(',', Enumerable.Range(1, (shapes / BlockSize) + 1));
        return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + $"<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{blocks}\"/></o:shapelayout>"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    }

    // Repeats the namespaces: the drawing of a sender may name them otherwise.
    private static void Shape(StringBuilder text, Mark mark, int number) => text
        .Append(CultureInfo.InvariantCulture, $"<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"_x0000_s{number}\"")
        .Append(" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"")
        .Append(" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:90pt;")
        .Append("z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
        .Append("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
        .Append("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>")
        .Append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
        .Append(CultureInfo.InvariantCulture, $"<x:Anchor>{mark.Column}, 15, {mark.Row - 1}, 2, ")
        .Append(CultureInfo.InvariantCulture, $"{mark.Column + 4}, 15, {mark.Row + 5}, 4</x:Anchor>")
        .Append("<x:AutoFill>False</x:AutoFill>")
        .Append(CultureInfo.InvariantCulture, $"<x:Row>{mark.Row - 1}</x:Row><x:Column>{mark.Column - 1}</x:Column>")
        .Append("</x:ClientData></v:shape>");

    private static void AddBehind(XElement text, string words)
    {
        // A comment is either one plain text or a list of runs.
        if (text.Element(Ooxml.Main + "t") is { } plain)
        {
            plain.ReplaceWith(new XElement(Ooxml.Main + "r", new XElement(plain)));
        }

        var last = text.Elements(Ooxml.Main + "r").LastOrDefault();
        if (last is null)
        {
            text.AddFirst(Run(words));
        }
        else
        {
            last.AddAfterSelf(Run(words));
        }
    }

    private static XElement Run(string words) => new(
        Ooxml.Main + "r",
        new XElement(
            Ooxml.Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Ooxml.Clean(words)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
