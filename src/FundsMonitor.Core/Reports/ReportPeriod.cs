using System.Globalization;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reports;

/// <summary>How long the period of a report is. The numbers are stored.</summary>
public enum ReportScale
{
    /// <summary>One month.</summary>
    Month = 1,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter = 2,

    /// <summary>Six months from January or July.</summary>
    HalfYear = 3,

    /// <summary>January to December.</summary>
    Year = 4,
}

/// <summary>What a report is about in time: it lies within one budget year.</summary>
public sealed record ReportPeriod
{
    private const int MonthsOfYear = 12;
    private const int FirstYear = 2000;
    private const int LastYear = 2099;
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private ReportPeriod(ReportScale scale, int year, int number) => (Scale, Year, Number) = (scale, year, number);

    /// <summary>Month, quarter, half-year or year.</summary>
    public ReportScale Scale { get; }

    /// <summary>For example 2024.</summary>
    public int Year { get; }

    /// <summary>Which of its year: 1 to 12, 4, 2 or 1.</summary>
    public int Number { get; }

    /// <summary>The month it begins with.</summary>
    public Month First => new(Year, ((Number - 1) * Length(Scale)) + 1);

    /// <summary>The month it ends with: balances are those of its end.</summary>
    public Month Last => new(Year, Number * Length(Scale));

    /// <summary>The period before, of the same length.</summary>
    public ReportPeriod Previous => Of(Scale, First.Previous);

    /// <summary>The period after, of the same length.</summary>
    public ReportPeriod Next => Of(Scale, Last.Next);

    /// <summary>"tháng 3 năm 2024", "quý I năm 2024", "6 tháng đầu năm 2024", "năm 2024".</summary>
    public Bilingual Name => Scale switch
    {
        ReportScale.Month => new($"tháng {Number} năm {Year}", $"month {Number} of {Year}"),
        ReportScale.Quarter => new($"quý {Roman[Number - 1]} năm {Year}", $"quarter {Number} of {Year}"),
        ReportScale.HalfYear => new(
            $"6 tháng {(Number == 1 ? "đầu" : "cuối")} năm {Year}", $"{(Number == 1 ? "first" : "second")} half of {Year}"),
        _ => new($"năm {Year}", $"{Year}"),
    };

    /// <summary>The period of this length that a month lies in.</summary>
    public static ReportPeriod Of(ReportScale scale, Month month) => new(scale, month.Year, ((month.Number - 1) / Length(scale)) + 1);

    /// <summary>Reads <c>2024-03</c>, <c>2024-Q1</c>, <c>2024-H1</c> or <c>2024</c>, as addresses and the database have them.</summary>
    public static ReportPeriod? Find(string? text)
    {
        if (text is null || text.Length < 4
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or > LastYear)
        {
            return null;
        }

        return text[4..] switch
        {
            "" => new(ReportScale.Year, year, 1),
            "-H1" => new(ReportScale.HalfYear, year, 1),
            "-H2" => new(ReportScale.HalfYear, year, 2),
            ['-', 'Q', >= '1' and <= '4' and var quarter] => new(ReportScale.Quarter, year, quarter - '0'),
            _ => Month.TryParse(text, out var month) ? Of(ReportScale.Month, month) : null,
        };
    }

    /// <summary>Whether a month's data belongs to it.</summary>
    public bool Contains(Month month) => First <= month && month <= Last;

    /// <summary>The form that <see cref="Find"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}") + Scale switch
    {
        ReportScale.Month => string.Create(CultureInfo.InvariantCulture, $"-{Number:00}"),
        ReportScale.Quarter => string.Create(CultureInfo.InvariantCulture, $"-Q{Number}"),
        ReportScale.HalfYear => string.Create(CultureInfo.InvariantCulture, $"-H{Number}"),
        _ => "",
    };

    private static int Length(ReportScale scale) => scale switch
    {
        ReportScale.Month => 1,
        ReportScale.Quarter => 3,
        ReportScale.HalfYear => 6,
        _ => MonthsOfYear,
    };
}
