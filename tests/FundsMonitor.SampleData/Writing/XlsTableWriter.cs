using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.SampleData.Writing;

/// <summary>
/// Writes tables as the sheets of an .xls (BIFF8) with shared strings, as Excel 97 did: at most 65,536 rows and 256 columns.
/// </summary>
internal sealed class XlsTableWriter : IDisposable
{
    private const int LongestRecord = 8224;
    private const ushort PlainStyle = 15;
    private const ushort DateStyle = 16;
    private static readonly string[] Fonts = [".VnTime", ".VnTimeH", "VNI-Times"];

    private static readonly Dictionary<string, byte> Errors = new(StringComparer.Ordinal)
    {
        ["#NULL!"] = 0x00,
        ["#DIV/0!"] = 0x07,
        ["#VALUE!"] = 0x0F,
        ["#REF!"] = 0x17,
        ["#NAME?"] = 0x1D,
        ["#NUM!"] = 0x24,
        ["#N/A"] = 0x2A,
    };

    private static readonly DateOnly ExcelDayZero = new(1899, 12, 30);
    private readonly MemoryStream stream = new();
    private readonly Dictionary<string, uint> indexes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private uint uses;

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Write(params Table[] tables)
    {
        using var writer = new XlsTableWriter();
        return CompoundFile.Write("Workbook", writer.Workbook(tables));
    }

    public void Dispose() => stream.Dispose();

    private ReadOnlySpan<byte> Workbook(Table[] tables)
    {
        Beginning(0x0005);
        Record(0x0042, [0xB0, 0x04]);
        foreach (var font in Enumerable.Repeat("Arial", 4).Concat(Fonts))
        {
            byte[] name = [(byte)font.Length, 0, .. Encoding.Latin1.GetBytes(font)];
            Record(0x0031, [0xC8, 0, 0, 0, 0xFF, 0x7F, 0x90, 0x01, 0, 0, 0, 0, 0, 0, .. name]);
        }

        for (var style = 0; style <= DateStyle + Fonts.Length; style++)
        {
            ReadOnlySpan<byte> kind = style >= PlainStyle ? [1, 0] : [0xF5, 0xFF];

            // The font numbered 5 is the fifth: none is numbered 4.
            byte[] font = [style > DateStyle ? (byte)(style - DateStyle + 4) : (byte)0, 0];
            byte[] format = [style == DateStyle ? (byte)14 : (byte)0, 0];
            Record(0x00E0, [.. font, .. format, .. kind, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0x20]);
        }

        var places = Array.ConvertAll(tables, SheetName);
        tables.ToList().ForEach(Count);
        SharedStrings();
        Record(0x000A, []);
        foreach (var (table, place) in tables.Zip(places))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(stream.GetBuffer().AsSpan(place), (uint)stream.Position);
            Sheet(table);
        }

        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }

    /// <summary>Gives where the record takes the sheet's place.</summary>
    private int SheetName(Table table)
    {
        var place = (int)stream.Position + 4;
        Record(0x0085, [0, 0, 0, 0, 0, 0, (byte)table.Sheet.Length, 1, .. Encoding.Unicode.GetBytes(table.Sheet)]);
        return place;
    }

    private void Count(Table table)
    {
        foreach (var text in table.Rows.SelectMany(r => r.Select(TextOf).OfType<string>()))
        {
            uses++;
            if (indexes.TryAdd(text, (uint)texts.Count))
            {
                texts.Add(text);
            }
        }
    }

    /// <summary>The record of texts goes on in further records; each text is whole within one.</summary>
    private void SharedStrings()
    {
        var record = new MemoryStream();
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, uses);
        record.Write(number);
        BinaryPrimitives.WriteUInt32LittleEndian(number, (uint)texts.Count);
        record.Write(number);
        ushort id = 0x00FC;
        foreach (var text in texts)
        {
            if (record.Length + 3 + (2 * text.Length) > LongestRecord)
            {
                Record(id, record.ToArray());
                (id, record) = (0x003C, new());
            }

            BinaryPrimitives.WriteUInt16LittleEndian(number, checked((ushort)text.Length));
            record.Write(number[..2]);
            record.WriteByte(1);
            record.Write(Encoding.Unicode.GetBytes(text));
        }

        Record(id, record.ToArray());
    }

    private void Sheet(Table table)
    {
        Beginning(0x0010);
        var size = new byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(size.AsSpan(4), (uint)table.Rows.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(size.AsSpan(10), (ushort)table.Rows.Select(r => r.Length).DefaultIfEmpty(0).Max());
        Record(0x0200, size);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Rows[row].Length; column++)
            {
                if (table.Rows[row][column] is { } value)
                {
                    Cell((ushort)row, (ushort)column, value);
                }
            }
        }

        Record(0x000A, []);
    }

    private static string? TextOf(object? cell) => cell is InFont text ? text.Text : cell as string;

    private void Cell(ushort row, ushort column, object value)
    {
        Span<byte> cell = stackalloc byte[14];
        BinaryPrimitives.WriteUInt16LittleEndian(cell, row);
        BinaryPrimitives.WriteUInt16LittleEndian(cell[2..], column);
        BinaryPrimitives.WriteUInt16LittleEndian(cell[4..], Style(value));
        if (TextOf(value) is { } text)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(cell[6..], indexes[text]);
            Record(0x00FD, cell[..10]);
            return;
        }

        if (value is ErrorCell error)
        {
            Error(cell, Errors[error.Name]);
            return;
        }

        BinaryPrimitives.WriteDoubleLittleEndian(cell[6..], value switch
        {
            long whole => whole,
            decimal number => (double)number,
            DateOnly day => day.DayNumber - ExcelDayZero.DayNumber,
            _ => throw new ArgumentException($"No cell of type {value.GetType().Name}.", nameof(value)),
        });
        Record(0x0203, cell);
    }

    private static ushort Style(object value) => value switch
    {
        DateOnly => DateStyle,
        InFont text when Array.IndexOf(Fonts, text.Font) is var font and >= 0 => (ushort)(DateStyle + 1 + font),
        InFont text => throw new ArgumentException($"No font {text.Font}.", nameof(value)),
        _ => PlainStyle,
    };

    /// <summary>#N/A as a value that was pasted, any other as what became of a formula.</summary>
    private void Error(Span<byte> cell, byte code)
    {
        if (code == Errors["#N/A"])
        {
            Record(0x0205, [.. cell[..6], code, 1]);
            return;
        }

        ReadOnlySpan<byte> result = [2, 0, code, 0, 0, 0, 0xFF, 0xFF];
        ReadOnlySpan<byte> formula = [2, 0, 0x1C, code];
        Record(0x0006, [.. cell[..6], .. result, 0, 0, 0, 0, 0, 0, .. formula]);
    }

    /// <summary>The record with which the globals and each sheet begin: version 8, and what begins.</summary>
    private void Beginning(byte what) => Record(0x0809, [0, 6, what, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);

    private void Record(ushort id, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(head, id);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], checked((ushort)content.Length));
        stream.Write(head);
        stream.Write(content);
    }
}
