using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>B-ADVANCE: an advance older than its term and unsettled.</summary>
/// <remarks>The term is the file's own; an advance without one is not judged.</remarks>
public static class AdvanceRule
{
    /// <summary>B-ADVANCE over the vouchers of a budget year.</summary>
    public static ReconciliationRule<BudgetFacts> Rule { get; } = new()
    {
        Code = "B-ADVANCE",
        Severity = Severity.Warning,
        Title = new("Tạm ứng quá hạn chưa thanh toán", "Advance past its term"),
        Sentence = new(
            "Chứng từ {0}: tạm ứng {1} đ ngày {2} cho {3}, hạn thanh toán {4}, chưa thanh toán.",
            "Voucher {0}: {1} đ advanced on {2} to {3}, to be settled by {4}, not settled."),
        Remedy = new(
            "Cán bộ tài chính đôn đốc thanh toán hoặc thu hồi tạm ứng, rồi ghi ngày thanh toán tạm ứng và gửi lại tệp chi.",
            "The finance officer has the advance settled or recovered, notes the day it was settled and sends the file again."),
        Sides = (new("Hạn thanh toán", "To be settled by"), new("Đã thanh toán", "Settled")),
        Source = new(
            "Hạn thanh toán tạm ứng ghi trên chứng từ",
            "The term for settling an advance, as the voucher has it"),
        Find = Find,
    };

    private static readonly Bilingual NotSettled = new("chưa thanh toán", "not settled");

    private static IEnumerable<Finding> Find(BudgetFacts facts)
    {
        var late = facts.Expenditures.Where(e => e is { IsAdvance: true, SettledOn: null } && e.AdvanceDueOn < facts.AsOf);
        return Vouchers.ByVoucher(facts, late).Select(v => facts.Found(Rule, v.Key) with
        {
            SideA = Words.Of(v.First().AdvanceDueOn!.Value),
            SideB = NotSettled.AsArgument(),
            Difference = Vouchers.Sum(v),
            Arguments =
            [
                v.First().Voucher, Words.Of(Vouchers.Sum(v)), Words.Of(v.First().Date), v.First().Payee,
                Words.Of(v.First().AdvanceDueOn!.Value),
            ],
            Rows =
            [
                .. v.Select(e => Vouchers.Cell(FindingSide.A, e, "Hạn thanh toán tạm ứng")),
                .. v.Select(e => Vouchers.Cell(FindingSide.B, e, "Ngày thanh toán tạm ứng")),
            ],
        });
    }
}
