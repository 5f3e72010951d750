using CsvHelper;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Jobs.Commands;

/// <summary>
/// Tables for another program: comma, UTF-8 without a mark, quotes where a value needs them, nothing that would run as a formula.
/// </summary>
internal static class CsvOutput
{
    /// <summary>Writes the rows, whose first is the heading; an older file is replaced only once the new one is whole.</summary>
    public static async Task WriteAsync(FileInfo file, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancel)
    {
        var half = file.FullName + ".part";
        await using (var csv = CsvWriter.ToFile(half, new CsvWriterOptions { NewLine = "\n" }))
        {
            foreach (var row in rows)
            {
                await csv.WriteRecordAsync([.. row.Select(FormulaText.Escaped)], cancel);
            }
        }

        File.Move(half, file.FullName, overwrite: true);
    }
}
