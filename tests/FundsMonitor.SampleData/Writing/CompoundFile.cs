using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.SampleData.Writing;

/// <summary>A compound document with one stream, as an .xls is: sectors of 512 bytes, and a table that chains them.</summary>
internal static class CompoundFile
{
    public const int Sector = 512;

    // The header holds the places of the first 109 sectors of the table; further places are in sectors of their own.
    private const int PlacesInHeader = 109;
    private const int PlacesInSector = 127;
    private const int SmallestStream = 4096;
    private const int EntryBytes = 128;
    private const uint Free = 0xFFFFFFFF;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableSector = 0xFFFFFFFD;
    private const uint PlacesSector = 0xFFFFFFFC;

    /// <summary>The document: header, the stream's sectors, one of the directory, those of the table, those with further places.</summary>
    public static byte[] Write(string name, ReadOnlySpan<byte> content)
    {
        var size = Math.Max(content.Length, SmallestStream);
        var data = Sectors(size, Sector);
        var (tables, more) = (0, 0);
        while (Sectors(data + 1 + tables + more, Sector / 4) is var needed && needed != tables)
        {
            tables = needed;
            more = Sectors(Math.Max(0, tables - PlacesInHeader), PlacesInSector);
        }

        var bytes = new byte[Sector * (1 + data + 1 + tables + more)];
        content.CopyTo(bytes.AsSpan(Sector));
        var layout = new Layout(data, tables, more);
        Directory(bytes.AsSpan(Sector * (1 + data), Sector), name, size);
        Table(bytes.AsSpan(Sector * (2 + data), Sector * tables), layout);
        Header(bytes, layout);
        FurtherPlaces(bytes, layout);
        return bytes;
    }

    private static int Sectors(int count, int each) => (count + each - 1) / each;

    private static void Header(Span<byte> bytes, Layout layout)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(bytes);
        Short(bytes, 24, 0x3E);
        Short(bytes, 26, 3);
        Short(bytes, 28, 0xFFFE);
        Short(bytes, 30, 9);
        Short(bytes, 32, 6);
        Number(bytes, 44, (uint)layout.Tables);
        Number(bytes, 48, (uint)layout.Data);
        Number(bytes, 56, SmallestStream);
        Number(bytes, 60, EndOfChain);
        Number(bytes, 68, layout.More == 0 ? EndOfChain : (uint)layout.FirstMore);
        Number(bytes, 72, (uint)layout.More);
        for (var i = 0; i < PlacesInHeader; i++)
        {
            Number(bytes, 76 + (i * 4), i < layout.Tables ? (uint)(layout.FirstTable + i) : Free);
        }
    }

    private static void Directory(Span<byte> directory, string name, int size)
    {
        for (var entry = 0; entry < Sector; entry += EntryBytes)
        {
            directory.Slice(entry + 68, 12).Fill(0xFF);
        }

        Entry(directory, "Root Entry", 5);
        Number(directory, 76, 1);
        Number(directory, 116, EndOfChain);
        Entry(directory[EntryBytes..], name, 2);
        Number(directory, EntryBytes + 116, 0);
        Number(directory, EntryBytes + 120, (uint)size);
    }

    private static void Entry(Span<byte> entry, string name, byte kind)
    {
        Encoding.Unicode.GetBytes(name, entry);
        Short(entry, 64, (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        entry[67] = 1;
    }

    private static void Table(Span<byte> table, Layout layout)
    {
        for (var i = 0; i < table.Length / 4; i++)
        {
            Number(table, i * 4, i switch
            {
                _ when i == layout.Data - 1 || i == layout.Data => EndOfChain,
                _ when i < layout.Data => (uint)(i + 1),
                _ when i < layout.FirstMore => TableSector,
                _ when i < layout.FirstMore + layout.More => PlacesSector,
                _ => Free,
            });
        }
    }

    private static void FurtherPlaces(Span<byte> bytes, Layout layout)
    {
        for (var sector = 0; sector < layout.More; sector++)
        {
            var places = bytes.Slice(Sector * (1 + layout.FirstMore + sector), Sector);
            for (var i = 0; i < PlacesInSector; i++)
            {
                var table = PlacesInHeader + (sector * PlacesInSector) + i;
                Number(places, i * 4, table < layout.Tables ? (uint)(layout.FirstTable + table) : Free);
            }

            Number(places, PlacesInSector * 4, sector + 1 < layout.More ? (uint)(layout.FirstMore + sector + 1) : EndOfChain);
        }
    }

    private static void Short(Span<byte> bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);

    private static void Number(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);

    private sealed record Layout(int Data, int Tables, int More)
    {
        public int FirstTable => Data + 1;

        public int FirstMore => Data + 1 + Tables;
    }
}
