namespace FundsMonitor.Core.Reports;

/// <summary>What a report is about in space.</summary>
public enum ReportLevel
{
    /// <summary>All that its reader may see.</summary>
    Everything,

    /// <summary>A commune, ward or special zone, or a district of before 1 July 2025.</summary>
    Commune,

    /// <summary>A transaction office of the bank.</summary>
    Office,

    /// <summary>A province or centrally run city: of it what the reader may see.</summary>
    Province,
}

/// <summary>Where the figures of a report are from.</summary>
/// <param name="Code">5, 3, 6 or 2 digits; empty for everything.</param>
/// <param name="Name">As it is called at the period's end.</param>
/// <param name="Level">What it is.</param>
public sealed record ReportPlace(string Code, string Name, ReportLevel Level)
{
    /// <summary>Whether it is a province of which the reader sees only a part.</summary>
    public bool IsPart { get; init; }

    /// <summary>How the title names it: "xã Kim Phượng", "một phần tỉnh Đồng Nai".</summary>
    public string InTitle => Level == ReportLevel.Everything ? "các địa bàn được giao"
        : (IsPart ? "một phần " : "") + (Level == ReportLevel.Office ? Name : char.ToLowerInvariant(Name[0]) + Name[1..]);
}
