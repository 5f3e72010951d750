using System.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>
/// The characters of a part on their way to the XML reader, which holds a tag, with all its attributes, and a CDATA section in memory as
/// a whole: none may be without measure.
/// </summary>
/// <remarks>
/// Neither a tag nor a text holds a "&lt;", so that a long stretch without one is the sign. Only a CDATA section may hold them.
/// </remarks>
internal sealed class PartText(Stream stream) : TextReader
{
    private const int BufferBytes = 32 * 1024;

    private enum In
    {
        Text,
        Less,
        Bang,
        Section,
    }

    private readonly StreamReader text = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferBytes);
    private In state;
    private int length;
    private int brackets;

    public override int Read() => throw new NotSupportedException("An XML reader asks for blocks.");

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        Look(buffer.AsSpan(index, read));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Look(ReadOnlySpan<char> read)
    {
        while (!read.IsEmpty)
        {
            read = state == In.Text ? LookForMarkup(read) : LookAt(read);
        }
    }

    /// <summary>Goes to the next "&lt;!", which begins a comment or a CDATA section, or to the end.</summary>
    private ReadOnlySpan<char> LookForMarkup(ReadOnlySpan<char> read)
    {
        var bang = read.IndexOf("<!");
        var stretch = bang < 0 ? read : read[..(bang + 1)];
        var first = stretch.IndexOf('<');
        Lengthen(first < 0 ? stretch.Length : first);
        if (first >= 0)
        {
            var last = stretch.LastIndexOf('<');
            length = stretch.Length - last;
        }

        if (bang >= 0)
        {
            state = In.Bang;
            return read[(bang + 2)..];
        }

        state = read[^1] == '<' ? In.Less : In.Text;
        return [];
    }

    /// <summary>Goes on by one character within what may be or is a CDATA section.</summary>
    private ReadOnlySpan<char> LookAt(ReadOnlySpan<char> read)
    {
        var c = read[0];
        switch (state)
        {
            case In.Less:
                state = c == '!' ? In.Bang : In.Text;
                return c == '!' ? read[1..] : read;
            case In.Bang:
                (state, length, brackets) = (c == '[' ? In.Section : In.Text, 0, 0);
                return read;
            default:
                Lengthen(1);
                state = c == '>' && brackets >= 2 ? In.Text : In.Section;
                brackets = c == ']' ? brackets + 1 : 0;
                return read[1..];
        }
    }

    private void Lengthen(int by)
    {
        length += by;
        if (length > FileBounds.XmlCharacters)
        {
            throw BoundException.Damaged($"XML: hơn {BoundException.Number(FileBounds.XmlCharacters)} ký tự liền nhau");
        }
    }
}
