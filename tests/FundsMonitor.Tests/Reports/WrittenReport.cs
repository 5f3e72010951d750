using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExcelDataReader;

namespace FundsMonitor.Tests.Reports;

/// <summary>The tables of a report as another program reads them out of a page, a Word document or a workbook.</summary>
internal static partial class WrittenReport
{
    private const int HeadRow = 3;

    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        PercentSymbol = "%",
    };

    public static IReadOnlyList<string> OfPage(string html) =>
    [
        .. Table().Matches(Unseen().Replace(html, "")).Select(table => Lines(
            Row().Matches(table.Value)
                .Select(row => Cell().Matches(row.Value).Select(c => WebUtility.HtmlDecode(c.Groups[1].Value).Trim())))),
    ];

    /// <summary>Tables with a head that is repeated; those without are the letterhead and the signature.</summary>
    public static IReadOnlyList<string> OfWord(Stream content)
    {
        using var document = WordprocessingDocument.Open(content, false);
        return
        [
            .. document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>()
                .Where(t => t.Descendants<TableHeader>().Any())
                .Select(t => Lines(t.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText)))),
        ];
    }

    /// <summary>Every sheet that holds a table, each cell written by its own format.</summary>
    public static IReadOnlyList<string> OfExcel(Stream content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(content);
        var tables = new List<string>();
        for (var isFirst = true; isFirst || reader.NextResult();)
        {
            if (isFirst)
            {
                isFirst = false;
                reader.NextResult();
            }

            var rows = new List<IEnumerable<string>>();
            for (var number = 1; reader.Read(); number++)
            {
                if (number >= HeadRow)
                {
                    var columns = Enumerable.Range(0, reader.FieldCount);
                    rows.Add([.. columns.Select(i => Written(reader.GetValue(i), reader.GetNumberFormatString(i)))]);
                }
            }

            if (rows.Count > 1)
            {
                tables.Add(Lines(rows));
            }
        }

        return tables;
    }

    private static string Lines(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(r => string.Join('|', r)));

    private static string Written(object? value, string? format) => value switch
    {
        null => "",
        string text => text.StartsWith("'=", StringComparison.Ordinal) ? text[1..] : text,
        DateTime day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var number && format!.Contains('%', StringComparison.Ordinal)
            ? (number * 100).ToString("#,0.00", Vietnamese) + "%"
            : number.ToString(format["[$-42A]".Length..].Replace("#,##0", "#,0", StringComparison.Ordinal), Vietnamese),
    };

    [GeneratedRegex("<table class=\"figures(?: many)?\" id=\"table-.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd]\\b[^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    /// <summary>What no reader of the table sees as its cell: comments, and the column's title that a phone puts before it.</summary>
    [GeneratedRegex("<!--.*?-->|<span class=\"label\">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex Unseen();
}
