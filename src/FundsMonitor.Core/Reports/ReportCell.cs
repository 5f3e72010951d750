using System.Globalization;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Reports;

/// <summary>What stands in a cell of a report.</summary>
public enum CellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Whole đồng.</summary>
    Money,

    /// <summary>How many.</summary>
    Count,

    /// <summary>Whole đồng more or less than before, with its sign.</summary>
    Change,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>Day, month and year.</summary>
    Day,

    /// <summary>Not known or not computable, which is not 0.</summary>
    Unknown,
}

/// <summary>One cell: its value, and how it is written. The screen and Word write <see cref="Shown"/>, Excel the value.</summary>
public sealed record ReportCell
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    private ReportCell(CellKind kind, string shown) => (Kind, Shown) = (kind, shown);

    /// <summary>A cell whose figure is not known: an em dash.</summary>
    public static ReportCell Unknown { get; } = new(CellKind.Unknown, "—");

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text on screen and paper, as Vietnamese forms write it: <c>383.000.000</c>, <c>2,91%</c>, <c>05/02/2024</c>.</summary>
    public string Shown { get; }

    /// <summary>Đồng or a count; 0 in other kinds.</summary>
    public long Number { get; private init; }

    /// <summary>Between 0 and 1 for a share, rounded to what is shown; 0 in other kinds.</summary>
    public decimal Share { get; private init; }

    /// <summary>The day; null in other kinds.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Whether it is a number that may be added up.</summary>
    public bool Adds => Kind is CellKind.Money or CellKind.Count or CellKind.Change;

    /// <summary>Words.</summary>
    public static ReportCell Of(string text) => new(CellKind.Text, text);

    /// <summary>An amount.</summary>
    public static ReportCell Of(Money money) => new(CellKind.Money, Words.Of(money)) { Number = money.Dong };

    /// <summary>An amount, or unknown.</summary>
    public static ReportCell Of(Money? money) => money is { } given ? Of(given) : Unknown;

    /// <summary>How many.</summary>
    public static ReportCell Of(int count) => new(CellKind.Count, count.ToString("#,0", Vietnamese)) { Number = count };

    /// <summary>How many, or unknown.</summary>
    public static ReportCell Of(int? count) => count is { } given ? Of(given) : Unknown;

    /// <summary>A day, or unknown.</summary>
    public static ReportCell Of(DateOnly? day) => day is { } given ? new(CellKind.Day, Words.Of(given)) { Day = given } : Unknown;

    /// <summary>More or less than before: <c>+1.000</c>, <c>-1.000</c>, <c>0</c>.</summary>
    public static ReportCell OfChange(Money? money) =>
        money is { } given ? new(CellKind.Change, given.Dong.ToString("+#,0;-#,0;0", Vietnamese)) { Number = given.Dong } : Unknown;

    /// <summary>A part of a whole with two decimals, or unknown.</summary>
    public static ReportCell OfShare(decimal? share)
    {
        if (share is not { } given)
        {
            return Unknown;
        }

        var rounded = Math.Round(given, 4, MidpointRounding.AwayFromZero);
        return new(CellKind.Share, PercentText.Whole(rounded)) { Share = rounded };
    }

    /// <summary>The sum of cells of one kind; unknown where one of them is.</summary>
    public static ReportCell SumOf(IReadOnlyCollection<ReportCell> cells)
    {
        if (cells.Count == 0 || cells.Any(c => !c.Adds))
        {
            return Unknown;
        }

        var sum = cells.Aggregate(0L, (total, c) => total + c.Number);
        return cells.First().Kind switch
        {
            CellKind.Count => Of((int)sum),
            CellKind.Change => OfChange(Money.FromDong(sum)),
            _ => Of(Money.FromDong(sum)),
        };
    }
}
