using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.Tests.Spreadsheets;

/// <summary>The smallest compound document that says "I am a workbook behind a password".</summary>
internal static class EncryptedPackage
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>
    /// Header, a sector of allocation table, one of directory, and eight for each stream: 4,096 bytes are too many for the mini stream.
    /// </summary>
    public static byte[] Bytes()
    {
        var bytes = new byte[Sector * 19];
        Header(bytes);
        var table = bytes.AsSpan(Sector, Sector);
        for (var i = 0; i < Sector / 4; i++)
        {
            Number(table, i * 4, Free);
        }

        Number(table, 0, 0xFFFFFFFD);
        Number(table, 4, EndOfChain);
        Chain(table, 2, 8);
        Chain(table, 10, 8);
        var directory = bytes.AsSpan(2 * Sector, Sector);
        Entry(directory[..128], "Root Entry", 5, EndOfChain);
        Entry(directory[128..], "EncryptionInfo", 2, 2);
        Entry(directory[256..], "EncryptedPackage", 2, 10);
        Number(directory, 76, 1);
        Number(directory[128..], 72, 2);
        Info(bytes.AsSpan(3 * Sector, 8 * Sector));
        return bytes;
    }

    private static void Header(Span<byte> bytes)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(bytes);
        Short(bytes, 24, 0x3E);
        Short(bytes, 26, 3);
        Short(bytes, 28, 0xFFFE);
        Short(bytes, 30, 9);
        Short(bytes, 32, 6);
        Number(bytes, 44, 1);
        Number(bytes, 48, 1);
        Number(bytes, 56, 4096);
        Number(bytes, 60, EndOfChain);
        Number(bytes, 68, EndOfChain);
        for (var i = 0; i < 109; i++)
        {
            Number(bytes, 76 + (i * 4), i == 0 ? 0u : Free);
        }
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint start)
    {
        Encoding.Unicode.GetBytes(name, entry);
        Short(entry, 64, (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        entry[67] = 1;
        Number(entry, 68, Free);
        Number(entry, 72, Free);
        Number(entry, 76, Free);
        Number(entry, 116, start);
        Number(entry, 120, start == EndOfChain ? 0u : 4096u);
    }

    // Agile encryption, as Excel has written it since 2010; the key belongs to no password anybody tries.
    private static void Info(Span<byte> stream)
    {
        Short(stream, 0, 4);
        Short(stream, 2, 4);
        Number(stream, 4, 0x40);
        var zeros = Convert.ToBase64String(new byte[16]);
        var more = Convert.ToBase64String(new byte[32]);
        const string cipher = "saltSize=\"16\" blockSize=\"16\" keyBits=\"128\" hashSize=\"20\" "
            + "cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA1\"";
        var xml = "<encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\">"
            + $"<keyData {cipher} saltValue=\"{zeros}\"/><dataIntegrity encryptedHmacKey=\"{more}\" encryptedHmacValue=\"{more}\"/>"
            + "<keyEncryptors><keyEncryptor uri=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\">"
            + "<p:encryptedKey xmlns:p=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\" spinCount=\"1\" "
            + $"{cipher} saltValue=\"{zeros}\" encryptedVerifierHashInput=\"{zeros}\" "
            + $"encryptedVerifierHashValue=\"{more}\" encryptedKeyValue=\"{zeros}\"/>"
            + "</keyEncryptor></keyEncryptors></encryption>";
        Encoding.UTF8.GetBytes(xml.PadRight(stream.Length - 8), stream[8..]);
    }

    private static void Chain(Span<byte> table, int first, int length)
    {
        for (var i = 0; i < length; i++)
        {
            Number(table, (first + i) * 4, i == length - 1 ? EndOfChain : (uint)(first + i + 1));
        }
    }

    private static void Short(Span<byte> bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);

    private static void Number(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
