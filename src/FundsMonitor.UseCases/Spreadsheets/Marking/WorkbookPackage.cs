using System.IO.Compression;
using System.Xml.Linq;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>The parts of an .xlsx by their names, and how they hang together.</summary>
/// <exception cref="OtherLayoutException">A part is missing, or the file is of the strict dialect.</exception>
internal sealed class WorkbookPackage
{
    /// <summary>Parts that are held whole: past this the file goes back as text.</summary>
    private const long HeldBytes = 32 * 1024 * 1024;

    private readonly ZipArchive zip;

    public WorkbookPackage(ZipArchive zip)
    {
        this.zip = zip;
        WorkbookPath = Targets("", Ooxml.DocumentType).Select(t => t.Path).FirstOrDefault()
            ?? throw new OtherLayoutException("no workbook part");
        Workbook = Load(WorkbookPath);
        if (Workbook.Root?.Name != Ooxml.Main + "workbook")
        {
            throw new OtherLayoutException("another dialect");
        }

        StylesPath = Targets(WorkbookPath, Ooxml.StylesType).Select(t => t.Path).FirstOrDefault()
            ?? throw new OtherLayoutException("no styles part");
        var paths = Targets(WorkbookPath, Ooxml.SheetType).ToDictionary(t => t.Id, t => t.Path);
        Sheets =
        [
            .. Workbook.Root.Elements(Ooxml.Main + "sheets").Elements(Ooxml.Main + "sheet")
                .Select(s => (Name: (string?)s.Attribute("name") ?? "", Id: (string?)s.Attribute(Ooxml.Relationship + "id") ?? ""))
                .Where(s => paths.ContainsKey(s.Id))
                .Select(s => (s.Name, paths[s.Id])),
        ];
    }

    public string WorkbookPath { get; }

    public XDocument Workbook { get; }

    public string StylesPath { get; }

    /// <summary>Worksheets by their names, in the order of their tabs.</summary>
    public IReadOnlyList<(string Name, string Path)> Sheets { get; }

    public IEnumerable<ZipArchiveEntry> Entries => zip.Entries;

    public bool Has(string path) => zip.GetEntry(path) is not null;

    public Stream Open(string path) => zip.GetEntry(path)?.Open() ?? throw new OtherLayoutException($"no part {path}");

    /// <summary>A small part as a whole.</summary>
    public XDocument Load(string path)
    {
        if (zip.GetEntry(path) is { Length: > HeldBytes })
        {
            throw new OtherLayoutException($"part {path} is large");
        }

        using var stream = Open(path);
        return Ooxml.Load(stream);
    }

    /// <summary>The relationships of a part, to be changed; an empty list where it has none.</summary>
    public XDocument Relationships(string path) => Has(RelationshipsPath(path))
        ? Load(RelationshipsPath(path))
        : new XDocument(new XElement(Ooxml.Package + "Relationships"));

    /// <summary>Parts that a part refers to with relationships of this type.</summary>
    public IEnumerable<(string Id, string Path)> Targets(string path, string type) =>
        Relationships(path).Root!.Elements(Ooxml.Package + "Relationship")
            .Where(r => (string?)r.Attribute("Type") == type && (string?)r.Attribute("TargetMode") != "External")
            .Select(r => ((string?)r.Attribute("Id") ?? "", Resolve(path, (string?)r.Attribute("Target") ?? "")));

    /// <summary>Where the relationships of a part lie; of the package itself for an empty path.</summary>
    public static string RelationshipsPath(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        return $"{path[..slash]}_rels/{path[slash..]}.rels";
    }

    /// <summary>Adds a relationship and gives its id.</summary>
    public static string Relate(XDocument relationships, string type, string path)
    {
        var taken = relationships.Root!.Elements().Select(r => (string?)r.Attribute("Id")).ToHashSet();
        var id = Enumerable.Range(1, int.MaxValue).Select(n => $"rIdFm{n}").First(i => !taken.Contains(i));
        relationships.Root!.Add(new XElement(
            Ooxml.Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + path)));
        return id;
    }

    private static string Resolve(string from, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in target.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not (".." or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
