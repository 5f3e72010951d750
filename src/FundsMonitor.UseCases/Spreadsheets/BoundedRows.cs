using System.Text;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>
/// What every format shares: reading stops at the first thing that refuses the file, and each text is held to its bounds.
/// </summary>
internal abstract class BoundedRows(ReadingClock clock) : IWorkbookRows
{
    private const string NoCharacters = "\0\uFFFE";

    private Func<bool>? readNextRow;
    private int textRow;
    private int rowCharacters;

    public abstract string SheetName { get; }

    public int RowNumber { get; protected set; }

    public abstract int ColumnCount { get; }

    public virtual string Encoding => "";

    public Refusal? Refusal { get; private set; }

    public long TextRead { get; private set; }

    public bool ReadRow() => Try(readNextRow ??= ReadNextRow)
        && (RowNumber <= FileBounds.Rows || Refuse(ProblemKinds.TooManyRows, BoundException.Number(FileBounds.Rows)));

    public bool NextSheet() => Try(GoToNextSheet);

    public abstract object? Cell(int column);

    public virtual string FontOf(int column) => "";

    public abstract void Dispose();

    /// <summary>Makes a call that reads.</summary>
    protected virtual (bool More, Refusal? Refusal) Called(Func<bool> read, ReadingClock reading) => ReaderFailures.Call(read, reading);

    /// <summary>Goes to the next row and sets its number; false at the end of the sheet.</summary>
    protected abstract bool ReadNextRow();

    /// <summary>Goes to the next sheet; false after the last.</summary>
    protected abstract bool GoToNextSheet();

    /// <summary>
    /// The text of a cell of the current row, cut where the file is refused for its length, and without broken characters.
    /// </summary>
    protected string Bounded(string text)
    {
        if (textRow != RowNumber)
        {
            textRow = RowNumber;
            rowCharacters = 0;
        }

        TextRead += text.Length;
        rowCharacters += Math.Min(text.Length, FileBounds.CellCharacters + 1);
        if (text.Length > FileBounds.CellCharacters)
        {
            Refuse(ProblemKinds.CellTooLong, BoundException.Number(RowNumber), BoundException.Number(FileBounds.CellCharacters));
            return text[..FileBounds.CellCharacters];
        }

        if (rowCharacters > FileBounds.RowCharacters)
        {
            Refuse(ProblemKinds.RowTooLong, BoundException.Number(RowNumber), BoundException.Number(FileBounds.RowCharacters));
            return "";
        }

        return WholeCharacters(text);
    }

    private bool Try(Func<bool> read)
    {
        if (Refusal is not null)
        {
            return false;
        }

        var (more, refusal) = Called(read, clock);
        Refusal ??= refusal;
        return more;
    }

    private bool Refuse(ProblemKind kind, params string[] detail)
    {
        Refusal ??= new(kind.Code, detail);
        return false;
    }

    /// <summary>
    /// Half of a surrogate pair, NUL, and the mark U+FFFE turned round are no text: not every database could store them, and an amount
    /// with one in it is no amount.
    /// </summary>
    protected static string WholeCharacters(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().ContainsAny(NoCharacters))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value is 0 or 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return whole.ToString();
    }
}
