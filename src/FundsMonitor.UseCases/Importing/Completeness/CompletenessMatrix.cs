using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>Where the delivery of a file stands.</summary>
public enum DeliveryState
{
    /// <summary>Nobody owes it.</summary>
    NotDue,

    /// <summary>Owed; its day has not passed and nothing came yet.</summary>
    Owed,

    /// <summary>Accepted; what has a day came by that day.</summary>
    OnTime,

    /// <summary>Accepted, after its day.</summary>
    Late,

    /// <summary>Its day has passed, and nothing came.</summary>
    Missing,

    /// <summary>What came was refused, and nothing was accepted since.</summary>
    Refused,
}

/// <summary>What is asked.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Area">The area the page shows.</param>
public sealed record CompletenessQuery(int Year, AreaLimit Area)
{
    /// <summary>Kind; null for all.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>Only rows with a delivery in this state; null for all.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Part of the name or code of a place; empty for all.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One file that is or may be owed.</summary>
/// <param name="Period">yyyymm, or yyyy.</param>
/// <param name="State">Where it stands.</param>
public sealed record Delivery(int Period, DeliveryState State)
{
    /// <summary>The last day on which it is on time; null where nobody owes it.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The version that counts; null without one.</summary>
    public int? VersionId { get; init; }

    /// <summary>Its file, or the refused one; null when nothing came.</summary>
    public int? SourceFileId { get; init; }

    /// <summary>When the first accepted file of it came; null without one.</summary>
    public DateTime? ReceivedAtUtc { get; init; }

    /// <summary>Days between its day and when it came, or today where it has not; 0 for what is not late.</summary>
    public int DaysLate { get; init; }
}

/// <summary>What one office or commune owes of one kind in a year.</summary>
/// <param name="Code">6, 5 or 3 digits.</param>
/// <param name="Name">Name as known; the code where it is not.</param>
/// <param name="Kind">What the files hold.</param>
/// <param name="Deliveries">Twelve months, or the year alone.</param>
public sealed record DeliveryRow(string Code, string Name, FileKind Kind, IReadOnlyList<Delivery> Deliveries)
{
    /// <summary>The delivery of this period.</summary>
    public Delivery? Find(int period) => Deliveries.FirstOrDefault(d => d.Period == period);

    /// <summary>How its deliveries stand.</summary>
    public DeliveryFigures Figures => DeliveryFigures.Of(Deliveries);
}

/// <summary>Deliveries counted.</summary>
public sealed record DeliveryFigures(int OnTime, int Late, int Missing, int Refused, int Owed)
{
    /// <summary>Days late of all that came late, added up.</summary>
    public int DaysLate { get; init; }

    /// <summary>Days late of the one that came latest.</summary>
    public int MostDaysLate { get; init; }

    /// <summary>Days late of one that came late, on average; 0 without one.</summary>
    public decimal AverageDaysLate => Late == 0 ? 0 : (decimal)DaysLate / Late;

    public static DeliveryFigures Of(IEnumerable<Delivery> deliveries)
    {
        var all = deliveries.ToList();
        var late = all.Where(d => d.State == DeliveryState.Late).Select(d => d.DaysLate).ToList();
        return new(
            Count(DeliveryState.OnTime), late.Count, Count(DeliveryState.Missing), Count(DeliveryState.Refused), Count(DeliveryState.Owed))
        {
            DaysLate = late.Sum(),
            MostDaysLate = late.DefaultIfEmpty().Max(),
        };

        int Count(DeliveryState state) => all.Count(d => d.State == state);
    }
}

/// <summary>The completeness matrix of a year: what came, late or not, and what did not.</summary>
/// <param name="Rows">The asked part of the rows.</param>
/// <param name="All">All rows that were asked for, counted.</param>
/// <param name="ByKind">Counted by kind.</param>
/// <param name="ByMonth">Counted by month of the data, 1 to 12, and 0 for the files of a year.</param>
public sealed record CompletenessMatrix(
    Page<DeliveryRow> Rows,
    DeliveryFigures All,
    IReadOnlyList<(FileKind Kind, DeliveryFigures Figures)> ByKind,
    IReadOnlyList<(int Month, DeliveryFigures Figures)> ByMonth);
