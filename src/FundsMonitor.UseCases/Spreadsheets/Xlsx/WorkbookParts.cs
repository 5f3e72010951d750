using System.Xml;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>What the parts of an .xlsx besides its sheets say: where the sheets and the shared texts are, and the styles.</summary>
internal sealed class WorkbookParts
{
    private const string UsualWorkbook = "xl/workbook.xml";
    private readonly List<(string Name, string Id)> listed = [];

    /// <summary>Reads them.</summary>
    public WorkbookParts(PartSource parts)
    {
        var workbook = WorkbookPart(parts);
        ReadWorkbook(parts, workbook);
        var targets = Targets(parts, workbook);
        Sheets = [.. listed.Select(s => (s.Name, targets.GetValueOrDefault(s.Id))).Where(s => IsWorksheet(s.Item2))
            .Select(s => (s.Name, s.Item2.Part))];
        Styles = new(parts.Open(OfType(targets, "/styles") ?? Beside(workbook, "styles.xml")));
        TextsPart = OfType(targets, "/sharedStrings") ?? Beside(workbook, "sharedStrings.xml");
    }

    /// <summary>The worksheets in the order of their tabs, hidden ones too, each with its part.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>The part of the shared texts, which need not be there.</summary>
    public string TextsPart { get; }

    /// <summary>What the styles of cells say.</summary>
    public CellStyles Styles { get; }

    private static bool IsWorksheet((string Part, string Type) target) =>
        target.Part is not null && target.Type.EndsWith("/worksheet", StringComparison.OrdinalIgnoreCase);

    private static string? OfType(Dictionary<string, (string Part, string Type)> targets, string type) =>
        targets.Values.FirstOrDefault(t => t.Type.EndsWith(type, StringComparison.OrdinalIgnoreCase)).Part;

    private static string Beside(string part, string name) => part[..(part.LastIndexOf('/') + 1)] + name;

    private static string WorkbookPart(PartSource parts)
    {
        var named = OfType(Relations(parts.Open("_rels/.rels"), ""), "/officeDocument");
        return named is not null && parts.Has(named) ? named
            : parts.Has(UsualWorkbook) ? UsualWorkbook
            : parts.Names.First(n => n.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase));
    }

    private void ReadWorkbook(PartSource parts, string part)
    {
        using var xml = parts.Open(part)!;
        while (Xml.NextElement(xml))
        {
            switch (xml.LocalName)
            {
                case "sheet" when listed.Count == FileBounds.Sheets:
                    throw new BoundException(ProblemKinds.TooManySheets, BoundException.Number(FileBounds.Sheets));
                case "sheet":
                    listed.Add((Xml.Attribute(xml, "name"), Xml.Attribute(xml, "id")));
                    break;
            }
        }
    }

    private static Dictionary<string, (string Part, string Type)> Targets(PartSource parts, string workbook)
    {
        var slash = workbook.LastIndexOf('/') + 1;
        return Relations(parts.Open($"{workbook[..slash]}_rels/{workbook[slash..]}.rels"), workbook[..slash]);
    }

    private static Dictionary<string, (string Part, string Type)> Relations(XmlReader? xml, string folder)
    {
        var targets = new Dictionary<string, (string, string)>();
        using (xml)
        {
            while (xml is not null && Xml.NextElement(xml))
            {
                if (xml.LocalName == "Relationship" && targets.Count < FileBounds.Formats)
                {
                    targets[Xml.Attribute(xml, "Id")] = (Resolved(folder, Xml.Attribute(xml, "Target")), Xml.Attribute(xml, "Type"));
                }
            }
        }

        return targets;
    }

    /// <summary>A target as the name of a part: "/xl/a.xml" from the top, "../a.xml" and "a.xml" from the folder.</summary>
    private static string Resolved(string folder, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
    }
}
