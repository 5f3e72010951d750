using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans.Lending;

/// <summary>L-SAMEDAY: many loans of one group on one day with one amount: the trace of loans that somebody else uses.</summary>
public static class SameDayRule
{
    /// <summary>L-SAMEDAY over the loans of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-SAMEDAY",
        Severity = Severity.Notice,
        Title = new("Nhiều món cùng tổ, cùng ngày, cùng mức", "Many loans of one group, day and amount"),
        Sentence = new(
            "Tổ {0} ({1}): {2} món vay cùng ngày {3}, cùng mức {4} đ, còn dư nợ {5} đ.",
            "Group {0} ({1}): {2} loans on {3}, {4} đ each, with a balance of {5} đ."),
        Remedy = new(
            "Xã và phòng giao dịch kiểm tra việc sử dụng vốn: có vay ké, vay hộ không.",
            "Commune and office check who uses the money: are these loans taken for somebody else?"),
        Sides = (new("Số món vay", "Loans"), new("Cùng mức", "Amount of each")),
        Source = new(
            "Dấu hiệu vay ké, vay hộ: cùng tổ, cùng ngày vay, cùng mức vay",
            "A trace of loans taken for others: one group, one day, one amount"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(LoanFacts facts)
    {
        var many = facts.Settings.Of(SettingKinds.SameDay, facts.Month.LastDay);
        return facts.Loans
            .Where(l => l.Balance > Money.Zero && l.LoanDate is not null && Groups.IsGroup(l.GroupCode) && Amount(l) > Money.Zero)
            .GroupBy(l => (l.GroupCode, LoanDate: l.LoanDate!.Value, Amount: Amount(l))).Where(g => g.Count() >= many)
            .Select(g => Of(facts, g.Key, [.. g]));
    }

    private static Money Amount(LoanRow loan) => loan.Agreed > Money.Zero ? loan.Agreed : loan.Disbursed;

    private static Finding Of(LoanFacts facts, (string Group, DateOnly Day, Money Amount) what, IReadOnlyList<LoanRow> loans)
    {
        var balance = GroupFlow.Sum(loans.Select(l => l.Balance));
        return facts.Found(Rule, $"{what.Group}/{Words.Of(what.Day)}/{Words.Of(what.Amount)}") with
        {
            SideA = Words.Of(loans.Count),
            SideB = Words.Of(what.Amount),
            Difference = balance,
            Arguments =
            [
                what.Group, loans[0].GroupLeader, Words.Of(loans.Count), Words.Of(what.Day), Words.Of(what.Amount), Words.Of(balance),
            ],
            Rows =
            [
                .. loans.Take(StoredFinding.RowsKept)
                    .Select(l => new FindingRow(FindingSide.A, l.VersionId, l.RowNumber, Mau31Headings.LoanDate)),
            ],
        };
    }
}
