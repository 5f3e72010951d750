using System.Globalization;
using System.IO.Compression;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Looks into the directory of a zip file before anything is unpacked.</summary>
/// <remarks>.NET unpacks no entry beyond the size its directory declares, so the directory cannot understate.</remarks>
internal static class ZipCheck
{
    /// <summary>Why the file is not opened; null for an .xlsx within the bounds.</summary>
    public static Refusal? Look(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return NotAWorkbook(zip) ?? PastABound(zip);
        }
        catch (InvalidDataException e)
        {
            return new(ProblemKinds.FileDamaged.Code, e.Message);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static Refusal? NotAWorkbook(ZipArchive zip)
    {
        if (Has(zip, "xl/workbook.bin"))
        {
            return new(ProblemKinds.FileXlsb.Code);
        }

        if (zip.Entries.Any(e => e.FullName.Replace('\\', '/').EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var what = Has(zip, "word/document.xml") ? "Word"
            : Has(zip, "content.xml") ? "OpenDocument"
            : zip.Entries.Count == 0 ? "zip, 0"
            : "zip";
        return new(ProblemKinds.FileNotTable.Code, what);
    }

    private static Refusal? PastABound(ZipArchive zip)
    {
        var unzipped = zip.Entries.Sum(e => e.Length);
        var zipped = Math.Max(1, zip.Entries.Sum(e => e.CompressedLength));
        var texts = zip.Entries.Where(e => e.Name.Equals("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)).Sum(e => e.Length);
        return unzipped > FileBounds.UnzippedBytes ? Past(ProblemKinds.UnzippedTooLarge, unzipped, FileBounds.UnzippedBytes)
            : texts > FileBounds.SharedTextBytes ? Past(ProblemKinds.TextsTooLarge, texts, FileBounds.SharedTextBytes)
            : unzipped > FileBounds.MiB && unzipped / zipped > FileBounds.ZipRatio
                ? new(ProblemKinds.ZipRatio.Code, Number(unzipped / zipped), Number(FileBounds.ZipRatio))
                : null;
    }

    private static Refusal Past(ProblemKind kind, long bytes, long bound) =>
        new(kind.Code, Number(bytes / FileBounds.MiB), Number(bound / FileBounds.MiB));

    private static bool Has(ZipArchive zip, string name) =>
        zip.Entries.Any(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
