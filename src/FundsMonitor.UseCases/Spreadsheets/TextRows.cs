using System.Globalization;
using CsvHelper;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>A delimited text file as rows; every cell is text.</summary>
internal sealed class TextRows : IWorkbookRows
{
    // Columns looked at, each of the longest cell: past that an opening quote has swallowed the file.
    private const int LongestRecord = FileBounds.Columns * FileBounds.CellCharacters;

    private readonly CsvReader reader;

    public TextRows(Stream stream)
    {
        var (encoding, name) = TextEncoding.Detect(stream);
        Encoding = name;
        CsvReaderOptions options;
        using (var start = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true))
        {
            options = Options with { Separator = DelimiterDetector.Detect(start) };
        }

        stream.Position = 0;
        reader = CsvReader.Create(new StreamReader(stream, encoding), options, leaveOpen: false);
    }

    private static CsvReaderOptions Options { get; } = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = LongestRecord,
    };

    public string SheetName => "";

    /// <summary>The line on which the record begins, as a text editor shows it.</summary>
    public int RowNumber { get; private set; }

    public int ColumnCount => Math.Min(reader.FieldCount, FileBounds.Columns);

    public string Encoding { get; }

    public Refusal? Refusal { get; private set; }

    public bool ReadRow()
    {
        if (Refusal is not null)
        {
            return false;
        }

        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException e)
        {
            return Refuse(ProblemKinds.FileDamaged, e.Message);
        }

        RowNumber = checked((int)reader.LineNumber);
        return RowNumber <= FileBounds.Rows || Refuse(ProblemKinds.TooManyRows, Number(FileBounds.Rows));
    }

    public bool NextSheet() => false;

    public object? Cell(int column)
    {
        if (column >= reader.FieldCount || reader.IsEmpty(column))
        {
            return null;
        }

        var text = reader.GetString(column);
        if (text.Length <= FileBounds.CellCharacters)
        {
            return text;
        }

        Refuse(ProblemKinds.CellTooLong, Number(RowNumber), Number(FileBounds.CellCharacters));
        return text[..FileBounds.CellCharacters];
    }

    public void Dispose() => reader.Dispose();

    private bool Refuse(ProblemKind kind, params string[] detail)
    {
        Refusal ??= new(kind.Code, detail);
        return false;
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
