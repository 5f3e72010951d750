using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>Where the delivery of a file stands.</summary>
public enum DeliveryState
{
    /// <summary>Nobody owes it, or not yet.</summary>
    NotDue,

    /// <summary>Accepted; what has a day came by that day.</summary>
    OnTime,

    /// <summary>Accepted, after its day.</summary>
    Late,

    /// <summary>Due, and nothing came.</summary>
    Missing,

    /// <summary>Due; what came was refused.</summary>
    Refused,
}

/// <summary>What is asked.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="DueDay">Day of the following month by which a month's files are due.</param>
public sealed record CompletenessQuery(int Year, int DueDay = 10);

/// <summary>One file that is or may be owed.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Period">yyyymm, or yyyy.</param>
/// <param name="State">Where it stands.</param>
/// <param name="VersionId">The version that counts; null without one.</param>
/// <param name="SourceFileId">Its file, or the refused one; null when nothing came.</param>
/// <param name="ReceivedAtUtc">When the first accepted file of it came; null without one.</param>
public sealed record Delivery(
    FileKind Kind, int Period, DeliveryState State, int? VersionId = null, int? SourceFileId = null, DateTime? ReceivedAtUtc = null);

/// <summary>What one office or commune owes.</summary>
/// <param name="Code">6, 5 or 3 digits.</param>
/// <param name="Name">Name as known; the code where it is not.</param>
/// <param name="Deliveries">By period, then kind.</param>
public sealed record DeliveryRow(string Code, string Name, IReadOnlyList<Delivery> Deliveries)
{
    /// <summary>The delivery of this kind and period.</summary>
    public Delivery? Find(FileKind kind, int period) => Deliveries.FirstOrDefault(d => d.Kind == kind && d.Period == period);
}

/// <summary>The completeness matrix of a year: what came, late or not, and what did not.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Offices">Loan files and control totals of each month.</param>
/// <param name="Communes">Registers, plans, allocations and expenditures of the year.</param>
public sealed record CompletenessMatrix(int Year, IReadOnlyList<DeliveryRow> Offices, IReadOnlyList<DeliveryRow> Communes)
{
    /// <summary>The kinds an office owes each month.</summary>
    public static IReadOnlyList<FileKind> OfficeKinds { get; } = [FileKind.Loans, FileKind.ControlTotals];

    /// <summary>The kinds that belong to a commune and a year.</summary>
    public static IReadOnlyList<FileKind> CommuneKinds { get; } =
        [FileKind.Register, FileKind.Plan, FileKind.Allocations, FileKind.Expenditures];
}
