using System.Buffers.Binary;
using System.IO.Compression;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Looks into the directory of a zip file before anything is unpacked.</summary>
/// <remarks>
/// What the directory says counts only against the file; the real bytes are counted while they are unpacked, see
/// <see cref="Xlsx.PartSource"/>.
/// </remarks>
internal static class ZipCheck
{
    // The record that ends a zip file: its length without the comment, and the longest comment.
    private const int EndRecord = 22;
    private const int LongestComment = 65_535;

    /// <summary>Opens the archive of an .xlsx.</summary>
    /// <exception cref="InvalidDataException">The file is cut short or no zip file.</exception>
    /// <exception cref="BoundException">It is no workbook, or its directory is past a bound.</exception>
    public static ZipArchive Open(Stream stream)
    {
        CheckDirectorySize(stream);
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        return (NotAWorkbook(zip) ?? PastABound(zip, stream.Length)) is { } refused ? throw refused : zip;
    }

    /// <summary>The directory is held in memory as a whole, so its size is looked at first.</summary>
    private static void CheckDirectorySize(Stream stream)
    {
        var length = (int)Math.Min(stream.Length, EndRecord + LongestComment);
        var end = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(end);
        stream.Position = 0;
        var record = end.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (record < 0 || record + EndRecord > length)
        {
            throw new InvalidDataException("zip, 0");
        }

        // A zip64 file gives the greatest number here; its directory can still be no larger than the file.
        var declared = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(record + 12)), stream.Length);
        if (declared > FileBounds.ZipDirectoryBytes)
        {
            throw Past(ProblemKinds.ZipDirectoryTooLarge, declared, FileBounds.ZipDirectoryBytes);
        }
    }

    private static BoundException? NotAWorkbook(ZipArchive zip)
    {
        if (Has(zip, "xl/workbook.bin"))
        {
            return new(ProblemKinds.FileXlsb);
        }

        if (zip.Entries.Any(e => e.FullName.Replace('\\', '/').EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var what = Has(zip, "word/document.xml") ? "Word"
            : Has(zip, "content.xml") ? "OpenDocument"
            : zip.Entries.Count == 0 ? "zip, 0"
            : "zip";
        return new(ProblemKinds.FileNotTable, what);
    }

    private static BoundException? PastABound(ZipArchive zip, long fileBytes)
    {
        var unzipped = Sum(zip.Entries, e => e.Length);

        // Entries may lie over one another, so that together they declare more than the file holds.
        var zipped = Math.Clamp(Sum(zip.Entries, e => e.CompressedLength), 1, fileBytes);
        var texts = Sum(zip.Entries.Where(e => e.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)), e => e.Length);
        return unzipped > FileBounds.UnzippedBytes ? Past(ProblemKinds.UnzippedTooLarge, unzipped, FileBounds.UnzippedBytes)
            : texts > FileBounds.SharedTextBytes ? Past(ProblemKinds.TextsTooLarge, texts, FileBounds.SharedTextBytes)
            : IsBomb(unzipped, zipped) ? RatioPast(unzipped, zipped)
            : null;
    }

    /// <summary>Whether so many bytes out of so few are more than real tables reach.</summary>
    public static bool IsBomb(long unzipped, long zipped) => unzipped > FileBounds.MiB && unzipped / zipped > FileBounds.ZipRatio;

    /// <summary>The refusal of a file that unpacks out of all measure.</summary>
    public static BoundException RatioPast(long unzipped, long zipped) => new(
        ProblemKinds.ZipRatio, BoundException.Number(unzipped / zipped), BoundException.Number(FileBounds.ZipRatio));

    /// <summary>The refusal of a file with more MiB than a bound.</summary>
    public static BoundException Past(ProblemKind kind, long bytes, long bound) => new(
        kind, BoundException.Number((bytes + FileBounds.MiB - 1) / FileBounds.MiB), BoundException.Number(bound / FileBounds.MiB));

    // A directory may declare sizes whose sum is no number any more: past the bound the sum stays there.
    private static long Sum(IEnumerable<ZipArchiveEntry> entries, Func<ZipArchiveEntry, long> size) =>
        entries.Aggregate(0L, (sum, e) => size(e) is >= 0 and <= FileBounds.UnzippedBytes and var bytes
            ? Math.Min(sum + bytes, 2 * FileBounds.UnzippedBytes)
            : 2 * FileBounds.UnzippedBytes);

    private static bool Has(ZipArchive zip, string name) =>
        zip.Entries.Any(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
}
