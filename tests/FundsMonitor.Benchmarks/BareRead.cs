using System.Diagnostics;
using System.Text;
using CsvHelper;
using ExcelDataReader;

namespace FundsMonitor.Benchmarks;

/// <summary>The least that reading a file can cost: every cell taken from its reader and thrown away.</summary>
internal static class BareRead
{
    /// <summary>Every field of a text file, taken from CsvHelper as a text and thrown away.</summary>
    public static Measurement RunText(string file)
    {
        var watch = Stopwatch.StartNew();
        var (rows, filled) = (0, 0L);
        using var text = new StreamReader(file, Encoding.UTF8);
        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        while (reader.Read())
        {
            rows++;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                filled += reader.GetString(column).Length > 0 ? 1 : 0;
            }
        }

        return Measurement.Of(watch, $"{rows:N0} rows, {filled:N0} cells");
    }

    /// <summary>Every cell of the first sheet of a workbook, taken from ExcelDataReader.</summary>
    public static Measurement Run(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var watch = Stopwatch.StartNew();
        var (rows, filled) = (0, 0L);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        while (reader.Read())
        {
            rows++;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                filled += reader.GetValue(column) is null ? 0 : 1;
            }
        }

        return Measurement.Of(watch, $"{rows:N0} rows, {filled:N0} cells");
    }
}
