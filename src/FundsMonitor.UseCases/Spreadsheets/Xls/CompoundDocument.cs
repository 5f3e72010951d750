using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Xls;

/// <summary>The container of an .xls: finds the stream of the workbook through its directory and its chains of sectors.</summary>
/// <remarks>
/// Layout: [MS-CFB]. A chain that leaves the file, or never ends, is none; it is given up, so that no chain is followed further than
/// the file has sectors, and no number of the file's own is trusted for the size of anything.
/// </remarks>
internal sealed class CompoundDocument
{
    private const int HeaderBytes = 512;
    private const int PlacesInHeader = 109;
    private const int EntryBytes = 128;
    private const int SmallPiece = 64;
    private const uint EndOfChain = 0xFFFFFFFE;
    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly string[] Names = ["Workbook", "Book"];

    private readonly byte[] header = new byte[HeaderBytes];
    private readonly Stream file;
    private readonly int sectorBytes;
    private readonly uint sectors;
    private readonly uint[] next;

    private CompoundDocument(Stream file)
    {
        this.file = file;
        file.Position = 0;
        file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        sectorBytes = header[30] == 12 ? 4096 : 512;
        sectors = (uint)Math.Max(0, ((file.Length + sectorBytes - 1) / sectorBytes) - 1);
        next = Table();
    }

    /// <summary>
    /// The stream of the workbook, which is the whole file where that is no such document; null in one without it, or with broken chains.
    /// </summary>
    public static SectorStream? Workbook(Stream file)
    {
        var document = new CompoundDocument(file);
        if (!document.header.AsSpan().StartsWith(Signature))
        {
            return new(file, [0], checked((int)file.Length), file.Length);
        }

        return document.Chain(document.Number(48)) is { } directory ? document.Find(directory) : null;
    }

    /// <summary>
    /// For each sector the one behind it. The sectors of this table stand in the header, further ones in a chain of their own.
    /// </summary>
    private uint[] Table()
    {
        var table = new uint[sectors];
        var known = 0;
        var block = new byte[sectorBytes];
        AddAll(header.AsSpan(76, PlacesInHeader * 4));
        var (places, looked) = (Number(68), 0u);
        var more = new byte[sectorBytes];
        while (places < sectors && looked++ < sectors && known < table.Length)
        {
            Read(places, more);
            AddAll(more.AsSpan(0, sectorBytes - 4));
            places = BinaryPrimitives.ReadUInt32LittleEndian(more.AsSpan(sectorBytes - 4));
        }

        // Where the table is too short for the file, nothing may be chained.
        table.AsSpan(known).Fill(uint.MaxValue);
        return table;

        void AddAll(ReadOnlySpan<byte> list)
        {
            for (; list.Length >= 4 && known < table.Length; list = list[4..])
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(list) is var sector && sector < sectors)
                {
                    Read(sector, block);
                    known += Copy(block, table.AsSpan(known));
                }
            }
        }
    }

    private static int Copy(ReadOnlySpan<byte> bytes, Span<uint> numbers)
    {
        var count = Math.Min(bytes.Length / 4, numbers.Length);
        for (var i = 0; i < count; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        }

        return count;
    }

    private void Read(uint sector, byte[] block)
    {
        file.Position = Place(sector);
        var read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        block.AsSpan(read).Fill(0xFF);
    }

    private long Place(uint sector) => (sector + 1L) * sectorBytes;

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at));

    /// <summary>A stream of whole sectors; null where its chain is broken.</summary>
    private SectorStream? Chain(uint first, long declared = long.MaxValue)
    {
        var places = new List<long>();
        for (var sector = first; sector != EndOfChain; sector = next[sector])
        {
            if (sector >= sectors || places.Count >= sectors)
            {
                return null;
            }

            places.Add(Place(sector));
        }

        return new(file, [.. places], sectorBytes, declared);
    }

    private SectorStream? Find(SectorStream directory)
    {
        Span<byte> entry = stackalloc byte[EntryBytes];
        var root = (First: EndOfChain, Bytes: 0L);
        for (var at = 0L; directory.Read(at, entry) == EntryBytes; at += EntryBytes)
        {
            var first = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
            var bytes = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            root = at == 0 ? (first, bytes) : root;
            if (at > 0 && IsWorkbook(entry))
            {
                return bytes < Number(56) ? Small(first, bytes, root) : Chain(first, bytes);
            }
        }

        return null;
    }

    private static bool IsWorkbook(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return Names.Any(n => n.Length * 2 == length - 2)
            && Names.Contains(Encoding.Unicode.GetString(entry[..(length - 2)]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// A stream below the size from which one has sectors of its own: pieces of the root's stream, with a table of theirs.
    /// </summary>
    private SectorStream? Small(uint first, long declared, (uint First, long Bytes) root)
    {
        if (Chain(root.First, root.Bytes) is not { } pieces || Chain(Number(60)) is not { } table)
        {
            return null;
        }

        var places = new List<long>();
        Span<byte> behind = stackalloc byte[4];
        for (var piece = first; piece != EndOfChain; piece = BinaryPrimitives.ReadUInt32LittleEndian(behind))
        {
            var place = pieces.PlaceOf((long)piece * SmallPiece);
            if (place < 0 || places.Count > pieces.Length / SmallPiece || table.Read(piece * 4L, behind) < behind.Length)
            {
                return null;
            }

            places.Add(place);
        }

        return new(file, [.. places], SmallPiece, declared);
    }
}
