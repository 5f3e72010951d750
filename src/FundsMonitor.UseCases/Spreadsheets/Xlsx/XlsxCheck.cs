using System.IO.Compression;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Goes once through the parts of an .xlsx that ExcelDataReader reads, within every bound.</summary>
/// <remarks>
/// ExcelDataReader takes from memory what a file tells it to. What it holds as a whole, shared texts and styles, is looked at before it
/// begins. Its sheets are looked at on a thread and a stream of their own while it opens the file, which reads a sheet once and takes
/// longer; what the check meets stops the other at its next read.
/// </remarks>
internal sealed class XlsxCheck : IDisposable
{
    private readonly CancellationTokenSource abandoned = new();
    private readonly ReadingClock clock = new();
    private readonly Stream stream;
    private ZipArchive? zip;
    private Task<(CellNotes? Notes, Refusal? Refusal)>? sheets;

    /// <summary>Prepares the check.</summary>
    /// <param name="stream">The file, for this check alone; disposed with it.</param>
    public XlsxCheck(Stream stream) => this.stream = stream;

    /// <summary>Looks at everything but the sheets, and starts to look at those.</summary>
    /// <returns>Why the file is refused, or null.</returns>
    public Refusal? Start()
    {
        var ((parts, workbook), refusal) = ReaderFailures.Call(Look, clock);
        if (refusal is null)
        {
            sheets = Task.Factory.StartNew(
                () => ReaderFailures.Call(() => LookAtSheets(parts, workbook), clock),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }

        return refusal;
    }

    /// <summary>Asked by who reads the same file.</summary>
    /// <exception cref="BoundException">The check has refused the file.</exception>
    public void ThrowIfRefused()
    {
        if (sheets is { IsCompletedSuccessfully: true } && sheets.Result.Refusal is { } refusal)
        {
            throw new BoundException(refusal);
        }
    }

    /// <summary>Waits for the end of the check.</summary>
    /// <returns>What is to be known of single cells, or why the file is refused.</returns>
    public (CellNotes? Notes, Refusal? Refusal) Result() => sheets!.GetAwaiter().GetResult();

    /// <summary>Ends the check, whether it is done or not.</summary>
    public void Dispose()
    {
        abandoned.Cancel();
        if (sheets is { IsCompleted: false })
        {
            sheets.ContinueWith(_ => DisposeAll(), TaskScheduler.Default);
        }
        else
        {
            DisposeAll();
        }
    }

    private void DisposeAll()
    {
        zip?.Dispose();
        stream.Dispose();
        abandoned.Dispose();
    }

    private (PartSource Parts, WorkbookParts Workbook) Look()
    {
        zip = ZipCheck.Open(stream);
        var parts = new PartSource(zip, stream.Length, clock);
        var workbook = new WorkbookParts(parts);
        SharedTextCheck.Look(parts.Open(workbook.TextsPart));
        return (parts, workbook);
    }

    private CellNotes LookAtSheets(PartSource parts, WorkbookParts workbook)
    {
        var notes = new CellNotes(workbook.Styles.LegacyFonts);
        foreach (var (name, part) in workbook.Sheets)
        {
            var xml = parts.Open(part) ?? throw BoundException.Damaged($"thiếu trang tính {name}");
            new SheetCheck(notes, name, abandoned.Token).Look(xml);
        }

        return notes;
    }
}
