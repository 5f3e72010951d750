using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Recognising;

/// <summary>The first rows of a sheet, with what each column would be headed if a row of them were the header.</summary>
/// <remarks>
/// A header may have up to three tiers with merged parents, whose text stands only in the leftmost cell: a column is then headed
/// by its own text and by that of the parents above it, read together.
/// </remarks>
internal sealed class HeaderRows(IReadOnlyList<BufferedRow> rows)
{
    private const int Tiers = 3;

    /// <summary>Headings that say only that the parent is counted, beside its share: "Hộ nghèo cuối năm / Số hộ, Tỷ lệ".</summary>
    private static readonly string[] Counts = ["soho", "soluong", "tongso"];

    private readonly IReadOnlyList<string>[]?[] headings = new IReadOnlyList<string>[rows.Count][];
    private readonly string[]?[] titles = new string[rows.Count][];

    /// <summary>The rows as read.</summary>
    public IReadOnlyList<BufferedRow> Rows { get; } = rows;

    /// <summary>Columns that a header ending in this row may have.</summary>
    public int Width(int row) => Math.Max(Rows[row].Texts.Length, row > 0 ? Rows[row - 1].Texts.Length : 0);

    /// <summary>Folded headings a column may have, those with their parents first; none where no tier has a text.</summary>
    public IReadOnlyList<string> Headings(int row, int column) =>
        (headings[row] ??= [.. Enumerable.Range(0, Width(row)).Select(c => Read(row, c))])[column];

    /// <summary>Whether a text above the row says one of these, given without marks; true where none is asked for.</summary>
    public bool Says(int row, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var above = titles[row] ??= [.. Rows.Take(row).SelectMany(r => r.Texts).Where(t => t.Length > 0).Select(SearchText.Of)];
        return words.Any(w => Array.Exists(above, t => t.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>The heading as written, tiers joined by " / ".</summary>
    public string Written(int row, int column)
    {
        var own = Rows[row].Text(column);
        if (own.Length == 0)
        {
            var above = FirstAbove(row, column);
            return above < 0 ? "" : Rows[above].Text(column);
        }

        var parent = Parent(row, column);
        return parent.Length == 0 || TierIsTitle(row - 1) ? own : $"{parent} / {own}";
    }

    private List<string> Read(int row, int column)
    {
        var own = HeaderText.Fold(Rows[row].Text(column));
        return own.Length == 0 ? [.. AboveEmpty(row, column)] : WithParents(row, column, own);
    }

    // "Năm sinh / Nam" is a birth, not the heading "Năm": the parents speak first.
    private List<string> WithParents(int row, int column, string own)
    {
        var found = new List<string>();
        var bare = HeaderText.Fold(HeaderText.WithoutBrackets(Rows[row].Text(column)));
        var parent = HeaderText.Fold(Parent(row, column));
        if (parent.Length > 0)
        {
            var grandparent = row >= 2 ? HeaderText.Fold(Parent(row - 1, column)) : "";
            if (grandparent.Length > 0)
            {
                found.Add(grandparent + parent + own);
                found.Add(grandparent + own);
            }

            found.Add(parent + own);
            found.Add(parent + bare);
            if (Counts.Contains(own))
            {
                found.Add(parent);
            }
        }

        found.Add(own);
        found.Add(bare);
        return found;
    }

    private IEnumerable<string> AboveEmpty(int row, int column)
    {
        var above = FirstAbove(row, column);
        if (above >= 0)
        {
            var text = Rows[above].Text(column);
            yield return HeaderText.Fold(text);
            yield return HeaderText.Fold(HeaderText.WithoutBrackets(text));
        }
    }

    private int FirstAbove(int row, int column)
    {
        for (var above = row - 1; above >= 0 && row - above < Tiers; above--)
        {
            if (Rows[above].Text(column).Length > 0)
            {
                return above;
            }
        }

        return -1;
    }

    /// <summary>
    /// The text of the merged cell above: in the row before, at this column or leftwards as far as the columns have texts of their
    /// own.
    /// </summary>
    private string Parent(int row, int column)
    {
        for (var c = column; row > 0 && c >= 0; c--)
        {
            if (Rows[row - 1].Text(c).Length > 0)
            {
                return Rows[row - 1].Text(c);
            }

            if (Rows[row].Text(c).Length == 0 && c < column)
            {
                break;
            }
        }

        return "";
    }

    // A row with a single text is a title, or a unit line, and no tier of the header.
    private bool TierIsTitle(int row) => row < 0 || Rows[row].Texts.Count(t => t.Length > 0) < 2;
}
