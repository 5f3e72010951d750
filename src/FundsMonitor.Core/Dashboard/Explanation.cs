using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>The figures of the overview that are explained, in the order of the page.</summary>
public enum OverviewFigure
{
    /// <summary>Poor and near-poor households.</summary>
    Poverty,

    /// <summary>Allocated and spent.</summary>
    Funds,

    /// <summary>What the borrowers of the area owe.</summary>
    Balance,

    /// <summary>What of that is overdue.</summary>
    OverdueShare,

    /// <summary>Households with a loan.</summary>
    Coverage,

    /// <summary>Open findings.</summary>
    Findings,

    /// <summary>What was due and has not come.</summary>
    LateFiles,

    /// <summary>First chart.</summary>
    FundsByProject,

    /// <summary>Second chart.</summary>
    BalanceByProgramme,

    /// <summary>Third chart.</summary>
    OverdueTrend,

    /// <summary>Fourth chart.</summary>
    PlacesCompared,

    /// <summary>The list of what is due next.</summary>
    Due,
}

/// <summary>How a figure came to be.</summary>
/// <param name="Figure">What is explained.</param>
/// <param name="Title">Its name.</param>
/// <param name="How">How it is computed.</param>
public sealed record Explanation(OverviewFigure Figure, Bilingual Title, Bilingual How)
{
    /// <summary>What it is divided by; null for a figure that is no share.</summary>
    public Bilingual? Denominator { get; init; }

    /// <summary>What it leaves out, or cannot say.</summary>
    public IReadOnlyList<Bilingual> LeavesOut { get; init; } = [];

    /// <summary>The file versions it comes from.</summary>
    public IReadOnlyList<FigureSource> Sources { get; init; } = [];
}

/// <summary>A file version that a figure comes from.</summary>
/// <param name="SourceFileId">The file.</param>
/// <param name="FileName">Its name as the sender gave it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Period">yyyymm, yyyy, or 0.</param>
/// <param name="Place">Name of its office or commune.</param>
/// <param name="VersionNumber">Number of the version within its scope.</param>
/// <param name="MayOpen">Whether the reader may open the file itself.</param>
public sealed record FigureSource(
    int SourceFileId, string FileName, FileKind Kind, int Period, string Place, int VersionNumber, bool MayOpen);
