namespace FundsMonitor.UseCases.Spreadsheets.Xls;

/// <summary>A stream within a compound document: pieces of the file, each as long as the other, put together.</summary>
/// <param name="file">The whole file; what its position is between reads does not matter.</param>
/// <param name="places">Where in the file each piece begins.</param>
/// <param name="pieceBytes">Bytes of a piece.</param>
/// <param name="declared">Bytes that the stream is said to have; it has no more than its pieces.</param>
internal sealed class SectorStream(Stream file, long[] places, int pieceBytes, long declared)
{
    /// <summary>Its bytes, as far as there are pieces for them.</summary>
    public long Length { get; } = Math.Min(declared, (long)places.Length * pieceBytes);

    /// <summary>Where in the file a position of the stream is; -1 behind its end.</summary>
    public long PlaceOf(long position) =>
        position < Length ? places[(int)(position / pieceBytes)] + (position % pieceBytes) : -1;

    /// <summary>Reads from a position as much as there is.</summary>
    /// <returns>The bytes read: fewer than wanted at the end of the stream or of a file cut short.</returns>
    public int Read(long position, Span<byte> wanted)
    {
        var read = 0;
        while (read < wanted.Length && PlaceOf(position + read) is var place and >= 0)
        {
            var bytes = (int)Math.Min(Together(position + read, wanted.Length - read), Length - position - read);
            file.Position = place;
            var got = file.ReadAtLeast(wanted.Slice(read, bytes), bytes, throwOnEndOfStream: false);
            read += got;
            if (got < bytes)
            {
                break;
            }
        }

        return read;
    }

    /// <summary>How many of the wanted bytes lie side by side in the file.</summary>
    private int Together(long position, int wanted)
    {
        var piece = (int)(position / pieceBytes);
        var bytes = pieceBytes - (int)(position % pieceBytes);
        while (bytes < wanted && piece + 1 < places.Length && places[piece + 1] == places[piece] + pieceBytes)
        {
            bytes += pieceBytes;
            piece++;
        }

        return Math.Min(bytes, wanted);
    }
}
