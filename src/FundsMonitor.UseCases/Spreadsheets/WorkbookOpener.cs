using System.Text;
using ExcelDataReader;
using FundsMonitor.Core.Importing;
using FundsMonitor.UseCases.Spreadsheets.Xls;
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
        var stream = Read(path);
        IWorkbookRows? rows = null;
        try
        {
            (rows, var refusal) = Open(stream, path);
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

    private static (IWorkbookRows? Rows, Refusal? Refusal) Open(Stream stream, string path)
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
            FileSignature.Zip => OpenXlsx(stream, path),
            FileSignature.CompoundDocument or FileSignature.OldExcel => OpenXls(stream, new(stream.Length)),
            FileSignature.Pdf => Refuse(ProblemKinds.FilePdf),
            FileSignature.Picture => Refuse(ProblemKinds.FilePicture, FileSignatures.PictureName(start)),
            FileSignature.Html => Refuse(ProblemKinds.FileNotTable, "HTML/XML"),
            FileSignature.Binary => Refuse(ProblemKinds.FileNotTable, "nhị phân"),
            _ => OpenText(stream, new()),
        };
    }

    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenText(Stream stream, ReadingClock clock) =>
        ReaderFailures.Call<IWorkbookRows>(() => new TextRows(stream, clock), clock);

    /// <summary>An .xlsx. Its bounds are met by the check that runs beside the reader; no row is given before it is done.</summary>
    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenXlsx(Stream stream, string path)
    {
        using var check = new XlsxCheck(Read(path));
        if (check.Start() is { } refusedEarly)
        {
            return (null, refusedEarly);
        }

        var clock = new ReadingClock();
        var guarded = new GuardedStream(stream, _ =>
        {
            clock.Check();
            check.ThrowIfRefused();
        });
        var (reader, refusal) = ReaderFailures.CallExcel(() => ExcelReaderFactory.CreateOpenXmlReader(guarded, Configuration()), clock);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var (notes, refused) = check.Result();
        if (refused is null)
        {
            return (new ExcelRows(reader!, clock, notes), null);
        }

        reader!.Dispose();
        return (null, refused);
    }

    /// <summary>An .xls, or an .xlsx behind a password, which has the same container.</summary>
    private static (IWorkbookRows? Rows, Refusal? Refusal) OpenXls(Stream stream, ReadingClock clock)
    {
        if (EncryptedPackage.IsIn(stream))
        {
            return Refuse(ProblemKinds.FilePassword);
        }

        var (notes, tooSlow) = ReaderFailures.Call(() => XlsNotes.Of(stream), clock);
        stream.Position = 0;
        return tooSlow is not null
            ? (null, tooSlow)
            : ReaderFailures.CallExcel<IWorkbookRows>(
                () => new ExcelRows(
                    ExcelReaderFactory.CreateReader(new GuardedStream(stream, _ => clock.CheckCall()), Configuration()), clock, notes),
                clock);
    }

    private static ExcelReaderConfiguration Configuration() =>
        new() { FallbackEncoding = Encoding.GetEncoding(TextEncoding.Vietnamese) };

    private static FileStream Read(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);

    private static (IWorkbookRows? Rows, Refusal? Refusal) Refuse(ProblemKind kind, params string[] detail) =>
        (null, new(kind.Code, detail));
}
