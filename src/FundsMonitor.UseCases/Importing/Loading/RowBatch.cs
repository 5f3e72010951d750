using System.Threading.Channels;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>Records on their way from the file to the database.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="RowsRead">Rows of the file read up to here.</param>
/// <param name="Refused">True once an error was found: the file will be refused, and nothing more needs to be stored.</param>
internal sealed record RowBatch(IReadOnlyList<ScopedRow> Rows, int RowsRead, bool Refused);

/// <summary>Reads on one thread while another writes; a few batches are in memory and never more.</summary>
internal static class RowBatches
{
    private const int BatchRows = 2_000;
    private const int Ahead = 2;

    // Rows of long texts make small batches, so that what is in memory stays bounded.
    private const long BatchCharacters = 4 * 1024 * 1024;

    /// <summary>Starts reading.</summary>
    /// <returns>The batches. What goes wrong in reading is thrown where they are consumed.</returns>
    public static ChannelReader<RowBatch> Start(OpenedFile file, CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<RowBatch>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(() => ReadAsync(file, channel.Writer, cancel), CancellationToken.None)
            .ContinueWith(read => channel.Writer.Complete(WhyEnded(read)), TaskScheduler.Default);
        return channel.Reader;
    }

    /// <summary>Null only when the file was read to its end: a reading that was stopped must not look like one.</summary>
    private static Exception? WhyEnded(Task read) =>
        read.IsCanceled ? new OperationCanceledException("Reading was stopped.") : read.Exception?.GetBaseException();

    private static async Task ReadAsync(OpenedFile file, ChannelWriter<RowBatch> writer, CancellationToken cancel)
    {
        var rows = new List<ScopedRow>(BatchRows);
        var text = file.TextRead;
        foreach (var row in file.Rows())
        {
            rows.Add(row);
            if (rows.Count == BatchRows || file.TextRead - text > BatchCharacters)
            {
                await writer.WriteAsync(new RowBatch(rows, file.RowsRead, file.ErrorCount > 0), cancel);
                rows = new List<ScopedRow>(BatchRows);
                text = file.TextRead;
            }
        }

        await writer.WriteAsync(new RowBatch(rows, file.RowsRead, file.ErrorCount > 0 || file.Refusal is not null), cancel);
    }
}
