using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.Tests.Spreadsheets;

/// <summary>
/// A workbook under a password, as Excel writes it: a compound file that holds how it is encrypted and the encrypted package.
/// </summary>
internal static class ProtectedWorkbook
{
    private const int Sector = 512;
    private const int StreamBytes = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>
    /// The bytes: header, one sector of the allocation table, one of the directory, and two streams of eight sectors each.
    /// </summary>
    public static byte[] Bytes()
    {
        var file = new byte[Sector + (18 * Sector)];
        Header(file.AsSpan(0, Sector));
        Table(file.AsSpan(Sector, Sector));
        Directory(file.AsSpan(2 * Sector, Sector));
        EncryptionInfo(file.AsSpan(3 * Sector, StreamBytes));
        file.AsSpan((3 * Sector) + StreamBytes, StreamBytes).Fill(0x5A);
        return file;
    }

    private static void Header(Span<byte> header)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(header);
        Short(header, 24, 0x3E);
        Short(header, 26, 3);
        Short(header, 28, 0xFFFE);
        Short(header, 30, 9);
        Short(header, 32, 6);
        Int(header, 44, 1);
        Int(header, 48, 1);
        Int(header, 56, StreamBytes);
        Int(header, 60, EndOfChain);
        Int(header, 68, EndOfChain);
        for (var i = 0; i < 109; i++)
        {
            Int(header, 76 + (4 * i), i == 0 ? 0 : Free);
        }
    }

    private static void Table(Span<byte> table)
    {
        for (var i = 0; i < Sector / 4; i++)
        {
            Int(table, 4 * i, i switch { 0 => 0xFFFFFFFD, 1 or 9 or 17 => EndOfChain, < 18 => (uint)i + 1, _ => Free });
        }
    }

    private static void Directory(Span<byte> directory)
    {
        Entry(directory[..128], "Root Entry", 5, (Free, 1, EndOfChain, 0));
        Entry(directory[128..256], "EncryptionInfo", 2, (2, Free, 2, StreamBytes));
        Entry(directory[256..384], "EncryptedPackage", 2, (Free, Free, 10, StreamBytes));
        Entry(directory[384..], "", 0, (Free, Free, 0, 0));
    }

    private static void Entry(Span<byte> entry, string name, byte type, (uint Right, uint Child, uint Start, int Size) at)
    {
        Encoding.Unicode.GetBytes(name, entry);
        Short(entry, 64, name.Length == 0 ? 0 : (name.Length + 1) * 2);
        entry[66] = type;
        entry[67] = 1;
        Int(entry, 68, Free);
        Int(entry, 72, at.Right);
        Int(entry, 76, at.Child);
        Int(entry, 116, at.Start);
        Int(entry, 120, (uint)at.Size);
    }

    /// <summary>"Standard" encryption with AES-128; no password fits its verifier.</summary>
    private static void EncryptionInfo(Span<byte> info)
    {
        var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
        Short(info, 0, 3);
        Short(info, 2, 2);
        Int(info, 4, 0x24);
        Int(info, 8, (uint)(32 + provider.Length));
        Int(info, 12, 0x24);
        Int(info, 20, 0x660E);
        Int(info, 24, 0x8004);
        Int(info, 28, 128);
        Int(info, 32, 0x18);
        provider.CopyTo(info[44..]);
        var verifier = info[(44 + provider.Length)..];
        Int(verifier, 0, 16);
        verifier[4..36].Fill(0x11);
        Int(verifier, 36, 20);
        verifier[40..72].Fill(0x22);
    }

    private static void Short(Span<byte> bytes, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], (ushort)value);

    private static void Int(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
