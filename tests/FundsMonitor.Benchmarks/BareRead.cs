using System.Diagnostics;
using System.Text;
using ExcelDataReader;

namespace FundsMonitor.Benchmarks;

/// <summary>The least that reading the file can cost: every cell taken from ExcelDataReader and thrown away.</summary>
internal static class BareRead
{
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
