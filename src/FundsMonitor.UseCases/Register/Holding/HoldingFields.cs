using System.Globalization;
using System.Reflection;
using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans.Helpers;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database.Accounts;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>What is stored on people, field by field, with the words a person reads.</summary>
public static class HoldingFields
{

    /// <summary>The kinds of row that hold something on a person.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        typeof(Member), typeof(Household), typeof(LoanRow), typeof(DebtRow), typeof(Expenditure), typeof(Link), typeof(LinkedCustomer),
        typeof(CustomerEvidence), typeof(LinkJudgement), typeof(StoredFinding), typeof(FindingEvent), typeof(HouseholdHelper),
        typeof(HelperVisit), typeof(AuditEntry),
    ];

    /// <summary>
    /// Fields that say nothing on a person: keys of the database, copies for searching, hashes, and what has a column of its own.
    /// </summary>
    public static IReadOnlySet<string> LeftOut { get; } = new HashSet<string>
    {
        "Id", "VersionId", "RowNumber", "RegisterVersionId", "MemberId", "SecondMemberId", "FindingId", "HelperId", "ClosingId",
        "NameSearch", "HeadNameSearch", "Search", "LoanContentHash", "Fingerprint", "Identity", "Rows", "DecidedCompared",
    };

    /// <summary>The Vietnamese words for a field.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>
    {
        ["AbleToWork"] = "Có khả năng lao động",
        ["AcceptedUntil"] = "Chấp nhận đến ngày",
        ["Action"] = "Việc",
        ["AdvanceDueOn"] = "Hạn thanh toán tạm ứng",
        ["Agreed"] = "Số tiền cho vay",
        ["Amount"] = "Số tiền",
        ["Arguments"] = "Nội dung so sánh",
        ["AsOf"] = "Ngày số liệu",
        ["AtUtc"] = "Lúc (giờ Việt Nam)",
        ["Balance"] = "Tổng dư nợ",
        ["BankCommuneCode"] = "Mã xã của ngân hàng",
        ["BankCommuneName"] = "Tên xã của ngân hàng",
        ["BirthDate"] = "Ngày sinh",
        ["BirthYear"] = "Năm sinh",
        ["By"] = "Người làm",
        ["Capital"] = "Loại vốn",
        ["Cause"] = "Nguyên nhân",
        ["ChangedAtUtc"] = "Đổi lúc (giờ Việt Nam)",
        ["Choice"] = "Quyết định liên kết",
        ["CitizenId"] = "Số định danh",
        ["Class"] = "Phân loại hộ",
        ["ClassFrom"] = "Phân loại từ ngày",
        ["ClassTo"] = "Phân loại đến ngày",
        ["CommuneCode"] = "Mã xã",
        ["Counts"] = "Được tính vào số liệu",
        ["CustomerCode"] = "Mã khách hàng",
        ["Date"] = "Ngày chứng từ",
        ["Day"] = "Ngày",
        ["DecidedBy"] = "Người quyết định",
        ["Decision"] = "Kết quả liên kết",
        ["Detail"] = "Chi tiết",
        ["Difference"] = "Chênh lệch",
        ["Disbursed"] = "Tổng giải ngân",
        ["DueAmount"] = "Số tiền đến hạn",
        ["DueByContract"] = "Ngày đến hạn theo hợp đồng",
        ["DueByExtension"] = "Ngày đến hạn theo gia hạn",
        ["DueByTransactionDay"] = "Ngày đến hạn theo ngày giao dịch xã",
        ["DueOn"] = "Hạn xử lý",
        ["Eligible"] = "Đủ điều kiện vay",
        ["Employment"] = "Việc làm",
        ["EndedAtUtc"] = "Kết thúc lúc (giờ Việt Nam)",
        ["EndedBy"] = "Người ghi kết thúc",
        ["FirstDisbursedOn"] = "Ngày giải ngân đầu",
        ["Frozen"] = "Dư nợ khoanh",
        ["FundSource"] = "Nguồn vốn",
        ["GroupCode"] = "Mã tổ",
        ["GroupLeader"] = "Tổ trưởng",
        ["HamletName"] = "Thôn",
        ["HasBusinessPlan"] = "Có phương án sản xuất kinh doanh",
        ["HeadName"] = "Chủ hộ",
        ["HelperName"] = "Người giúp đỡ",
        ["HouseholdCode"] = "Mã hộ",
        ["Impact"] = "Mức ảnh hưởng",
        ["InTerm"] = "Dư nợ trong hạn",
        ["InterestOwed"] = "Lãi còn nợ",
        ["IsAdvance"] = "Tạm ứng",
        ["IsHead"] = "Là chủ hộ",
        ["Kind"] = "Nhóm của phân loại",
        ["LastTransactionOn"] = "Ngày giao dịch cuối",
        ["LentInMonth"] = "Giải ngân trong tháng",
        ["List"] = "Danh sách",
        ["LoanDate"] = "Ngày vay",
        ["LoanNumber"] = "Số khế ước",
        ["MemberBirthDate"] = "Ngày sinh của thành viên",
        ["MemberBirthYear"] = "Năm sinh của thành viên",
        ["MemberCommuneCode"] = "Mã xã của thành viên",
        ["MemberCount"] = "Số nhân khẩu",
        ["MemberHamletName"] = "Thôn của thành viên",
        ["MemberHouseholdCode"] = "Mã hộ của thành viên",
        ["MemberIdCode"] = "Số định danh của thành viên",
        ["MemberName"] = "Tên thành viên",
        ["MemberSex"] = "Giới tính của thành viên",
        ["Month"] = "Tháng",
        ["MovedToOverdueInMonth"] = "Chuyển quá hạn trong tháng",
        ["Name"] = "Họ và tên",
        ["NamedAtUtc"] = "Phân công lúc (giờ Việt Nam)",
        ["NamedBy"] = "Người phân công",
        ["NeedsLoan"] = "Có nhu cầu vay",
        ["Note"] = "Ghi chú",
        ["NotedAtUtc"] = "Ghi lúc (giờ Việt Nam)",
        ["NotedBy"] = "Người ghi",
        ["OfficeCode"] = "Mã phòng giao dịch",
        ["On"] = "Ngày thăm",
        ["OpenedAtUtc"] = "Thấy lần đầu lúc (giờ Việt Nam)",
        ["OrganisationCode"] = "Đơn vị ủy thác",
        ["Overdue"] = "Dư nợ quá hạn",
        ["OwnerName"] = "Người được giao",
        ["Payee"] = "Người nhận",
        ["PeriodText"] = "Kỳ hỗ trợ",
        ["PointName"] = "Điểm giao dịch",
        ["PositionName"] = "Chức vụ",
        ["PrincipalDue"] = "Gốc đến hạn",
        ["PrincipalPaid"] = "Gốc đã trả",
        ["ProgrammeCode"] = "Mã chương trình",
        ["ProgrammeName"] = "Tên chương trình",
        ["Programmes"] = "Các chương trình",
        ["ProjectCode"] = "Mã dự án",
        ["ProjectName"] = "Tên dự án",
        ["Purpose"] = "Nội dung",
        ["PurposeCode"] = "Mã nội dung",
        ["RateThousandths"] = "Lãi suất (phần nghìn của 1 %)",
        ["Reason"] = "Lý do",
        ["Reasons"] = "Dấu hiệu giống và khác",
        ["RegisterYear"] = "Năm của danh sách",
        ["Relation"] = "Quan hệ với chủ hộ",
        ["RepaidInMonth"] = "Thu nợ trong tháng",
        ["RolledOverInMonth"] = "Đảo khoản giải ngân trong tháng",
        ["Rule"] = "Quy tắc",
        ["SavingsBalance"] = "Số dư tiết kiệm",
        ["SavingsBook"] = "Sổ tiết kiệm",
        ["Score"] = "Điểm so khớp",
        ["SecondHouseholdCode"] = "Mã hộ có thể thứ hai",
        ["SecondReasons"] = "Dấu hiệu của hộ thứ hai",
        ["SecondScore"] = "Điểm của hộ thứ hai",
        ["SettledOn"] = "Ngày thanh toán tạm ứng",
        ["Severity"] = "Mức độ",
        ["Sex"] = "Giới tính",
        ["SideA"] = "Bên thứ nhất",
        ["SideB"] = "Bên thứ hai",
        ["Since"] = "Từ ngày",
        ["SpouseName"] = "Tên vợ hoặc chồng",
        ["State"] = "Tình trạng",
        ["Status"] = "Tình trạng món vay",
        ["Subject"] = "Đối tượng",
        ["Support"] = "Loại hỗ trợ",
        ["TakenBackAtUtc"] = "Rút lại lúc (giờ Việt Nam)",
        ["TakenBackBy"] = "Người rút lại",
        ["TakenBackNote"] = "Lý do rút lại",
        ["TermMonths"] = "Thời hạn (tháng)",
        ["Until"] = "Đến ngày",
        ["Voucher"] = "Số chứng từ",
        ["What"] = "Việc",
        ["WrittenOffInMonth"] = "Gốc xóa trong tháng",
        ["Year"] = "Năm ngân sách",
    };

    /// <summary>The fields of a row that hold something, in the words of <see cref="Labels"/>.</summary>
    /// <exception cref="KeyNotFoundException">A field has neither words nor a place among those left out.</exception>
    public static IEnumerable<(string Label, string Value)> Of(object row) => row.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && !LeftOut.Contains(p.Name))
        .Select(p => (Labels[p.Name], Text(p.GetValue(row))))
        .Where(f => f.Item2.Length > 0);

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool said => said ? "Có" : "Không",
        Money money => Words.Of(money),
        Month month => Words.Of(month),
        DateOnly day => Words.Of(day),
        DateTime at => VietnamDay.Clock(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        Enum choice => HoldingWords.Of(choice),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
