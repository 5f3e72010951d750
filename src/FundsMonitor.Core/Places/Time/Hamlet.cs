namespace FundsMonitor.Core.Places.Time;

/// <summary>A hamlet of a commune, or another way in which files write one that is known.</summary>
/// <remarks>Files write one hamlet in several ways; each stands here as written, and the others point at the one that is meant.</remarks>
public sealed class Hamlet
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>5-digit code of the commune, as it was in these dates.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>Name exactly as files write it: rows are found by it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The month, or the January of the year, in which a file first named it.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day of the last month or year that named it; it may have gone on.</summary>
    public DateOnly To { get; set; }

    /// <summary>The hamlet that is meant by this way of writing; null where it is the hamlet itself.</summary>
    public int? SameAsId { get; set; }

    /// <summary>5-digit code of the new commune it went to, where its commune was split and this is known; else empty.</summary>
    public string NewCommuneCode { get; set; } = "";

    /// <summary>Who said so; empty where nobody did.</summary>
    public string DecidedBy { get; set; } = "";
}
