using System.Text.RegularExpressions;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Tells rows that are no data by their looks: headers repeated at a page break, column markers, totals.</summary>
internal sealed partial class RowShapes(RecognisedTable table, TableCursor cursor)
{
    private static readonly string[] TotalWords =
    [
        "tổng cộng", "tổng số", "tổng", "cộng", "toàn xã", "toàn phường", "toàn thị trấn", "toàn huyện", "toàn thị xã",
        "toàn thành phố", "toàn tỉnh",
    ];

    // "Cộng xã Kim Phượng", but not the hamlet "Cộng Hòa".
    private static readonly string[] TotalBeginnings =
    [
        "tổng cộng ", "tổng cộng:", "tổng số ", "tổng số:",
        "tổng kinh phí", "tổng vốn", "cộng xã ", "cộng phường ", "cộng thôn ", "cộng xóm ", "cộng tổ ",
        "cộng trang", "cộng dự án ", "cộng tiểu ",
    ];

    private static readonly string[] FoldedTotals = ["tong cong", "tong so", "tong", "cong", "toan xa", "toan huyen"];
    // A total may be named in the column of names, which stands tenth in Mẫu 31.
    private const int LabelColumns = 16;

    private readonly int[] columns = [.. table.Columns.Values.Order()];

    /// <summary>Whether no cell holds anything, mapped or not: a section's heading may stand in any column.</summary>
    public bool IsBlank() => Enumerable.Range(0, cursor.ColumnCount).All(c => CellText.IsBlank(cursor.Cell(c)));

    /// <summary>Whether the text of one column lets the row be a header or markers at all: asked first, since it is cheap.</summary>
    public bool MayBeHeader(int column, string text) =>
        text.Length <= 4 || text[0] == '(' || table.HeaderTiers.Any(t => t.Text(column) == WrittenText.Of(text));

    /// <summary>Whether the cells are those of the header.</summary>
    public bool IsHeader()
    {
        var same = 0;
        var filled = 0;
        foreach (var column in columns)
        {
            var text = Text(column);
            if (text.Length > 0)
            {
                filled++;
                same += table.HeaderTiers.Any(t => t.Text(column) == text) ? 1 : 0;
            }
        }

        return same > 0 && same * 2 > filled;
    }

    /// <summary>Whether the cells are column markers: (1) (2) (3), A B 1 2, (9)=(10)+(11).</summary>
    public bool IsMarkers()
    {
        var texts = columns.Select(Text).Where(t => t.Length > 0).ToList();
        return texts.Count >= 3 && texts.TrueForAll(t => Marker().IsMatch(t));
    }

    /// <summary>The words by which a row says that it is a total, or "".</summary>
    public string TotalLabel()
    {
        for (var column = 0; column < Math.Min(cursor.ColumnCount, LabelColumns); column++)
        {
            if (cursor.Cell(column) is string text && IsTotal(text))
            {
                return WrittenText.Of(text);
            }
        }

        return "";
    }

    /// <summary>"Tổng cộng", "Cộng:", "TONG CONG"; not "Tống Công Minh".</summary>
    public static bool IsTotal(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.IsEmpty || trimmed[0] is not ('T' or 't' or 'C' or 'c'))
        {
            return false;
        }

        var written = WrittenText.Of(text).ToLowerInvariant();
        return TotalWords.Contains(written.TrimEnd(':', '.', ' '))
            || TotalBeginnings.Any(w => written.StartsWith(w, StringComparison.Ordinal))
            || FoldedTotals.Contains(written.Trim());
    }

    /// <summary>Every text of the row, for a message.</summary>
    public string Words() =>
        string.Join(" · ", Enumerable.Range(0, cursor.ColumnCount).Select(Text).Where(t => t.Length > 0));

    private string Text(int column) => WrittenText.Of(CellText.Of(cursor.Cell(column)));

    [GeneratedRegex(@"^\(?([0-9]{1,2}|[A-Z])\)?([=+\-:/()0-9 ]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
