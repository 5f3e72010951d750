using System.Text;
using ExcelDataReader;
using FundsMonitor.Tests.Structure;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.Tests.Spreadsheets;

/// <summary>The reader of .xlsx gives the same sheets and cells as ExcelDataReader, from every sample.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Samples => new(Tree.Files.Where(f =>
        f.StartsWith("sample-data/", StringComparison.Ordinal) && f.EndsWith(".xlsx", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_as_the_reference_reads_it(string file)
    {
        var path = Path.Combine(Tree.Root, file);

        var read = Read(path).ToList();

        Assert.NotEmpty(read);
        Assert.Equal(Reference(path), read);
    }

    private static IEnumerable<(string Sheet, int Row, int Column, object Value)> Read(string path)
    {
        using var rows = WorkbookOpener.Open(path).Rows!;
        do
        {
            while (rows.ReadRow())
            {
                for (var column = 0; column < rows.ColumnCount; column++)
                {
                    if (rows.Cell(column) is { } value and not "")
                    {
                        yield return (rows.SheetName, rows.RowNumber, column, value);
                    }
                }
            }
        }
        while (rows.NextSheet());
        Assert.Null(rows.Refusal);
    }

    private static IEnumerable<(string Sheet, int Row, int Column, object Value)> Reference(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value and not "")
                    {
                        yield return (reader.Name, reader.Depth + 1, column, value);
                    }
                }
            }
        }
        while (reader.NextResult());
    }
}
