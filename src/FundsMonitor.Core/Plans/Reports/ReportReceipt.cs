namespace FundsMonitor.Core.Plans.Reports;

/// <summary>A report that came: noted by a person; taken back where that was a mistake, never deleted.</summary>
public sealed class ReportReceipt : IInArea
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>The obligation.</summary>
    public int ObligationId { get; set; }

    /// <summary>See <see cref="DueReport.PeriodKey"/>.</summary>
    public string PeriodKey { get; set; } = "";

    /// <summary>The day it was received.</summary>
    public DateOnly ReceivedOn { get; set; }

    /// <summary>Who received it.</summary>
    public string ReceivedBy { get; set; } = "";

    /// <summary>Account that noted it.</summary>
    public string NotedBy { get; set; } = "";

    /// <summary>When it was noted.</summary>
    public DateTime NotedAtUtc { get; set; }

    /// <summary>In the words of who noted it.</summary>
    public string Note { get; set; } = "";

    /// <summary>When it was taken back; null while it counts.</summary>
    public DateTime? TakenBackAtUtc { get; set; }

    /// <summary>Account that took it back, or empty.</summary>
    public string TakenBackBy { get; set; } = "";

    /// <summary>Why it was taken back, or empty.</summary>
    public string TakenBackNote { get; set; } = "";
}
