using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Files;

/// <summary>F-PERIOD: a file whose rows are of another month, office or commune than it was sent for. It was refused.</summary>
public static class PeriodRule
{
    private static readonly HashSet<string> WholeFile =
    [
        ProblemKinds.MonthContradicts.Code, ProblemKinds.OfficeContradicts.Code, ProblemKinds.CommuneContradicts.Code,
        ProblemKinds.AreaNotYours.Code,
    ];

    private static readonly HashSet<string> Rows = [ProblemKinds.RowOtherMonth.Code, ProblemKinds.RowOtherOffice.Code];

    /// <summary>F-PERIOD over one refused file.</summary>
    public static ReconciliationRule<RefusedFacts> Rule { get; } = new()
    {
        Code = "F-PERIOD",
        Severity = Severity.Error,
        ByMonth = true,
        Title = new("Tệp của kỳ hoặc nơi khác", "A file of another month or place"),
        Sentence = new("Tệp {0} được gửi cho {1} nhưng chứa số liệu của {2}.", "The file {0} was sent for {1} but holds data of {2}."),
        Remedy = new(
            "Nơi gửi gửi lại đúng tệp của kỳ và nơi này; phát hiện tự đóng khi tệp đúng được nhận.",
            "The sender sends the right file of this month and place; the finding closes by itself when it is accepted."),
        Sides = (new("Gửi cho", "Sent for"), new("Trong tệp", "In the file")),
        Source = new(
            "Kỳ số liệu và mã đơn vị ghi trong tệp, so với nơi và kỳ được gửi",
            "Month and unit as the file has them, against those it was sent for"),
        Find = facts => facts.RightFileCame || HeldBy(facts) is not { Vi.Length: > 0 } held ? [] : [Of(facts, held)],
    };

    /// <summary>Verdicts of files that this rule is about.</summary>
    public static IReadOnlyCollection<string> Verdicts => WholeFile;

    /// <summary>Problems of rows that this rule is about, in files refused for their rows.</summary>
    public static IReadOnlyCollection<string> RowProblems => Rows;

    /// <summary>What the file holds instead of what it was sent for; empty where it was refused for something else.</summary>
    private static Bilingual HeldBy(RefusedFacts facts) => WholeFile.Contains(facts.Verdict.Code)
        ? new(Shown(facts.Verdict.Detail[0]), Shown(facts.Verdict.Detail[0]))
        : Bilingual.Joined(", ", [.. facts.Problems.Where(p => Rows.Contains(p.Kind)).GroupBy(p => p.Value)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Counted(Shown(g.Key), Words.Of(g.Count())))]);

    private static Bilingual Counted(string what, string rows) => new($"{what} ({rows} dòng)", $"{what} ({rows} rows)");

    private static Finding Of(RefusedFacts facts, Bilingual held)
    {
        var place = facts.OfficeCode.Length > 0 ? facts.OfficeCode : facts.CommuneCode;
        var sentFor = $"{place}, {Words.Of(facts.Month)}";
        return new()
        {
            Rule = Rule.Code,
            Severity = Rule.Severity,
            Subject = facts.Kind?.Word() ?? facts.FileName,
            OfficeCode = facts.OfficeCode,
            CommuneCode = facts.CommuneCode,
            Month = facts.Month,
            SideA = sentFor,
            SideB = held.AsArgument(),
            Arguments = [facts.FileName, sentFor, held.AsArgument()],
        };
    }

    /// <summary>A month as forms write it, a code as it is.</summary>
    private static string Shown(string text) => Month.TryParse(text, out var month) ? Words.Of(month) : text;
}
