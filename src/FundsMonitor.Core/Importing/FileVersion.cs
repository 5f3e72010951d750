namespace FundsMonitor.Core.Importing;

/// <summary>Whether a version counts. The numbers are stored.</summary>
public enum VersionState
{
    /// <summary>Rows are going in; nobody sees them. A start removes what is left in this state.</summary>
    Loading = 1,

    /// <summary>The one version of its scope that figures come from.</summary>
    Current = 2,

    /// <summary>Was current; a later version replaced it. Stays readable and can be brought back.</summary>
    Superseded = 3,

    /// <summary>Was current; a person took it back.</summary>
    Undone = 4,

    /// <summary>Was superseded or undone for longer than data is kept: its rows are gone, its counts, its sums and its links of the chain
    /// stay.</summary>
    Removed = 5,
}

/// <summary>The rows of one file for one scope; a new version replaces the old one only when it is accepted.</summary>
public sealed class FileVersion : IInArea
{
    private const int LastYear = 9999;

    /// <summary>Given by the database; every row carries it.</summary>
    public int Id { get; set; }

    /// <summary>The file the rows came from.</summary>
    public int SourceFileId { get; set; }

    /// <summary>See <see cref="SourceFileId"/>.</summary>
    public SourceFile? SourceFile { get; set; }

    /// <summary><see cref="VersionScope.Key"/>.</summary>
    public string ScopeKey { get; set; } = "";

    /// <summary>What it holds.</summary>
    public FileKind Kind { get; set; }

    /// <inheritdoc/>
    public string OfficeCode { get; set; } = "";

    /// <inheritdoc/>
    public string CommuneCode { get; set; } = "";

    /// <summary>yyyymm or yyyy or 0: see <see cref="VersionScope.Period"/>.</summary>
    public int Period { get; set; }

    /// <summary>See <see cref="VersionScope.Decision"/>.</summary>
    public string Decision { get; set; } = "";

    /// <summary>1, 2, 3 … within the scope.</summary>
    public int Number { get; set; }

    /// <summary>Whether it counts.</summary>
    public VersionState State { get; set; }

    /// <summary>Rows stored.</summary>
    public int RowCount { get; set; }

    /// <summary>The sum that stands for the file: balance, amount allocated, amount spent; zero for registers, groups and plans.</summary>
    public Money Total { get; set; }

    /// <summary>When it became current.</summary>
    public DateTime? AcceptedAtUtc { get; set; }

    /// <inheritdoc/>
    public DateOnly? CodeDay => Period switch
    {
        > LastYear => Month.FromKey(Period).LastDay,
        > 0 => new(Period, 1, 1),
        _ => null,
    };

    /// <summary>When it was last reconciled; null from the moment it becomes current (or stops being so) until that is done.</summary>
    public DateTime? ReconciledAtUtc { get; set; }

    /// <summary>Who had it accepted.</summary>
    public string AcceptedBy { get; set; } = "";
}
