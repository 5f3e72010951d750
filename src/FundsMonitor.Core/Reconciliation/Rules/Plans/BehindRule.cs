using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>
/// P-BEHIND: a target measured every month that lies behind the straight line to the end of its year; counts of households are judged
/// once, by the review at the end of the year.
/// </summary>
/// <remarks>
/// The line begins where the share stood when the year began; where that is not known, at nothing. A share that cannot be computed is
/// behind nothing.
/// </remarks>
public static class BehindRule
{
    private const int Months = 12;

    /// <summary>P-BEHIND over a plan's targets.</summary>
    public static ReconciliationRule<TargetFacts> Rule { get; } = new()
    {
        Code = "P-BEHIND",
        Severity = Severity.Notice,
        ByMonth = true,
        Title = new("Chỉ tiêu chậm tiến độ", "Target behind its line"),
        Sentence = new(
            "Chỉ tiêu {0} năm {1}: đến {2} đạt {3}, theo tiến độ phải đạt {4} (cả năm {5}).",
            "Target \"{0}\" of {1}: by {2} it stands at {3}, by its line it would stand at {4} (whole year {5})."),
        Remedy = new(
            "Chủ tịch xã xem danh sách hộ còn thiếu và giao việc; hoặc điều chỉnh chỉ tiêu bằng văn bản.",
            "The commune's chair looks at the households that are missing and gives out the work, or has the target changed in writing."),
        Sides = (new("Đạt được", "Reached"), new("Theo tiến độ", "By its line")),
        Source = new(
            "Kế hoạch giảm nghèo của năm; đường thẳng từ đầu năm đến cuối năm, số hộ chỉ xét khi rà soát cuối năm",
            "The year's plan; a straight line from the start of the year to its end, households only at the year-end review"),
        Find = facts => [.. LoanShare(facts.Coverage), .. facts.Review is { } review ? Lifted(review) : []],
    };

    private static IEnumerable<Finding> LoanShare(CoverageFacts? facts)
    {
        if (facts?.Coverage.Value is not { } measured || facts.Plan.TargetLoanSharePercent is not { } percent)
        {
            return [];
        }

        var (begins, target) = (facts.Opening ?? 0m, percent / 100m);
        var line = begins + ((target - begins) * facts.Month.Number / Months);
        return measured >= line || measured >= target ? [] : [LoanShare(facts, measured, line)];
    }

    private static Finding LoanShare(CoverageFacts facts, decimal measured, decimal line)
    {
        var coverage = facts.Coverage;
        var reached = $"{Words.Share(measured)} ({coverage.WithLoan}/{coverage.Counted.Count})";
        return Found((facts.Place, $"{Words.Of(facts.Plan.Year)}/loan-share", facts.Month), (reached, Words.Share(line))) with
        {
            Arguments =
            [
                new Bilingual($"tỷ lệ hộ được vay vốn ({coverage.Of})", $"share of households with a loan ({coverage.Of})").AsArgument(),
                Words.Of(facts.Plan.Year), Words.Of(facts.Month), reached, Words.Share(line),
                Words.Rate(facts.Plan.TargetLoanSharePercent!.Value * 1_000),
            ],
            Rows =
            [
                .. Lists(FindingSide.A, coverage.Counted.Select(h => h.VersionId).Distinct()),
                new(FindingSide.B, facts.Plan.VersionId, facts.Plan.RowNumber, "Chỉ tiêu tỷ lệ hộ vay (%)"),
            ],
        };
    }

    private static IEnumerable<Finding> Lifted(ReviewFacts facts)
    {
        var figures = PlanFigures.Of([.. facts.Plan.Rows]);
        (string Key, HouseholdClass Class, int? Target, string Heading, Func<PlanRow, int?> Of)[] targets =
        [
            ("poor-lifted", HouseholdClass.Poor, figures.TargetPoorLifted, "Chỉ tiêu giảm hộ nghèo", r => r.TargetPoorLifted),
            ("near-poor-lifted", HouseholdClass.NearPoor, figures.TargetNearPoorLifted, "Chỉ tiêu giảm hộ cận nghèo",
                r => r.TargetNearPoorLifted),
        ];
        foreach (var (key, listed, target, heading, of) in targets)
        {
            var lifted = facts.Before.GetValueOrDefault(listed) - facts.After.GetValueOrDefault(listed);
            if (target is not { } promised || lifted >= promised)
            {
                continue;
            }

            var name = Words.Named(listed);
            var month = new Month(facts.Plan.Year, Months);
            var subject = (facts.Plan.CommuneCode, $"{Words.Of(facts.Plan.Year)}/{key}", month);
            yield return Found(subject, (Words.Of(lifted), Words.Of(promised))) with
            {
                Arguments =
                [
                    new Bilingual($"giảm {name.Vi}", $"fewer {name.En} households").AsArgument(), Words.Of(facts.Plan.Year),
                    Words.Of(month.LastDay), Words.Of(lifted), Words.Of(promised), Words.Of(promised),
                ],
                Rows =
                [
                    .. Lists(FindingSide.A, [facts.Versions.Before, facts.Versions.After]),
                    .. facts.Plan.Rows.Where(r => of(r) is not null)
                        .Select(r => new FindingRow(FindingSide.B, r.VersionId, r.RowNumber, heading)),
                ],
            };
        }
    }

    private static IEnumerable<FindingRow> Lists(FindingSide side, IEnumerable<int> versions) =>
        versions.Select(v => new FindingRow(side, v, FindingRow.AllRowsOfCommune, ""));

    private static Finding Found((string Place, string Subject, Month Month) of, (string A, string B) sides) => new()
    {
        Rule = Rule.Code,
        Severity = Rule.Severity,
        Subject = of.Subject,
        CommuneCode = of.Place,
        Month = of.Month,
        SideA = sides.A,
        SideB = sides.B,
    };
}
