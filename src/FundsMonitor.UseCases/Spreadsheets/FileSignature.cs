namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>What the first bytes say a file is, whatever it is named.</summary>
internal enum FileSignature
{
    Text,
    Zip,
    CompoundDocument,
    OldExcel,
    Pdf,
    Picture,
    Html,
    Binary,
}

/// <summary>Recognises files by their first bytes.</summary>
internal static class FileSignatures
{
    /// <summary>Pictures by their first bytes, with the name a sender knows them by.</summary>
    private static readonly (byte[] Start, string Name)[] Pictures =
    [
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ("BM"u8.ToArray(), "BMP"),
        ("II*\0"u8.ToArray(), "TIFF"),
        ("MM\0*"u8.ToArray(), "TIFF"),
        ("RIFF"u8.ToArray(), "WebP"),
    ];

    /// <summary>The signature of a file that begins so.</summary>
    public static FileSignature Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK"u8) && start.Length > 3 && start[2] < 0x09)
        {
            return FileSignature.Zip;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileSignature.CompoundDocument;
        }

        if (start.Length > 3 && start[0] == 0x09 && start[1] is 0x00 or 0x02 or 0x04 or 0x08 && start[3] == 0x00)
        {
            return FileSignature.OldExcel;
        }

        if (start.StartsWith("%PDF"u8))
        {
            return FileSignature.Pdf;
        }

        return PictureName(start).Length > 0 ? FileSignature.Picture : OfText(start);
    }

    /// <summary>"PNG", "JPEG" …; empty for what is no picture.</summary>
    public static string PictureName(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, name) in Pictures)
        {
            // "BM" begins texts too; a picture has zeros soon after.
            if (start.StartsWith(bytes) && (name != "BMP" || start.Contains((byte)0)))
            {
                return name;
            }
        }

        return "";
    }

    private static FileSignature OfText(ReadOnlySpan<byte> start)
    {
        if (TextEncoding.HasMark(start))
        {
            return FileSignature.Text;
        }

        if (start.Contains((byte)0))
        {
            return FileSignature.Binary;
        }

        var text = System.Text.Encoding.Latin1.GetString(start).TrimStart().ToLowerInvariant();
        return text.StartsWith("<html", StringComparison.Ordinal) || text.StartsWith("<!doctype html", StringComparison.Ordinal)
            || text.StartsWith("<table", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal)
            ? FileSignature.Html
            : FileSignature.Text;
    }
}
