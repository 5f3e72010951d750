using System.Globalization;
using FundsMonitor.SampleData;
using FundsMonitor.UseCases.Spreadsheets;

namespace FundsMonitor.Tests.SampleData;

/// <summary>The .xls files, converted by hand, still hold what the program would write.</summary>
public sealed class ConvertedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("funds-monitor-xls-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_converted_workbook_holds_the_rows_it_was_converted_from()
    {
        var sources = SampleSet.MakeWithSourcesOfXls();
        var converted = SampleFolder.All.Where(f => f.EndsWith(".xls", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(converted);
        Assert.All(converted, file => Assert.Equal(Cells(Written(sources[file + "x"])), Cells(SampleFolder.Full(file))));
    }

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".xlsx");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Every cell that is not empty: row, column, value.</summary>
    private static List<string> Cells(string path)
    {
        using var rows = WorkbookOpener.Open(path).Rows!;
        var cells = new List<string>();
        while (rows.ReadRow())
        {
            for (var column = 0; column < rows.ColumnCount; column++)
            {
                var value = Convert.ToString(rows.Cell(column), CultureInfo.InvariantCulture);
                if (!string.IsNullOrEmpty(value))
                {
                    cells.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.RowNumber}:{column}={value}"));
                }
            }
        }

        return cells;
    }
}
