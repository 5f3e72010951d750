using System.Text;
using ExcelDataReader;
using FundsMonitor.Core.Importing;
using FundsMonitor.UseCases.Spreadsheets.Xlsx;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Opens .xlsx, .xls and text files by their content, within the bounds on size, rows, cells and time.</summary>
public static class WorkbookOpener
{
    private const int SignatureBytes = 512;

    // Cells of old .xls files are in a code page, which .NET knows only through this provider.
    static WorkbookOpener() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens the file at a path; the name only helps the messages.</summary>
    /// <returns>The rows, or why the file cannot be read (empty, picture, password, xlsb, truncated, past a bound).</returns>
    public static (IWorkbookRows? Rows, Refusal? Refusal) Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        IWorkbookRows? rows = null;
        try
        {
            (rows, var refusal) = Open(stream);
            return (rows, refusal);
        }
        finally
        {
            if (rows is null)
            {
                stream.Dispose();
            }
        }
    }

    private static (IWorkbookRows? Rows, Refusal? Refusal) Open(Stream stream)
    {
        if (stream.Length == 0)
        {
            return Refuse(ProblemKinds.FileEmpty);
        }

        if (stream.Length > FileBounds.FileBytes)
        {
            return (null, ZipCheck.Past(ProblemKinds.FileTooLarge, stream.Length, FileBounds.FileBytes).Refusal);
        }

        Span<byte> start = stackalloc byte[SignatureBytes];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return FileSignatures.Of(start) switch
        {
            FileSignature.Zip => OpenXlsx(stream, new()),
            FileSignature.CompoundDocument or FileSignature.OldExcel => OpenExcel(stream, new()),
            FileSignature.Pdf => Refuse(ProblemKinds.FilePdf),
            FileSignature.Picture => Refuse(ProblemKinds.FilePicture, FileSignatures.PictureName(start)),
            FileSignature.Html => Refuse(ProblemKinds.FileNotTable, "HTML/XML"),
            FileSignature.Binary => Refuse(ProblemKinds.FileNotTable, "nhị phân"),
            _ => OpenText(stream, new()),
        };
    }

    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenText(Stream stream, ReadingClock clock) =>
        ReaderFailures.Call<IWorkbookRows>(() => new TextRows(stream, clock), clock);

    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenXlsx(Stream stream, ReadingClock clock) =>
        ReaderFailures.Call<IWorkbookRows>(() => new XlsxRows(stream, ZipCheck.Open(stream), clock), clock);

    /// <summary>An .xls, or an .xlsx behind a password, which has the same container.</summary>
    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenExcel(Stream stream, ReadingClock clock)
    {
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(TextEncoding.Vietnamese) };
        return EncryptedPackage.IsIn(stream)
            ? Refuse(ProblemKinds.FilePassword)
            : ReaderFailures.CallExcel<IWorkbookRows>(
                () => new ExcelRows(
                    ExcelReaderFactory.CreateReader(new GuardedStream(stream, _ => clock.CheckCall()), configuration), clock),
                clock);
    }

    private static (IWorkbookRows? Rows, Refusal? Refusal) Refuse(ProblemKind kind, params string[] detail) =>
        (null, new(kind.Code, detail));
}
