using System.Text;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Finds the stream in which a compound document holds an .xlsx behind a password.</summary>
/// <remarks>
/// ExcelDataReader would try a password that such files sometimes have: as many million rounds as the file says, and then unpack
/// whatever comes out.
/// </remarks>
internal static class EncryptedPackage
{
    private const int EntryBytes = 128;
    private const int LengthAt = 64;
    private const int KindAt = 66;
    private const int IsStream = 2;
    private static readonly byte[] Name = Encoding.Unicode.GetBytes("EncryptedPackage\0");

    /// <summary>Whether the directory of a compound document names it; the stream is put back to its start.</summary>
    public static bool IsIn(Stream stream)
    {
        var block = new byte[FileBounds.MiB];
        int read;
        do
        {
            read = stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            for (var entry = 0; entry + EntryBytes <= read; entry += EntryBytes)
            {
                if (IsEntry(block.AsSpan(entry, EntryBytes)))
                {
                    stream.Position = 0;
                    return true;
                }
            }
        }
        while (read == block.Length);
        stream.Position = 0;
        return false;
    }

    private static bool IsEntry(ReadOnlySpan<byte> entry) =>
        entry.StartsWith(Name) && entry[LengthAt] == Name.Length && entry[KindAt] == IsStream;
}
