using FundsMonitor.Core.Importing.Layouts;
using static FundsMonitor.Core.Importing.Debts.DebtFields;

namespace FundsMonitor.Core.Importing.Debts;

/// <summary>The headings that lists of loans share; each list requires some of them.</summary>
internal static class DebtHeadings
{
    /// <summary>Every heading.</summary>
    public static IReadOnlyList<FieldHeadings> All { get; } =
    [
        AsOf.Optional("Ngày báo cáo", "Ngày số liệu", "Ngày dữ liệu"),
        OfficeCode.Optional("Mã PGD"),
        LoanNumber.Optional("Số khế ước", "Mã món vay", "Mã khoản vay", "Số KU"),
        CustomerCode.Optional("Mã khách hàng", "Mã KH"),
        DebtFields.Name.Optional("Tên khách hàng", "Tên KH", "Họ và tên khách hàng", "Họ tên người vay", "Họ và tên"),
        CitizenId.Optional("CCCD", "Số CMND", "Số CCCD", "Số CMND/CCCD", "Số CCCD/CMND", "CMT", "Số định danh cá nhân"),
        Birth.Optional("Ngày sinh", "Năm sinh"),
        BankCommuneCode.Optional("Mã xã"),
        BankCommuneName.Optional("Tên xã", "Xã/Phường"),
        HamletCode.Optional("Mã thôn", "Mã thôn/ấp"),
        HamletName.Optional("Tên thôn", "Thôn", "Thôn/Xóm", "Ấp", "Tổ dân phố"),
        PointCode.Optional("Mã điểm GDX", "Mã điểm GD", "Mã điểm GDXA", "Điểm GDXA", "Mã điểm giao dịch"),
        PointName.Optional("Tên điểm GDX", "Tên điểm GD", "Tên điểm GDXA", "Tên điểm giao dịch", "Điểm giao dịch"),
        GroupCode.Optional("Mã tổ"),
        GroupLeader.Optional("Tên tổ trưởng", "Tên tổ"),
        OrganisationCode.Optional("ĐVUT", "Mã ĐVUT", "Hội đoàn thể"),
        ProgrammeCode.Optional("Chương trình", "Mã chương trình"),
        ProgrammeName.Optional("Tên chương trình", "Chương trình VT"),
        FundSource.Optional("Nguồn vốn"),
        LoanDate.Optional("Ngày vay", "Ngày đăng ký khoản vay"),
        FirstDisbursedOn.Optional("Ngày giải ngân đầu tiên", "Ngày GN đầu tiên"),
        DueByContract.Optional("Ngày đến hạn gốc", "Ngày ĐH theo hợp đồng", "Ngày đến hạn 1"),
        DueByExtension.Optional("Ngày đến hạn GH", "Ngày ĐH theo Gia hạn"),
        DueByTransactionDay.Optional("Ngày đến hạn GDXA", "Ngày ĐH theo GDXA", "Đến hạn sau cùng"),
        Disbursed.Optional("Số tiền giải ngân", "Tổng giải ngân", "Mức vay", "Số tiền vay"),
        Balance.Optional("Tổng dư nợ", "Dư nợ"),
        InTerm.Optional("Dư nợ trong hạn", "Nợ trong hạn", "DN Trong hạn"),
        Overdue.Optional("Dư nợ quá hạn", "Nợ quá hạn", "DN Quá hạn"),
        Frozen.Optional("Dư nợ khoanh", "Nợ khoanh", "DN Khoanh"),
        InterestOwed.Optional("Lãi tồn", "Tổng lãi tồn"),
        MovedToOverdueInMonth.Optional("Chuyển QH trong tháng"),
        DueAmount.Optional("Số tiền đến hạn", "Gốc đến hạn", "Nợ gốc đến hạn", "Số tiền phân kỳ", "Số tiền phải trả", "Gốc phải trả"),
        DueOn.Optional("Ngày đến hạn", "Ngày đến hạn phân kỳ", "Ngày phân kỳ", "Ngày trả nợ", "Kỳ hạn trả nợ"),
        OverdueSince.Optional("Ngày chuyển quá hạn", "Ngày chuyển QH", "Ngày CNQH gần nhất"),
        FrozenSince.Optional("Ngày hiệu lực", "Ngày khoanh", "Ngày bắt đầu khoanh"),
        FrozenUntil.Optional("Ngày hết hạn khoanh", "Ngày hết khoanh"),
        LastTransactionOn.Optional("Ngày giao dịch gần nhất", "Ngày GD gần nhất"),
        Cause.Optional("Nguyên nhân", "Lý do"),
    ];
}
