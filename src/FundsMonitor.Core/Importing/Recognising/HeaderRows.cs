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

    /// <summary>The rows as read.</summary>
    public IReadOnlyList<BufferedRow> Rows { get; } = rows;

    /// <summary>Folded headings a column may have, the most particular last; none where no tier has a text.</summary>
    public IEnumerable<string> Headings(int row, int column)
    {
        var own = HeaderText.Fold(Rows[row].Text(column));
        if (own.Length == 0)
        {
            return AboveEmpty(row, column);
        }

        return WithParents(row, column, own);
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

    private IEnumerable<string> WithParents(int row, int column, string own)
    {
        yield return own;
        var bare = HeaderText.Fold(HeaderText.WithoutBrackets(Rows[row].Text(column)));
        if (bare != own)
        {
            yield return bare;
        }

        var parent = HeaderText.Fold(Parent(row, column));
        if (parent.Length == 0)
        {
            yield break;
        }

        yield return parent + own;
        yield return parent + bare;
        var grandparent = row >= 2 ? HeaderText.Fold(Parent(row - 1, column)) : "";
        if (grandparent.Length > 0)
        {
            yield return grandparent + own;
            yield return grandparent + parent + own;
        }
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
