namespace FundsMonitor.Core.Importing;

/// <summary>A <see cref="RowProblem"/> as stored with its file; at most 5,000 a file are kept.</summary>
public sealed class FileProblem
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The file it is in.</summary>
    public int SourceFileId { get; set; }

    /// <summary>See <see cref="RowProblem.Kind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>See <see cref="RowProblem.Sheet"/>.</summary>
    public string Sheet { get; set; } = "";

    /// <summary>See <see cref="RowProblem.Row"/>.</summary>
    public int Row { get; set; }

    /// <summary>See <see cref="RowProblem.Column"/>.</summary>
    public string Column { get; set; } = "";

    /// <summary>See <see cref="RowProblem.ColumnNumber"/>.</summary>
    public int ColumnNumber { get; set; }

    /// <summary>See <see cref="RowProblem.Case"/>.</summary>
    public string Case { get; set; } = "";

    /// <summary>See <see cref="RowProblem.Value"/>.</summary>
    public string Value { get; set; } = "";

    /// <summary>See <see cref="RowProblem.Detail"/>.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Whether it refuses the file.</summary>
    public ProblemWeight Weight { get; set; }
}

/// <summary>How many problems of one kind and heading a file has, also beyond those kept.</summary>
public sealed class FileProblemCount
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>The file they are in.</summary>
    public int SourceFileId { get; set; }

    /// <summary>See <see cref="RowProblem.Kind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>See <see cref="RowProblem.Column"/>.</summary>
    public string Column { get; set; } = "";

    /// <summary>How many there are.</summary>
    public int Count { get; set; }
}
