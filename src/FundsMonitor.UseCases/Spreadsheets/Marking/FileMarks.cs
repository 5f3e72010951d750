using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>What is said of a file when it goes back to its sender.</summary>
/// <param name="Problems">Those kept: each with a row is marked in its cell.</param>
/// <param name="Counts">How many there are of each kind and heading, also beyond those kept.</param>
internal sealed record FileMarks(IReadOnlyList<RowProblem> Problems, IReadOnlyDictionary<(string Kind, string Column), int> Counts)
{
    /// <summary>The name the sender gave it.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The verdict in one sentence.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>The kind, which says what a row is: a loan, a household, a voucher; null where it was not recognised.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>yyyymm or yyyy; 0 where not known.</summary>
    public int Period { get; init; }

    /// <summary>The marks of one sheet, one for each cell.</summary>
    public IEnumerable<Mark> Of(string sheet) => Problems.Where(p => p.Row > 0 && p.Sheet == sheet).Select(p => new Mark(
        p.Row, p.ColumnNumber, Weight(p) == ProblemWeight.Error, [$"{WeightWord(Weight(p))}: {Sentence(p)}"]));

    /// <summary>Why and what to do, in one go.</summary>
    public static string Sentence(RowProblem problem) => $"{ProblemKinds.Reason(problem).Vi} {ProblemKinds.Remedy(problem).Vi}";

    /// <summary>Whether it refuses the file.</summary>
    public static ProblemWeight Weight(RowProblem problem) => ProblemKinds.Get(problem.Kind).Weight;

    /// <summary>Lỗi or Lưu ý.</summary>
    public static string WeightWord(ProblemWeight weight) => weight == ProblemWeight.Error ? "Lỗi" : "Lưu ý";

    /// <summary>What a row of the file is.</summary>
    public Bilingual CaseWord => Kind switch
    {
        FileKind.Loans or FileKind.Debts => new("Món vay", "Loan"),
        FileKind.Register => new("Hộ", "Household"),
        FileKind.Expenditures => new("Chứng từ", "Voucher"),
        FileKind.Allocations => new("Dự án", "Project"),
        FileKind.Groups => new("Tổ", "Group"),
        FileKind.ControlTotals => new("Xã", "Commune"),
        FileKind.Plan => new("Thôn", "Hamlet"),
        _ => new("Dòng", "Row"),
    };
}
