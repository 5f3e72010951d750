using System.Buffers.Binary;

namespace FundsMonitor.UseCases.Spreadsheets.Xls;

/// <summary>Goes forward through the records of an .xls: an id, a length and as many bytes each.</summary>
internal sealed class BiffRecords(SectorStream stream)
{
    private const int HeadBytes = 4;

    // Above the longest record, and below the size from which memory is given back late.
    private readonly byte[] buffer = new byte[80 * 1024];
    private long read;
    private int start;
    private int end;
    private int length;

    /// <summary>What the record is.</summary>
    public int Id { get; private set; }

    /// <summary>Its bytes, until the next one is read.</summary>
    public ReadOnlySpan<byte> Content => buffer.AsSpan(start - length, length);

    /// <summary>Goes to the next record; false behind the last whole one.</summary>
    public bool Next()
    {
        if (!Has(HeadBytes))
        {
            return false;
        }

        var head = buffer.AsSpan(start);
        Id = BinaryPrimitives.ReadUInt16LittleEndian(head);
        length = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        if (!Has(HeadBytes + length))
        {
            return false;
        }

        start += HeadBytes + length;
        return true;
    }

    /// <summary>Goes to the record at a position; false for one that lies behind, so that no byte is read twice.</summary>
    public bool GoTo(long position)
    {
        var now = read - (end - start);
        if (position < now || position >= stream.Length)
        {
            return false;
        }

        if (position <= read)
        {
            start += (int)(position - now);
            return true;
        }

        (read, start, end) = (position, 0, 0);
        return true;
    }

    private bool Has(int bytes)
    {
        if (end - start < bytes)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            var got = stream.Read(read, buffer.AsSpan(end));
            read += got;
            end += got;
        }

        return end - start >= bytes;
    }
}
