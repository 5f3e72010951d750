namespace FundsMonitor.Core.Reports.Scheduled;

/// <summary>What a report is written as. The numbers are stored.</summary>
public enum ReportFormat
{
    /// <summary>.docx</summary>
    Word = 1,

    /// <summary>.xlsx</summary>
    Excel = 2,
}

/// <summary>A report that somebody wants made again and again, on its day.</summary>
public sealed class ReportSubscription
{
    /// <summary>The latest day of a month that a subscription may name: every month has it.</summary>
    public const int LastDay = 28;

    /// <summary>How long a made report is kept, in days.</summary>
    public const int KeptDays = 730;

    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>Account that gets it.</summary>
    public string OwnerName { get; set; } = "";

    /// <summary>The owner's role when he asked for it: with another role he must ask anew.</summary>
    public string OwnerRole { get; set; } = "";

    /// <summary>Code of the place; empty for all that the owner may see.</summary>
    public string PlaceCode { get; set; } = "";

    /// <summary>The place as it was called when it was asked for.</summary>
    public string PlaceName { get; set; } = "";

    /// <summary>How long its periods are.</summary>
    public ReportScale Scale { get; set; }

    /// <summary>What it is written as.</summary>
    public ReportFormat Format { get; set; }

    /// <summary>The day of the month after the period's end on which it is made, 1 to <see cref="LastDay"/>.</summary>
    public int Day { get; set; }

    /// <summary>Whether a mail says that it is ready.</summary>
    public bool ByMail { get; set; }

    /// <summary>The first period it is made for: see <see cref="ReportPeriod.Find"/>.</summary>
    public string FromPeriod { get; set; } = "";

    /// <summary>Whether it rests: periods that fall due meanwhile are not made up.</summary>
    public bool IsPaused { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTime CreatedAtUtc { get; set; }

    /// <summary>The day on which the report of a period is made.</summary>
    public DateOnly DueOn(ReportPeriod period) => period.Next.First.FirstDay.AddDays(Day - 1);

    /// <summary>The first period of this length whose day has not passed: the one that a new or resumed subscription begins with.</summary>
    public ReportPeriod FirstFrom(DateOnly today)
    {
        var period = ReportPeriod.Of(Scale, Month.Of(today)).Previous;
        return DueOn(period) >= today ? period : period.Next;
    }

    /// <summary>Every period whose day has come, oldest first; none while it rests.</summary>
    public IEnumerable<ReportPeriod> Due(DateOnly today)
    {
        for (var period = IsPaused ? null : ReportPeriod.Find(FromPeriod);
            period is not null && DueOn(period) <= today;
            period = period.Next)
        {
            yield return period;
        }
    }
}
