using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Where something that is due stands.</summary>
public enum DueState
{
    /// <summary>Its day has not passed.</summary>
    Ahead,

    /// <summary>Its day has passed, and it has not come.</summary>
    Late,

    /// <summary>It came.</summary>
    Done,
}

/// <summary>Something that is due on a day.</summary>
/// <param name="Day">The last day on which it is on time.</param>
/// <param name="What">What it is, and whose.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Path">The page that tells more.</param>
public sealed record DueItem(DateOnly Day, Bilingual What, DueState State, string Path)
{
    /// <summary>The year at which that page is to be opened; null for its own.</summary>
    public int? Year { get; init; }

    /// <summary>When it came; null while it did not.</summary>
    public DateOnly? DoneOn { get; init; }
}

/// <summary>What is due next, seen from the end of a month.</summary>
/// <param name="From">The day it is seen from: the month's last, or today where that is earlier.</param>
/// <param name="Items">The next ones, by day.</param>
/// <param name="More">How many more of the time looked at.</param>
/// <param name="Undated">Reports that are owed without a day: nothing of them is ever late.</param>
public sealed record DueNext(DateOnly From, IReadOnlyList<DueItem> Items, int More, int Undated)
{
    /// <summary>Days looked ahead.</summary>
    public const int DaysAhead = 120;

    private const int MostShown = 8;

    /// <summary>The next of these, the earliest first; those of one day as they come.</summary>
    public static DueNext Of(DateOnly from, IEnumerable<DueItem> items, int undated)
    {
        var next = items.Where(i => i.Day > from && i.Day <= from.AddDays(DaysAhead)).OrderBy(i => i.Day).ToList();
        return new(from, [.. next.Take(MostShown)], Math.Max(0, next.Count - MostShown), undated);
    }

    /// <summary>How the list came to be, and what it leaves out.</summary>
    public Explanation Why => new(
        OverviewFigure.Due,
        new("Việc sắp tới hạn", "What is due next"),
        new(
            $"Các tệp phải gửi và các báo cáo phải nộp có ngày hạn trong {DaysAhead} ngày sau {Words.Of(From)}. Một việc là quá hạn "
                + "khi ngày hạn đã qua mà chưa nhận được; các đơn vị cùng nợ một loại tệp, cùng kỳ và cùng ngày là một việc.",
            $"The files and the reports that are owed with a day in the {DaysAhead} days after {Words.Of(From)}. One is late when its day "
                + "has passed and it has not come; senders who owe the same kind of file for the same period and day are one item."))
    {
        LeavesOut =
        [
            .. More > 0
                ? [new($"{More} việc sau đó", More == 1 ? "1 item after these" : $"{More} items after these")]
                : Array.Empty<Bilingual>(),
            .. Undated > 0
                ? [new(
                    $"{Undated} báo cáo mà văn bản không ghi ngày: không bao giờ tính là quá hạn",
                    Undated == 1
                        ? "1 report for which no day is written: it is never late"
                        : $"{Undated} reports for which no day is written: they are never late")]
                : Array.Empty<Bilingual>(),
        ],
    };

    /// <summary>What the list says, as a sentence.</summary>
    public Bilingual Title => (Items.Count(i => i.State == DueState.Late), Items.FirstOrDefault(i => i.State == DueState.Ahead)) switch
    {
        ( > 0 and var late, _) => new($"{late} việc đã quá hạn", late == 1 ? "1 item is late" : $"{late} items are late"),
        (_, { } next) => new($"Sắp tới hạn: {next.Day.Day}/{next.Day.Month}", $"Next due: {next.Day.Day}/{next.Day.Month}"),
        _ when Items.Count > 0 => new("Việc đến hạn đã xong cả", "Everything that was due is done"),
        _ => new("Không có việc nào ghi ngày hạn", "Nothing has a day on which it is due"),
    };
}
