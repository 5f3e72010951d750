using System.Buffers.Binary;
using System.Text;

namespace FundsMonitor.SampleData.Writing;

/// <summary>Writes a table as an .xls (BIFF8) with shared strings, as Excel 97 did: at most 65,536 rows and 256 columns.</summary>
internal sealed class XlsTableWriter : IDisposable
{
    private const int LongestRecord = 8224;
    private const ushort DateStyle = 16;
    private static readonly DateOnly ExcelDayZero = new(1899, 12, 30);
    private readonly MemoryStream stream = new();
    private readonly Dictionary<string, uint> indexes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private uint uses;

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Write(Table table)
    {
        using var writer = new XlsTableWriter();
        return CompoundFile.Write("Workbook", writer.Workbook(table));
    }

    public void Dispose() => stream.Dispose();

    private ReadOnlySpan<byte> Workbook(Table table)
    {
        Beginning(0x0005);
        Record(0x0042, [0xB0, 0x04]);
        for (var font = 0; font < 4; font++)
        {
            Record(0x0031, [0xC8, 0, 0, 0, 0xFF, 0x7F, 0x90, 0x01, 0, 0, 0, 0, 0, 0, 5, 0, .. "Arial"u8]);
        }

        for (var style = 0; style <= DateStyle; style++)
        {
            var isOfCells = style >= 15;
            ReadOnlySpan<byte> kind = isOfCells ? [1, 0] : [0xF5, 0xFF];
            Record(0x00E0, [0, 0, style == DateStyle ? (byte)14 : (byte)0, 0, .. kind, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0x20]);
        }

        var place = (int)stream.Position + 4;
        Record(0x0085, [0, 0, 0, 0, 0, 0, (byte)table.Sheet.Length, 1, .. Encoding.Unicode.GetBytes(table.Sheet)]);
        Count(table);
        SharedStrings();
        Record(0x000A, []);
        BinaryPrimitives.WriteUInt32LittleEndian(stream.GetBuffer().AsSpan(place), (uint)stream.Position);
        Sheet(table);
        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }

    private void Count(Table table)
    {
        foreach (var text in table.Rows.SelectMany(r => r.OfType<string>()))
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

    private void Cell(ushort row, ushort column, object value)
    {
        Span<byte> cell = stackalloc byte[14];
        BinaryPrimitives.WriteUInt16LittleEndian(cell, row);
        BinaryPrimitives.WriteUInt16LittleEndian(cell[2..], column);
        BinaryPrimitives.WriteUInt16LittleEndian(cell[4..], value is DateOnly ? DateStyle : (ushort)15);
        if (value is string text)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(cell[6..], indexes[text]);
            Record(0x00FD, cell[..10]);
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
