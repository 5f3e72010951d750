using System.Xml;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>The sender's own workbook with the wrong cells marked.</summary>
/// <remarks>
/// An .xlsx keeps every byte of his but the marked cells; an .xls or text file, and a workbook of an unusual layout, goes back as an
/// .xlsx with the same sheets and rows as text.
/// </remarks>
internal static class WorkbookMarking
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Marks the file at a path.</summary>
    /// <returns>The marked .xlsx, at its start; gone from the disk when it is closed. Null where nothing of the file can be read.</returns>
    public static Stream? Mark(string path, FileMarks marks)
    {
        var output = Temporary();
        var marked = false;
        try
        {
            marked = MarkOwn(path, marks, output) || MarkCopy(path, marks, output);
            output.Position = 0;
        }
        finally
        {
            if (!marked)
            {
                output.Dispose();
            }
        }

        return marked ? output : null;
    }

    private static bool MarkOwn(string path, FileMarks marks, FileStream output)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length
            || FileSignatures.Of(start) != FileSignature.Zip)
        {
            return false;
        }

        file.Position = 0;
        try
        {
            XlsxMarker.Write(file, marks, output);
            return true;
        }
        catch (Exception e) when (e is OtherLayoutException or XmlException or InvalidDataException)
        {
            output.SetLength(0);
            return false;
        }
    }

    private static bool MarkCopy(string path, FileMarks marks, FileStream output)
    {
        var (rows, _) = WorkbookOpener.Open(path);
        using (rows)
        {
            if (rows is null)
            {
                return false;
            }

            using var copy = Temporary();
            TextCopy.Write(rows, copy);
            copy.Position = 0;
            var named = marks.Problems.Select(p => p.Sheet.Length > 0 ? p : p with { Sheet = TextCopy.UnnamedSheet });
            XlsxMarker.Write(copy, marks with { Problems = [.. named] }, output);
            return true;
        }
    }

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose,
        });
}
