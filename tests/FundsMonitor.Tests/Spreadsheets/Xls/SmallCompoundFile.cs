using System.Buffers.Binary;
using System.Text;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.Tests.Spreadsheets.Xls;

/// <summary>
/// A compound document whose only stream is so small that it stands in pieces of 64 bytes, here from the last to the first.
/// </summary>
internal static class SmallCompoundFile
{
    private const int Piece = 64;
    private const int EntryBytes = 128;
    private const int SmallestStream = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableSector = 0xFFFFFFFD;
    private const int Directory = 1;
    private const int PieceTable = 2;
    private const int Pieces = 3;

    public static byte[] Write(string name, ReadOnlySpan<byte> content)
    {
        var pieces = (content.Length + Piece - 1) / Piece;
        var sectors = ((pieces * Piece) + CompoundFile.Sector - 1) / CompoundFile.Sector;
        var bytes = new byte[CompoundFile.Sector * (1 + Pieces + sectors)];
        Header(bytes);
        var table = Sector(bytes, 0);
        var pieceTable = Sector(bytes, PieceTable);
        table.Fill(0xFF);
        pieceTable.Fill(0xFF);
        uint[] first = [TableSector, EndOfChain, EndOfChain];
        for (var i = 0; i < Pieces + sectors; i++)
        {
            Number(table, i * 4, i < first.Length ? first[i] : i == Pieces + sectors - 1 ? EndOfChain : (uint)(i + 1));
        }

        Entry(Sector(bytes, Directory), ("Root Entry", 5, Pieces, pieces * Piece));
        Entry(Sector(bytes, Directory)[EntryBytes..], (name, 2, pieces - 1, content.Length));
        for (var i = 0; i < pieces; i++)
        {
            var from = content[(Piece * i)..];
            from[..Math.Min(Piece, from.Length)].CopyTo(Sector(bytes, Pieces)[(Piece * (pieces - 1 - i))..]);
            Number(pieceTable, i * 4, i == 0 ? EndOfChain : (uint)(i - 1));
        }

        return bytes;
    }

    private static Span<byte> Sector(byte[] bytes, int sector)
    {
        var start = CompoundFile.Sector * (1 + sector);
        return sector < Pieces ? bytes.AsSpan(start, CompoundFile.Sector) : bytes.AsSpan(start);
    }

    private static void Header(Span<byte> bytes)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        ReadOnlySpan<byte> versions = [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0];
        signature.CopyTo(bytes);
        versions.CopyTo(bytes[24..]);
        Number(bytes, 44, 1);
        Number(bytes, 48, Directory);
        Number(bytes, 56, SmallestStream);
        Number(bytes, 60, PieceTable);
        Number(bytes, 64, 1);
        Number(bytes, 68, EndOfChain);
        bytes[80..CompoundFile.Sector].Fill(0xFF);
    }

    private static void Entry(Span<byte> entry, (string Name, byte Kind, int First, int Bytes) content)
    {
        Encoding.Unicode.GetBytes(content.Name, entry);
        entry[64] = (byte)((content.Name.Length + 1) * 2);
        entry[66] = content.Kind;
        entry[67] = 1;
        entry[68..80].Fill(0xFF);
        if (content.Kind == 5)
        {
            Number(entry, 76, 1);
        }

        Number(entry, 116, (uint)content.First);
        Number(entry, 120, (uint)content.Bytes);
    }

    private static void Number(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
