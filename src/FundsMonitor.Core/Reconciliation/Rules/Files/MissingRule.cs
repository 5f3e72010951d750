using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Files;

/// <summary>F-MISSING: a file that was due and has not come.</summary>
public static class MissingRule
{
    /// <summary>F-MISSING over what an office owes for a month.</summary>
    public static ReconciliationRule<DueFacts> Rule { get; } = new()
    {
        Code = "F-MISSING",
        Severity = Severity.Warning,
        ByMonth = true,
        Title = new("Thiếu tệp phải gửi", "A file that was due has not come"),
        Sentence = new("{0} chưa gửi {1} của tháng {2}.", "{0} has not sent {1} of {2}."),
        Remedy = new(
            "Đơn vị gửi tệp của tháng này; phát hiện tự đóng khi tệp được nhận.",
            "The office sends the file; the finding closes by itself."),
        Sides = (new("Phải gửi", "Due"), new("Đã nhận", "Received")),
        Source = new(
            "Chế độ báo cáo hằng tháng của phòng giao dịch",
            "The monthly reporting duty of a transaction office"),
        Find = facts => facts.Due.Where(kind => !facts.Received.Contains(kind)).Select(kind => Of(facts, kind)),
    };

    private static Finding Of(DueFacts facts, FileKind kind) => new()
    {
        Rule = Rule.Code,
        Severity = Rule.Severity,
        Subject = kind.Word(),
        OfficeCode = facts.OfficeCode,
        Month = facts.Month,
        SideA = Name(kind).AsArgument(),
        SideB = Words.NotReceived.AsArgument(),
        Arguments = [facts.OfficeName, Name(kind).AsArgument(), Words.Of(facts.Month)],
    };

    private static Bilingual Name(FileKind kind) => kind switch
    {
        FileKind.Loans => new("tệp món vay (Mẫu 31)", "the loan file (Mẫu 31)"),
        FileKind.ControlTotals => new("số tổng hợp 01.1/BCTD", "the control totals 01.1/BCTD"),
        _ => kind.Label(),
    };
}
