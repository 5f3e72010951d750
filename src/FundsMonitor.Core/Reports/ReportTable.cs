using FundsMonitor.Core.Dashboard;

namespace FundsMonitor.Core.Reports;

/// <summary>A column of a report's table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What its cells hold, unless one is unknown.</param>
public sealed record ReportColumn(string Heading, CellKind Kind)
{
    /// <summary>Whether the totals row adds it up. Borrowers of several programmes, for example, do not add up.</summary>
    public bool Adds { get; init; }

    /// <summary>For a share: the columns of the part and of the whole, from which the totals row computes its own.</summary>
    public (int Part, int Whole)? PartOf { get; init; }

    /// <summary>Whether figures stand in it, to the right.</summary>
    public bool IsFigure => Kind is not (CellKind.Text or CellKind.Day);
}

/// <summary>Rows under headings, with a totals row where they add up.</summary>
public sealed record ReportTable
{
    /// <summary>Letters and digits, unique in a report: the name of the table in Excel.</summary>
    public required string Key { get; init; }

    /// <summary>At most 31 letters: the name of its sheet in Excel.</summary>
    public required string Sheet { get; init; }

    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>What stands in the columns, in order.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>As many cells a row as there are columns.</summary>
    public required IReadOnlyList<IReadOnlyList<ReportCell>> Rows { get; init; }

    /// <summary>Said instead of the table where it has no rows.</summary>
    public required string Empty { get; init; }

    /// <summary>Whether a totals row stands below: never below a single row.</summary>
    public bool HasTotal { get; init; }

    /// <summary>"Đơn vị tính: đồng"; empty where no amounts stand in it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The totals row; null without one.</summary>
    public IReadOnlyList<ReportCell>? Total => !HasTotal || Rows.Count < 2 ? null : Totals();

    private List<ReportCell> Totals()
    {
        List<ReportCell> totals = [.. Columns.Select((column, index) => column.Adds
            ? ReportCell.SumOf([.. Rows.Select(r => r[index])])
            : ReportCell.Of(""))];
        foreach (var (index, column) in Columns.Index())
        {
            if (column.PartOf is { } of)
            {
                var (part, whole) = (totals[of.Part], totals[of.Whole]);
                totals[index] = part.Adds && whole.Adds
                    ? ReportCell.OfShare(Share.Of(Money.FromDong(part.Number), Money.FromDong(whole.Number)))
                    : ReportCell.Unknown;
            }
        }

        totals[0] = ReportCell.Of("Tổng cộng");
        return totals;
    }
}
