using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>Marks an .xlsx: every part is copied as it is, but those that colours, comments and the two front sheets need.</summary>
internal sealed class XlsxMarker
{
    private const string SheetContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string CommentsContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string DrawingContent = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private readonly WorkbookPackage source;
    private readonly ZipArchive target;
    private readonly FileMarks marks;
    private readonly MarkStyles styles;
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Path, string Content)> newParts = [];
    private readonly Dictionary<string, IReadOnlyList<Mark>> placed = [];

    private XlsxMarker(WorkbookPackage source, ZipArchive target, FileMarks marks)
    {
        (this.source, this.target, this.marks) = (source, target, marks);
        styles = new(source.Load(source.StylesPath));
    }

    /// <summary>Writes the marked workbook.</summary>
    /// <exception cref="OtherLayoutException">It is not laid out as expected; what was written so far is worth nothing.</exception>
    public static void Write(Stream workbook, FileMarks marks, Stream output)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        new XlsxMarker(new WorkbookPackage(zip), target, marks).Run();
    }

    private void Run()
    {
        foreach (var (name, path) in source.Sheets.Where(s => s.Name is not (FrontSheets.First or FrontSheets.Second)))
        {
            MarkSheet(name, path);
        }

        AddFrontSheets();
        Write(source.StylesPath, styles.Save);
        var types = source.Load("[Content_Types].xml");
        AddTypes(types);
        Write("[Content_Types].xml", s => types.Save(s, SaveOptions.DisableFormatting));
        foreach (var entry in source.Entries.Where(e => !written.Contains(e.FullName) && !e.FullName.EndsWith('/')))
        {
            using var from = entry.Open();
            Write(entry.FullName, from.CopyTo);
        }
    }

    private void MarkSheet(string name, string path)
    {
        var relations = source.Relationships(path);
        var sheetMarks = marks.Of(name).ToList();
        var comments = source.Targets(path, Ooxml.CommentsType).Select(t => t.Path).FirstOrDefault();
        var drawing = source.Targets(path, Ooxml.DrawingType).Select(t => t.Path).FirstOrDefault(p => HasLegacyDrawing(path, relations, p));
        if (sheetMarks.Count == 0 && comments is null)
        {
            placed[name] = CopySheet(path, [], null);
            return;
        }

        var list = new SheetComments(comments is null ? null : source.Load(comments));
        string? named = null;
        var oldDrawing = drawing is null ? null : Text(drawing);
        if (drawing is null)
        {
            drawing = Free("xl/drawings/vmlDrawingFm", ".vml");
            newParts.Add((drawing, ""));
            named = WorkbookPackage.Relate(relations, Ooxml.DrawingType, drawing);
        }

        placed[name] = CopySheet(path, sheetMarks, named);
        if (comments is null)
        {
            comments = Free("xl/commentsFm", ".xml");
            newParts.Add((comments, CommentsContent));
            WorkbookPackage.Relate(relations, Ooxml.CommentsType, comments);
        }

        var boxes = list.Add(placed[name]);
        Write(comments, list.Save);
        var keeps = list.HasForeign || (oldDrawing is not null && HasOtherShapes(oldDrawing));
        Write(drawing, s => s.Write(Encoding.UTF8.GetBytes(SheetComments.Drawing(keeps ? oldDrawing : null, boxes))));
        Write(WorkbookPackage.RelationshipsPath(path), s => relations.Save(s, SaveOptions.DisableFormatting));
    }

    private IReadOnlyList<Mark> CopySheet(string path, IReadOnlyList<Mark> sheetMarks, string? drawing)
    {
        var marker = new SheetMarker(sheetMarks, styles, drawing);
        Write(path, output =>
        {
            using var input = source.Open(path);
            using var reader = Ooxml.Reader(input);
            using var writer = XmlWriter.Create(output, new XmlWriterSettings { CloseOutput = false });
            writer.WriteStartDocument(standalone: true);
            marker.Copy(reader, writer);
        });
        return marker.Placed;
    }

    private void AddFrontSheets()
    {
        var sheets = new FrontSheets(marks, styles);
        var workbook = source.Workbook;
        var relations = source.Relationships(source.WorkbookPath);
        var list = workbook.Root!.Element(Ooxml.Main + "sheets")!;
        var added = AddSheet(list, relations, FrontSheets.Second, s => sheets.WriteSecond(s, placed))
            + AddSheet(list, relations, FrontSheets.First, s => sheets.WriteFirst(s, placed));
        foreach (var name in workbook.Root!.Descendants(Ooxml.Main + "definedName").Where(n => n.Attribute("localSheetId") is not null))
        {
            name.SetAttributeValue("localSheetId", (int)name.Attribute("localSheetId")! + added);
        }

        foreach (var view in workbook.Root!.Descendants(Ooxml.Main + "workbookView"))
        {
            view.SetAttributeValue("activeTab", null);
            view.SetAttributeValue("firstSheet", null);
        }

        Write(source.WorkbookPath, s => workbook.Save(s, SaveOptions.DisableFormatting));
        Write(WorkbookPackage.RelationshipsPath(source.WorkbookPath), s => relations.Save(s, SaveOptions.DisableFormatting));
    }

    /// <returns>1 for a new sheet; 0 where the workbook has it already from an earlier time.</returns>
    private int AddSheet(XElement list, XDocument relations, string name, Action<Stream> write)
    {
        if (source.Sheets.FirstOrDefault(s => s.Name == name).Path is { } there)
        {
            Write(there, write);
            return 0;
        }

        var path = Free("xl/worksheets/sheetFm", ".xml");
        newParts.Add((path, SheetContent));
        var number = list.Elements().Max(s => (int?)s.Attribute("sheetId") ?? 0) + 1;
        list.AddFirst(new XElement(
            Ooxml.Main + "sheet",
            new XAttribute("name", name),
            new XAttribute("sheetId", number),
            new XAttribute(Ooxml.Relationship + "id", WorkbookPackage.Relate(relations, Ooxml.SheetType, path))));
        Write(path, write);
        return 1;
    }

    private void AddTypes(XDocument types)
    {
        var hasDrawings = types.Root!.Elements(Ooxml.ContentTypes + "Default")
            .Any(d => string.Equals((string?)d.Attribute("Extension"), "vml", StringComparison.OrdinalIgnoreCase));
        if (!hasDrawings)
        {
            types.Root!.AddFirst(new XElement(
                Ooxml.ContentTypes + "Default", new XAttribute("Extension", "vml"), new XAttribute("ContentType", DrawingContent)));
        }

        types.Root!.Add(newParts.Where(p => p.Content.Length > 0).Select(p => new XElement(
            Ooxml.ContentTypes + "Override", new XAttribute("PartName", "/" + p.Path), new XAttribute("ContentType", p.Content))));
    }

    /// <summary>A sheet may hold a second drawing of this type for its page heads.</summary>
    private bool HasLegacyDrawing(string path, XDocument relations, string drawing)
    {
        var id = source.Targets(path, Ooxml.DrawingType).First(t => t.Path == drawing).Id;
        using var stream = source.Open(path);
        using var reader = Ooxml.Reader(stream);
        return relations.Root!.HasElements && reader.ReadToFollowing("legacyDrawing", Ooxml.MainName)
            && reader.GetAttribute("id", Ooxml.RelationshipName) == id;
    }

    private static bool HasOtherShapes(string drawing) =>
        drawing.Split("ObjectType=").Skip(1).Any(p => !p.TrimStart('"', '\'').StartsWith("Note", StringComparison.Ordinal));

    private string Text(string path)
    {
        using var reader = new StreamReader(source.Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string Free(string start, string end) => Enumerable.Range(1, int.MaxValue).Select(n => $"{start}{n}{end}")
        .First(p => !source.Has(p) && !written.Contains(p) && newParts.TrueForAll(n => n.Path != p));

    private void Write(string path, Action<Stream> write)
    {
        written.Add(path);
        using var stream = target.CreateEntry(path, CompressionLevel.Fastest).Open();
        write(stream);
    }
}
