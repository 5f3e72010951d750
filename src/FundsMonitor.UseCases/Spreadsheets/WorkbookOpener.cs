using System.Globalization;
using System.Text;
using ExcelDataReader;
using FundsMonitor.Core.Importing;

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
            return Refuse(ProblemKinds.FileTooLarge, MiB(stream.Length), MiB(FileBounds.FileBytes));
        }

        Span<byte> start = stackalloc byte[SignatureBytes];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return FileSignatures.Of(start) switch
        {
            FileSignature.Zip => ZipCheck.Look(stream) is { } refusal ? (null, refusal) : OpenExcel(stream),
            FileSignature.CompoundDocument or FileSignature.OldExcel => OpenExcel(stream),
            FileSignature.Pdf => Refuse(ProblemKinds.FilePdf),
            FileSignature.Picture => Refuse(ProblemKinds.FilePicture, FileSignatures.PictureName(start)),
            FileSignature.Html => Refuse(ProblemKinds.FileNotTable, "HTML/XML"),
            FileSignature.Binary => Refuse(ProblemKinds.FileNotTable, "nhị phân"),
            _ => (new TextRows(stream), null),
        };
    }

    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenExcel(Stream stream)
    {
        var (reader, refusal) = ReaderFailures.Call(() => ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration
        {
            FallbackEncoding = Encoding.GetEncoding(TextEncoding.Vietnamese),
        }));
        return reader is null ? (null, refusal) : (new ExcelRows(reader), null);
    }

    private static (IWorkbookRows? Rows, Refusal? Refusal) Refuse(ProblemKind kind, params string[] detail) =>
        (null, new(kind.Code, detail));

    private static string MiB(long bytes) => (bytes / FileBounds.MiB).ToString(CultureInfo.InvariantCulture);
}
