using System.IO.Compression;
using System.Xml;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Unpacks the parts of one .xlsx, and counts what comes out of all of them together.</summary>
internal sealed class PartSource(ZipArchive zip, long fileBytes, ReadingClock clock)
{
    private readonly Dictionary<string, ZipArchiveEntry> parts = ByName(zip);
    private long unzipped;

    /// <summary>The names of all parts, with forward slashes.</summary>
    public IReadOnlyCollection<string> Names => parts.Keys;

    /// <summary>Whether there is such a part; some programs write names in other cases or with backslashes.</summary>
    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>A part as XML; null where there is none.</summary>
    public XmlReader? Open(string name)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            // A document type may name entities and files: none is read, and none is ever in a spreadsheet.
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
            NameTable = new BoundedNames(),
        };
        return XmlReader.Create(new PartText(new GuardedStream(part.Open(), Count)), settings);
    }

    private void Count(int bytes)
    {
        unzipped += bytes;
        if (unzipped > FileBounds.UnzippedBytes)
        {
            throw ZipCheck.Past(ProblemKinds.UnzippedTooLarge, unzipped, FileBounds.UnzippedBytes);
        }

        if (ZipCheck.IsBomb(unzipped, fileBytes))
        {
            throw ZipCheck.RatioPast(unzipped, fileBytes);
        }

        clock.Check();
    }

    private static Dictionary<string, ZipArchiveEntry> ByName(ZipArchive zip)
    {
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        return parts;
    }
}
