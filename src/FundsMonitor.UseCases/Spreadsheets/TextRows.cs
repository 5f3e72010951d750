using CsvHelper;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>A delimited text file as rows; every cell is text.</summary>
internal sealed class TextRows : BoundedRows
{
    // Past that an opening quote has swallowed the file, or it is no table.
    private const int LongestRecord = FileBounds.MiB;

    private readonly CsvReader reader;

    public TextRows(Stream stream, ReadingClock clock)
        : base(clock)
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

    public override string SheetName => "";

    public override int ColumnCount => Math.Min(reader.FieldCount, FileBounds.Columns);

    public override string Encoding { get; }

    public override object? Cell(int column) =>
        column >= ColumnCount || reader.IsEmpty(column) ? null : Bounded(reader.GetString(column));

    public override void Dispose() => reader.Dispose();

    /// <summary>The number of a row is the line on which the record begins, as a text editor shows it.</summary>
    protected override bool ReadNextRow()
    {
        var more = Read();
        RowNumber = more ? checked((int)reader.LineNumber) : RowNumber;
        return more;
    }

    protected override bool GoToNextSheet() => false;

    private bool Read()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e) when (e.Message.Contains(nameof(CsvReaderOptions.MaxRecordSize), StringComparison.Ordinal))
        {
            // The library has one exception for everything and names the option in its words.
            throw new BoundException(
                ProblemKinds.RecordTooLong, BoundException.Number(e.LineNumber), BoundException.Number(LongestRecord));
        }
    }
}
