namespace FundsMonitor.Core.Importing;

/// <summary>How much a problem weighs.</summary>
public enum ProblemWeight
{
    /// <summary>The file is accepted and the place is listed (an identifier repaired, a value left empty).</summary>
    Warning = 1,

    /// <summary>The row cannot be read: the file is refused as a whole.</summary>
    Error = 2,
}

/// <summary>Something in a file that could not be taken as it stands. Its words come from <see cref="ProblemKinds"/>.</summary>
/// <param name="Kind">The code of a <see cref="ProblemKind"/>.</param>
/// <param name="Sheet">The sheet's name; empty for text files.</param>
/// <param name="Row">The row number Excel shows, from 1; 0 where the whole sheet is meant.</param>
/// <param name="Column">The heading as written in the file; empty where the row is meant.</param>
/// <param name="Value">The cell as it stood, shortened to 100 characters.</param>
/// <param name="Detail">What the sentence needs besides, for example the value it was repaired to.</param>
public sealed record RowProblem(string Kind, string Sheet, int Row, string Column, string Value, string Detail = "")
{
    /// <summary>The column's number, from 1 (A); 0 where the row or the sheet is meant.</summary>
    public int ColumnNumber { get; init; }

    /// <summary>What the row is about as the file has it: loan number, household, voucher; empty where the sheet is meant.</summary>
    public string Case { get; init; } = "";
}
