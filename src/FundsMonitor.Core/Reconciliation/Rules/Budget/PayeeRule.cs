using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Reconciliation.Budgets;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>
/// B-PAYEE: on lines for single households, support paid to a household outside the register; on production models, fewer than half of
/// the households paid are poor.
/// </summary>
/// <remarks>
/// A voucher speaks of a household by its number, or by the id of a member on a line that is for households. Where no accepted register
/// covers the day nothing is said.
/// </remarks>
public static class PayeeRule
{
    private const int LeastPoorPercent = 50;
    private const string Heading = "Mã hộ";
    private const string IdHeading = "Số CCCD";

    private static readonly Bilingual NotListed = new("không có trong danh sách", "not in the register");

    /// <summary>B-PAYEE over the lines of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-PAYEE",
        Severity = Severity.Warning,
        Title = new("Hỗ trợ ngoài đối tượng", "Support outside the register"),
        Sentence = new(
            "{0}: {1} đ hỗ trợ cho {2}; {3}.",
            "{0}: {1} đ of support for {2}; {3}."),
        Remedy = new(
            "Xã kiểm tra danh sách hộ được hỗ trợ; cán bộ tài chính sửa mã hộ trên chứng từ hoặc thu hồi.",
            "The commune checks the list of supported households; the finance officer corrects the voucher or recovers the money."),
        Sides = (new("Hộ được chi", "Households paid"), new("Danh sách hộ", "Register")),
        Source = new(
            "Danh sách hộ của UBND xã có hiệu lực ngày chi; mô hình: ít nhất 50% hộ tham gia là hộ nghèo",
            "The commune's register in force on the day of payment; models: at least 50% of the households taking part are poor"),
        Find = facts => facts.Registers.Count == 0 ? [] : facts.Lines().SelectMany(line => Of(facts, line)),
    };

    private static IEnumerable<Finding> Of(BudgetFacts facts, BudgetLine line)
    {
        var isModel = line.Allocations.Any(a => a.Payees == LinePayees.ProductionModel);
        var forHouseholds = line.Allocations.Any(a => a.Payees == LinePayees.Households);
        var paid = line.Expenditures
            .Where(e => e.HouseholdCode.Length > 0 || (e.CitizenId.Length > 0 && (isModel || forHouseholds)))
            .Select(e => new Paid(e, InForce(facts, e))).Where(p => p.Listed is not null).ToList();
        return isModel ? Model(facts, line, paid) : paid.Where(p => p.Household is null)
            .GroupBy(p => Vouchers.Subject(facts, p.Voucher.Voucher, PaidHousehold.KeyOf(p.Voucher)), StringComparer.Ordinal)
            .Select(g => Outside(facts, g.Key, [.. g.Select(p => p.Voucher)]));
    }

    /// <summary>The households in force on the voucher's day; null where no register covers it.</summary>
    private static List<PaidHousehold>? InForce(BudgetFacts facts, Expenditure voucher)
    {
        var covering = facts.Registers.Where(r => r.Covers(voucher.Date)).Select(r => r.VersionId).ToHashSet();
        return covering.Count == 0 ? null : [.. facts.Households.Where(h => covering.Contains(h.VersionId))];
    }

    private static Finding Outside(BudgetFacts facts, string subject, IReadOnlyList<Expenditure> rows)
    {
        var (first, sum, key) = (rows[0], Vouchers.Sum(rows), PaidHousehold.KeyOf(rows[0]));
        var heading = first.HouseholdCode.Length > 0 ? Heading : IdHeading;
        return facts.Found(Rule, subject) with
        {
            SideA = key,
            SideB = NotListed.AsArgument(),
            Difference = sum,
            Arguments =
            [
                new Bilingual($"Chứng từ {first.Voucher} ngày {Words.Of(first.Date)}", $"Voucher {first.Voucher} of {Words.Of(first.Date)}")
                    .AsArgument(),
                Words.Of(sum), new Bilingual($"hộ {key}", $"household {key}").AsArgument(), NotListed.AsArgument(),
            ],
            Rows =
            [
                .. rows.Select(e => Vouchers.Cell(FindingSide.A, e, heading)),
                .. facts.Registers.Where(r => r.Covers(first.Date))
                    .Select(r => new FindingRow(FindingSide.B, r.VersionId, FindingRow.AllRowsOfCommune, heading)),
            ],
        };
    }

    private static IEnumerable<Finding> Model(BudgetFacts facts, BudgetLine line, List<Paid> paid)
    {
        var households = paid.DistinctBy(p => p.Household?.HouseholdCode ?? "?" + PaidHousehold.KeyOf(p.Voucher)).ToList();
        var poor = households.Count(p => p.Household?.Class == HouseholdClass.Poor);
        if (households.Count == 0 || poor * 100 >= households.Count * LeastPoorPercent)
        {
            return [];
        }

        var share = Words.Share(poor, households.Count);
        var sum = Vouchers.Sum(paid.Select(p => p.Voucher));
        return
        [
            facts.Found(Rule, line.Subject) with
            {
                SideA = Words.Of(households.Count),
                SideB = Words.Of(poor),
                Difference = sum,
                Arguments =
                [
                    line.Name.AsArgument(), Words.Of(sum),
                    new Bilingual($"mô hình {households.Count} hộ", $"a model of {households.Count} households").AsArgument(),
                    new Bilingual(
                        $"chỉ {poor} hộ nghèo ({share}), cần ít nhất {LeastPoorPercent}%",
                        $"only {poor} of them poor ({share}), at least {LeastPoorPercent}% are asked for").AsArgument(),
                ],
                Rows =
                [
                    .. paid.Select(p => Vouchers.Cell(FindingSide.A, p.Voucher, Heading)),
                    .. households.Select(p => p.Household).OfType<PaidHousehold>()
                        .Select(h => new FindingRow(FindingSide.B, h.VersionId, h.RowNumber, "Phân loại hộ")),
                ],
            },
        ];
    }

    private sealed record Paid(Expenditure Voucher, List<PaidHousehold>? Listed)
    {
        public PaidHousehold? Household { get; } = Listed?.FirstOrDefault(h => h.IsPayeeOf(Voucher));
    }
}
