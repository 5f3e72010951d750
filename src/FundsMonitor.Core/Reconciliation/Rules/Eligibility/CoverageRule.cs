using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Customers;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>E-COVERAGE: households that the plan counts and that have no loan. A list of its own, outside the queue.</summary>
/// <remarks>Where the share cannot be computed, one entry says why in place of the list.</remarks>
public static class CoverageRule
{
    private const string PlanHeading = "Đối tượng tính tỷ lệ vay";
    private const string HouseholdHeading = "Mã hộ";

    /// <summary>E-COVERAGE over a plan's promise.</summary>
    public static ReconciliationRule<CoverageFacts> Rule { get; } = new()
    {
        Code = "E-COVERAGE",
        Severity = Severity.Notice,
        OwnList = true,
        Title = new("Hộ có nhu cầu chưa được vay", "Households in need without a loan"),
        Sentence = new("{0}: {1}.", "{0}: {1}."),
        Remedy = new(
            "Xã và tổ TK&VV xác minh nhu cầu, hướng dẫn hộ lập hồ sơ vay; danh sách thiếu cột thì bổ sung và gửi lại.",
            "Commune and savings groups check the need and help to apply; a register without the columns is completed and sent again."),
        Sides = (new("Kế hoạch tính", "Counted by the plan"), new("Dư nợ", "Balance")),
        Source = new(
            "Chỉ tiêu tỷ lệ hộ được vay vốn của kế hoạch và đối tượng mà kế hoạch tính",
            "The plan's target for the share of households with a loan, and whom the plan counts"),
        Find = facts => facts.Coverage.Gap == CoverageGap.None
            ? facts.Coverage.Counted.Where(h => !h.HasLoan).OrderBy(h => h.CommuneCode, StringComparer.Ordinal)
                .ThenBy(h => h.HouseholdCode, StringComparer.Ordinal).Select(h => Of(facts, h))
            : [NotComputable(facts)],
    };

    /// <summary>Why there is no share, in words.</summary>
    public static Bilingual Why(LoanCoverage coverage) => coverage.Gap switch
    {
        CoverageGap.PlanSaysNothing => new("kế hoạch không nói tính trên hộ nào", "the plan does not say of which households"),
        CoverageGap.NoRegister => new("chưa có danh sách hộ", "there is no register"),
        CoverageGap.NoLoans => new("chưa có tệp món vay của địa bàn này", "there is no loan file of this place"),
        CoverageGap.ColumnMissing => Missing(Bilingual.Joined(", ", [.. coverage.MissingColumns])),
        _ => new("", ""),
    };

    private static readonly Bilingual Undecided = new("chưa xác định", "undecided");
    private static readonly Bilingual NoBalance = new("chưa có dư nợ", "no balance");
    private static readonly Bilingual NotComputed = new("không tính được", "not computable");

    private static Bilingual Missing(Bilingual columns) =>
        new($"danh sách không có cột {columns.Vi}", $"the register has no column for {columns.En}");

    private static Finding Of(CoverageFacts facts, CountedHousehold household)
    {
        var name = Words.Named(household.Class);
        var loan = household.MayHaveLoan
            ? new Bilingual("có người vay chưa xác định", "somebody undecided could be of it")
            : new("chưa có dư nợ nào được liên kết", "has no linked balance");
        var where = household.HamletName.Length > 0 ? ", " + household.HamletName : "";
        return Found(facts, $"{facts.Place}/{household.HouseholdCode}", household.CommuneCode) with
        {
            SideA = facts.Coverage.Of,
            SideB = (household.MayHaveLoan ? Undecided : NoBalance).AsArgument(),
            Arguments =
            [
                new Bilingual(
                    $"Hộ {household.HouseholdCode}{where} ({name.Vi})",
                    $"Household {household.HouseholdCode}{where} ({name.En})").AsArgument(),
                new Bilingual($"thuộc \"{facts.Coverage.Of}\", {loan.Vi}", $"one of \"{facts.Coverage.Of}\", {loan.En}").AsArgument(),
            ],
            Rows =
            [
                new(FindingSide.A, facts.Plan.VersionId, facts.Plan.RowNumber, PlanHeading),
                new(FindingSide.B, household.VersionId, household.RowNumber, HouseholdHeading),
            ],
        };
    }

    private static Finding NotComputable(CoverageFacts facts)
    {
        var why = Why(facts.Coverage);
        return Found(facts, facts.Place, facts.Place) with
        {
            SideA = facts.Coverage.Of,
            SideB = NotComputed.AsArgument(),
            Arguments =
            [
                new Bilingual("Không tính được tỷ lệ hộ được vay", "The share of households with a loan is not computable").AsArgument(),
                why.AsArgument(),
            ],
            Rows = [new(FindingSide.A, facts.Plan.VersionId, facts.Plan.RowNumber, PlanHeading)],
        };
    }

    private static Finding Found(CoverageFacts facts, string subject, string commune) => new()
    {
        Rule = Rule.Code,
        Severity = Rule.Severity,
        Subject = subject,
        CommuneCode = commune,
        Month = facts.Month,
    };
}
