using FundsMonitor.Core.Plans.Reports;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>Where an owed report stands.</summary>
public enum ReportState
{
    /// <summary>No day is named, or it is not yet due.</summary>
    Open,

    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>It came.</summary>
    Received,
}

/// <summary>One owed report.</summary>
/// <param name="Obligation">Who owes what to whom.</param>
/// <param name="Report">Period and last day.</param>
/// <param name="Receiver">To whom on that day, which may be a successor.</param>
/// <param name="Receipt">When and by whom it was received; null while it was not.</param>
/// <param name="State">Where it stands.</param>
public sealed record OwedReport(
    ReportObligation Obligation, DueReport Report, string Receiver, ReportReceipt? Receipt, ReportState State)
{
    /// <summary>Name of the place whose plan asks for it.</summary>
    public string Place { get; init; } = "";

    /// <summary>Receivers that no longer exist, from the one the plan names on, each with its last day and who took its place.</summary>
    public IReadOnlyList<ReportReceiver> Abolished { get; init; } = [];

    /// <summary>To whom it would be sent today; the same as <see cref="Receiver"/> while that one exists.</summary>
    public string ReceiverToday { get; init; } = "";

    /// <summary>It was noted as received and taken back; the latest of these, else null.</summary>
    public ReportReceipt? TakenBack { get; init; }
}
