namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Where in its sheet a problem is.</summary>
/// <param name="Row">Excel's row; 0 where the whole sheet is meant.</param>
/// <param name="Column">The heading; empty where the row is meant.</param>
/// <param name="ColumnNumber">The column's number, from 1; 0 where the row is meant.</param>
internal readonly record struct ProblemPlace(int Row, string Column, int ColumnNumber)
{
    /// <summary>A row, or a column known by its heading alone.</summary>
    public static implicit operator ProblemPlace((int Row, string Column) place) => new(place.Row, place.Column, 0);
}

/// <summary>The problems of one file: all are counted, 5,000 are kept, errors before warnings.</summary>
/// <param name="firstSheet">The sheet that is read first.</param>
/// <param name="caseOf">What a row is about, for the row being read; empty for any other.</param>
internal sealed class ProblemLog(string firstSheet, Func<int, string> caseOf)
{
    /// <summary>Problems kept of one file.</summary>
    public const int Kept = 5_000;

    private readonly List<RowProblem> errors = [];
    private readonly List<RowProblem> warnings = [];
    private readonly List<string> sheets = [firstSheet];
    private readonly Dictionary<(string Kind, string Column), int> counts = [];

    /// <summary>All problems.</summary>
    public int Count { get; private set; }

    /// <summary>Those of weight error.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>How many of each kind and column, also beyond those kept.</summary>
    public IReadOnlyDictionary<(string Kind, string Column), int> Counts => counts;

    /// <summary>The problems kept, in the order of sheets and rows.</summary>
    public IReadOnlyList<RowProblem> Problems =>
        [.. errors.Concat(warnings.Take(Kept - errors.Count)).OrderBy(p => sheets.IndexOf(p.Sheet)).ThenBy(p => p.Row)];

    /// <summary>What is noted from now on is of this sheet.</summary>
    public void Enter(string sheet) => sheets.Add(sheet);

    /// <summary>Notes a problem.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="value">The cell as it stands.</param>
    /// <param name="detail">What the sentence needs besides.</param>
    public void Add(ProblemKind kind, ProblemPlace place, string value, string detail = "")
    {
        var (row, column, number) = place;
        Count++;
        counts[(kind.Code, column)] = counts.GetValueOrDefault((kind.Code, column)) + 1;
        var list = kind.Weight == ProblemWeight.Error ? errors : warnings;
        ErrorCount += kind.Weight == ProblemWeight.Error ? 1 : 0;
        if (list.Count < Kept)
        {
            list.Add(new(kind.Code, sheets[^1], row, column, Short(value), Short(detail))
            {
                ColumnNumber = number,
                Case = row > 0 ? Short(caseOf(row)) : "",
            });
        }
    }

    /// <summary>As much of a text as is kept.</summary>
    public static string Short(string text) => text.Length <= 100 ? text : text[..99] + "…";
}
