using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Loans.Lending;

/// <summary>L-GROUP: borrowers and savings groups that do not fit.</summary>
/// <remarks>
/// A group's size is what the bank's list of groups says. It is never counted from loan rows: members without a loan have none.
/// </remarks>
public static class GroupRule
{
    private const string Poor = "01";

    /// <summary>L-GROUP over the loans and groups of a commune.</summary>
    public static ReconciliationRule<LoanFacts> Rule { get; } = new()
    {
        Code = "L-GROUP",
        Severity = Severity.Notice,
        Title = new("Tổ tiết kiệm và vay vốn không đúng", "Savings group does not fit"),
        Sentence = new("{0}: {1}.", "{0}: {1}."),
        Remedy = new(
            "Phòng giao dịch và hội nhận ủy thác kiểm tra việc vào tổ, và sắp xếp lại tổ quá nhỏ hoặc quá lớn.",
            "Office and organisation check the membership, and rearrange groups that are too small or too large."),
        Sides = (new("Trong tệp", "In the file"), new("Quy định", "Required")),
        Source = new(
            "Người vay hộ nghèo vay qua một tổ TK&VV; mỗi tổ từ 5 đến 60 tổ viên (danh sách tổ của NHCSXH)",
            "Poor borrowers borrow through one savings group (tổ TK&VV); a group has 5 to 60 members (the bank's list of groups)"),
        Find = facts => [.. Outside(facts), .. InSeveral(facts), .. OfOtherSize(facts)],
    };

    private static IEnumerable<Finding> Outside(LoanFacts facts) =>
        facts.Loans.Where(l => l.ProgrammeCode == Poor && l.Balance > Money.Zero && !Groups.IsGroup(l.GroupCode))
            .Select(l => Of(facts, l.LoanNumber, new($"Khế ước {l.LoanNumber}", $"Loan {l.LoanNumber}"),
                new("hộ nghèo vay vốn nhưng không thuộc tổ nào", "a poor borrower outside any group")) with
            {
                SideA = l.GroupCode,
                Rows = [new(FindingSide.A, l.VersionId, l.RowNumber, Mau31Headings.GroupCode)],
            });

    private static IEnumerable<Finding> InSeveral(LoanFacts facts) => facts.Lists.InSeveralGroups.Select(loans =>
    {
        var groups = string.Join(", ", loans.Select(l => l.GroupCode).Distinct().Order(StringComparer.Ordinal));
        var customer = loans[0].CustomerCode;
        return Of(facts, customer, new($"Khách hàng {customer}", $"Customer {customer}"),
            new($"đang vay ở nhiều tổ: {groups}", $"has loans in several groups: {groups}")) with
        {
            SideA = groups,
            SideB = "1",
            Rows = [.. loans.Select(l => new FindingRow(FindingSide.A, l.VersionId, l.RowNumber, Mau31Headings.GroupCode))],
        };
    });

    private static IEnumerable<Finding> OfOtherSize(LoanFacts facts)
    {
        var day = facts.Month.LastDay;
        var (least, most) = (facts.Settings.Of(SettingKinds.GroupLeast, day), facts.Settings.Of(SettingKinds.GroupMost, day));
        return facts.Lists.Groups
            .Where(g => g.GroupCode.Length > 0 && g.Members is { } members && members > 0 && (members < least || members > most))
            .Select(g => Of(facts, g.GroupCode, new($"Tổ {g.GroupCode} ({g.LeaderName})", $"Group {g.GroupCode} ({g.LeaderName})"),
                new(
                    $"có {g.Members} tổ viên, quy định từ {least} đến {most}",
                    $"has {g.Members} members, {least} to {most} are required")) with
            {
                SideA = Words.Of(g.Members!.Value),
                SideB = $"{Words.Of(least)}–{Words.Of(most)}",
                Rows = [new(FindingSide.A, g.VersionId, g.RowNumber, "Số thành viên")],
            });
    }

    private static Finding Of(LoanFacts facts, string subject, Bilingual whom, Bilingual what) =>
        facts.Found(Rule, subject) with { Arguments = [whom.AsArgument(), what.AsArgument()] };
}

/// <summary>What a group's code says.</summary>
public static class Groups
{
    /// <summary>False for direct loans (no code) and customers with savings only (zeros).</summary>
    public static bool IsGroup(string code) => code.AsSpan().Trim('0').Length > 0;
}
