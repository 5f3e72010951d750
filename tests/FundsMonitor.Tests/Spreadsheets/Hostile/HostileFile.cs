using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.Tests.Spreadsheets.Hostile;

/// <summary>A file made to harm its reader, and what is said of it.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Make">Makes the bytes.</param>
internal sealed record HostileFile(string Name, string Code, Func<byte[]> Make)
{
    private const int MiB = 1024 * 1024;
    private const string Damaged = "file-damaged";

    /// <summary>Every one.</summary>
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("zip bomb", "zip-ratio", () => Raw().With(RawWorkbook.SheetPart, RawWorkbook.Sheet(new string(' ', 20 * MiB)))
            .Bytes(CompressionLevel.Optimal)),
        new("zip whose directory understates a part", Damaged, () => Understated(RawWorkbook.SheetPart)),
        new("zip whose directory overstates a part", "unzipped-too-large", () => Declared(RawWorkbook.SheetPart, 2_000_000_000)),
        new("zip with a directory of many entries", "zip-directory-too-large", () => EndRecord(5 * MiB)),
        new("zip whose parts lie over one another", "zip-ratio", Overlapping),
        new("zip without an end", Damaged, () => Raw().Bytes()[..^30]),
        new("shared text of 40 MiB", Damaged, () => Texts($"<si><t>{new string('x', 40 * MiB)}</t></si>")),
        new("shared text of 40 MiB in small runs", Damaged, () => Raw().With(RawWorkbook.SheetPart, FirstText)
            .With(RawWorkbook.TextsPart,
                RawWorkbook.Texts("<si>" + RawWorkbook.Many(40_000, $"<r><t>{new string('x', 1000)}</t></r>") + "</si>"))
            .Bytes()),
        new("five million shared texts", "texts-too-large", () => Texts(RawWorkbook.Many(5_000_000, "<si/>"))),
        new("attribute of 4 MiB", Damaged, () => Rows($"<row r=\"1\" x=\"{new string('x', 4 * MiB)}\"/>")),
        new("CDATA section of 4 MiB full of tags", Damaged,
            () => Rows($"<row><c><v><![CDATA[{RawWorkbook.Many(MiB, "<a>x")}]]></v></c></row>")),
        new("elements without end within one another", Damaged, () => Rows(RawWorkbook.Many(100_000, "<a>"))),
        new("elements of many names", Damaged, () => Rows(RawWorkbook.Many(20_000, "<a{0}/>"))),
        new("entities that multiply", Damaged, () => Raw().With(RawWorkbook.SheetPart, EntityBomb + FirstText).Bytes()),
        new("entity that names a file", Damaged, () => Raw().With(RawWorkbook.TextsPart,
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + RawWorkbook.Texts("<si><t>&x;</t></si>")).Bytes()),
        new("document type alone", Damaged, () => Raw().With(RawWorkbook.StylesPart, "<!DOCTYPE a>" + RawWorkbook.Styles("")).Bytes()),
        new("a hundred thousand sheets", "too-many-sheets", () => Raw().With("xl/workbook.xml",
            RawWorkbook.Workbook(RawWorkbook.Many(100_000, "<sheet name=\"{0}\" sheetId=\"{0}\" r:id=\"s1\"/>"))).Bytes()),
        new("a million formats", Damaged, () => Raw().With(RawWorkbook.StylesPart,
            RawWorkbook.Styles("<cellXfs>" + RawWorkbook.Many(1_000_000, "<xf/>") + "</cellXfs>")).Bytes()),
        new("a million number formats", Damaged, () => Raw().With(RawWorkbook.StylesPart, RawWorkbook.Styles(
            "<numFmts>" + RawWorkbook.Many(1_000_000, "<numFmt numFmtId=\"{0}\" formatCode=\"0\"/>") + "</numFmts>")).Bytes()),
        new("sheet that is not there", Damaged, () => Raw().With("xl/_rels/workbook.xml.rels",
            "<a><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"../../../../etc/passwd\"/></a>").Bytes()),
        new("row number beyond every number", "too-many-rows", () => Rows("<row r=\"99999999999999999999\"><c><v>1</v></c></row>")),
        new("row number beyond the last row", "too-many-rows", () => Rows("<row r=\"1048577\"><c><v>1</v></c></row>")),
        new("more rows than a sheet has", "too-many-rows", () => Rows(RawWorkbook.Many(1_048_600, "<row/>"))),
        new("cell of 40,000 characters", "cell-too-long", () => Rows($"<row r=\"1\">{Inline(40_000)}</row>")),
        new("row of long cells", "row-too-long", () => Rows($"<row r=\"1\">{string.Concat(Enumerable.Repeat(Inline(32_000), 500))}</row>")),
        new("chain of sectors that bites its tail", Damaged, () => Chained(5, 3)),
        new("chain of sectors that leaves the file", Damaged, () => Chained(5, 0x00FFFFFF)),
        new("compound document cut short", Damaged, () => Xls()[..3000]),
        new("compound document of its header alone", Damaged, () => Xls()[..512]),
        new("twenty million shared texts in an old workbook", "texts-too-large", ManyOldTexts),
        new("password whose key takes two thousand million rounds", "file-password", ManyRounds),
        new("text of one endless cell", "cell-too-long", () => Encoding.ASCII.GetBytes(new string('x', MiB / 2))),
        new("text of one endless line", "record-too-long", () => Encoding.ASCII.GetBytes(RawWorkbook.Many(MiB, "abc,"))),
        new("quote that is never closed", "record-too-long",
            () => Encoding.ASCII.GetBytes("a,b\n1,\"" + RawWorkbook.Many(400_000, "x,y\n"))),
        new("text of more lines than a sheet has rows", "too-many-rows",
            () => Encoding.ASCII.GetBytes(RawWorkbook.Many(1_048_600, "a,b\n"))),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string FirstText => RawWorkbook.Sheet("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>");

    private static string EntityBomb =>
        "<!DOCTYPE a [<!ENTITY a \"xxxxxxxxxx\">"
        + string.Concat(Enumerable.Range(0, 9).Select(i =>
            $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">"))
        + "]>";

    private static RawWorkbook Raw() => new();

    private static byte[] Rows(string rows) => Raw().With(RawWorkbook.SheetPart, RawWorkbook.Sheet(rows)).Bytes();

    private static byte[] Texts(string items) =>
        Raw().With(RawWorkbook.SheetPart, FirstText).With(RawWorkbook.TextsPart, RawWorkbook.Texts(items)).Bytes();

    private static string Inline(int length) => $"<c t=\"inlineStr\"><is><t>{new string('x', length)}</t></is></c>";

    /// <summary>A workbook as .xls.</summary>
    public static byte[] Xls()
    {
        var table = new Table("A");
        for (var row = 0; row < 200; row++)
        {
            table.Add(string.Create(CultureInfo.InvariantCulture, $"Dòng {row}"), (long)row, new DateOnly(2024, 3, 31));
        }

        return XlsTableWriter.Write(table);
    }

    /// <summary>Lets a sector of the stream be followed by another than the next.</summary>
    private static byte[] Chained(int sector, uint next)
    {
        var bytes = Xls();
        var table = CompoundFile.Sector * (1 + (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(76)));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(table + (4 * sector)), next);
        return bytes;
    }

    /// <summary>A text of no characters takes three bytes, all zero, so that one record of zeros after another holds many.</summary>
    private static byte[] ManyOldTexts()
    {
        const int texts = 2_740;
        const int records = 7_300;
        var stream = new MemoryStream();
        void Record(ushort id, byte[] content) =>
            stream.Write([.. BitConverter.GetBytes(id), .. BitConverter.GetBytes((ushort)content.Length), .. content]);

        Record(0x0809, [0, 6, 5, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        Record(0x0042, [0xB0, 0x04]);
        Record(0x0085, [0, 0, 0, 0, 0, 0, 1, 0, (byte)'A']);
        var count = BitConverter.GetBytes(texts * records);
        Record(0x00FC, [.. count, .. count]);
        for (var record = 0; record < records; record++)
        {
            Record(0x003C, new byte[3 * texts]);
        }

        Record(0x000A, []);
        return CompoundFile.Write("Workbook", stream.ToArray());
    }

    private static byte[] ManyRounds()
    {
        var bytes = EncryptedPackage.Bytes();
        var rounds = bytes.AsSpan().IndexOf("spinCount=\"1\" "u8);
        "spinCount=\"2000000000\""u8.CopyTo(bytes.AsSpan(rounds));
        return bytes;
    }

    private static byte[] Understated(string part) => Declared(part, 100);

    /// <summary>Another unpacked size of a part in the directory.</summary>
    private static byte[] Declared(string part, uint size)
    {
        var bytes = Raw().Bytes(CompressionLevel.Optimal);
        var name = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(part));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(name - 46 + 24), size);
        return bytes;
    }

    private static byte[] EndRecord(int directory)
    {
        var bytes = new byte[6 * MiB];
        "PK\x03\x04"u8.CopyTo(bytes);
        "PK\x05\x06"u8.CopyTo(bytes.AsSpan(bytes.Length - 22));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 10), (uint)directory);
        return bytes;
    }

    /// <summary>Many entries of the directory that all unpack the same bytes.</summary>
    private static byte[] Overlapping()
    {
        var bytes = Raw().With(RawWorkbook.SheetPart, RawWorkbook.Sheet(RawWorkbook.Many(20_000, "<row r=\"{0}\"/>")))
            .Bytes(CompressionLevel.Optimal);
        var end = bytes.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var directory = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end + 16));
        var entry = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(RawWorkbook.SheetPart)) - 46;
        var one = bytes.AsSpan(entry, 46 + RawWorkbook.SheetPart.Length).ToArray();
        byte[] all = [.. bytes[..end], .. Enumerable.Repeat(one, 500).SelectMany(e => e), .. bytes[end..]];
        var moved = all.Length - (bytes.Length - end);
        var count = (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(all.AsSpan(moved + 10)) + 500);
        BinaryPrimitives.WriteUInt16LittleEndian(all.AsSpan(moved + 8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(all.AsSpan(moved + 10), count);
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(moved + 12), (uint)(moved - directory));
        return all;
    }
}
