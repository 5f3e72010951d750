using System.Text;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>The encodings text files come in.</summary>
internal static class TextEncoding
{
    /// <summary>Vietnamese of Windows: what is left when a file is no UTF-8.</summary>
    public const string Vietnamese = "windows-1258";

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    /// <summary>Whether a file begins with the mark of UTF-16.</summary>
    public static bool HasMark(ReadOnlySpan<byte> start) => start.StartsWith(LittleEndianMark) || start.StartsWith(BigEndianMark);

    /// <summary>The encoding with the name shown; the stream is read to its end and put back to its start.</summary>
    public static (Encoding Encoding, string Name) Detect(Stream stream)
    {
        Span<byte> mark = stackalloc byte[2];
        stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        if (mark.SequenceEqual(LittleEndianMark))
        {
            return (Encoding.Unicode, "utf-16le");
        }

        if (mark.SequenceEqual(BigEndianMark))
        {
            return (Encoding.BigEndianUnicode, "utf-16be");
        }

        var isUtf8 = IsUtf8(stream);
        stream.Position = 0;
        return isUtf8 ? (new UTF8Encoding(), "utf-8") : (CodePagesEncodingProvider.Instance.GetEncoding(1258)!, Vietnamese);
    }

    private static bool IsUtf8(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[bytes.Length];
        try
        {
            for (var read = stream.Read(bytes); read > 0; read = stream.Read(bytes))
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
