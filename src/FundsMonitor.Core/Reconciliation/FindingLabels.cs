using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation;

/// <summary>How states, weights and reasons are said, on the screen and in what is exported.</summary>
public static class FindingLabels
{
    /// <summary>The reason of a decision; empty where none was given.</summary>
    public static Bilingual Of(DecisionReason reason) => reason switch
    {
        DecisionReason.OtherMember => new("Người khác trong hộ vay", "Another member of the household borrowed"),
        DecisionReason.LeftAfterLoan => new("Ra khỏi danh sách sau khi vay", "Left the list after the loan"),
        DecisionReason.Moved => new("Đã chuyển nơi ở", "Moved"),
        DecisionReason.IdChanged => new("Đổi CMND 9 số sang CCCD 12 số", "Id changed from 9 to 12 digits"),
        DecisionReason.TypedDifferently => new("Viết khác nhau", "Typed differently"),
        DecisionReason.MergedCommune => new("Sáp nhập xã", "Merged commune"),
        DecisionReason.BankError => new("Ngân hàng ghi sai, ngân hàng sửa", "The bank's error; the bank corrects it"),
        DecisionReason.ListError => new("Danh sách ghi sai, xã sửa", "The list's error; the commune corrects it"),
        DecisionReason.AccountsError => new("Kế toán ghi sai, tài chính sửa", "The accounts' error; finance corrects it"),
        DecisionReason.Accepted => new("Đã biết và chấp nhận", "Known and accepted"),
        _ => new("", ""),
    };

    /// <summary>Where a finding stands.</summary>
    public static Bilingual Of(FindingState state) => state switch
    {
        FindingState.Decided => new("Đã quyết định", "Decided"),
        FindingState.Gone => new("Không còn chênh lệch", "Gone"),
        _ => new("Chờ xử lý", "Waits"),
    };

    /// <summary>How serious a finding is.</summary>
    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Error => new("Lỗi", "Error"),
        Severity.Warning => new("Cảnh báo", "Warning"),
        _ => new("Lưu ý", "Notice"),
    };
}
