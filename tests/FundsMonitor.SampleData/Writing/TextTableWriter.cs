using System.Text;

namespace FundsMonitor.SampleData.Writing;

/// <summary>Writes a table as text with the quoting of RFC 4180.</summary>
internal static class TextTableWriter
{
    public static byte[] Write(Table table, TableFormat format)
    {
        var (delimiter, encoding) = format switch
        {
            TableFormat.CsvComma => (',', (Encoding)new UTF8Encoding(true)),
            TableFormat.CsvSemicolon => (';', new UTF8Encoding(true)),
            TableFormat.Utf16Tab => ('\t', new UnicodeEncoding(false, true)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a text format."),
        };
        var text = new StringBuilder();
        foreach (var row in table.Rows)
        {
            text.AppendJoin(delimiter, row.Select(cell => Quoted(Table.Text(cell), delimiter))).Append("\r\n");
        }

        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private static string Quoted(string text, char delimiter) =>
        text.Contains(delimiter) || text.Contains('"') || text.Contains('\n') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
