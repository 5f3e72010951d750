using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;
using static FundsMonitor.Core.Importing.LoanFiles.LoanFields;

namespace FundsMonitor.Core.Importing.LoanFiles;

/// <summary>The forms in which a bank office sends its loans.</summary>
public static class LoanFileLayouts
{
    /// <summary>
    /// "31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu": 175 columns, one loan a row, with balances and the month's movements, in đồng.
    /// Month from "Ngày số liệu", office from "Mã PGD".
    /// </summary>
    public static FileLayout Mau31 { get; } = new("mau-31", FileKind.Loans)
    {
        Title = "Mẫu 31 – Hồ sơ tín dụng chi tiết",
        Unit = AmountUnit.Dong,
        UnitMayBeNamed = false,
        Export = ExportHeadings.Mau31,
        Fields =
        [
            AsOf.Required("Ngày số liệu", "Ngày báo cáo", "Ngày dữ liệu", "NGAYBC"),
            OfficeCode.Required("Mã PGD", "MAPGD"),
            LoanNumber.Required("Số khế ước", "Mã món vay", "Mã khoản vay", "Số KU", "SOKU", "KU_SOKU"),
            CustomerCode.Required("Mã KH", "Mã khách hàng", "MAKH", "KU_MAKH"),
            LoanFields.Name.Required("Tên KH", "Tên khách hàng", "Họ và tên khách hàng", "Họ tên người vay", "Họ và tên", "KH_TENKH"),
            LoanFields.CitizenId.Required(
                "Số CMND", "CCCD", "Số CCCD", "Số CMND/CCCD", "Số CCCD/CMND", "CMT", "Số định danh cá nhân", "KH_CMT"),
            Birth.Required("Ngày sinh", "Năm sinh", "NAMSINH", "KH_NGAYSINH"),
            Sex.Optional("Giới tính"),
            SpouseName.Optional("Tên vợ/chồng"),
            BankCommuneCode.Required("Mã xã"),
            BankCommuneName.Required("Tên xã", "Xã/Phường"),
            HamletName.Optional("Tên thôn", "Thôn/Xóm", "Ấp", "Tổ dân phố"),
            GroupCode.Optional("Mã tổ"),
            GroupLeader.Optional("Tên tổ", "Tên tổ trưởng"),
            OrganisationCode.Optional("Mã ĐVUT", "ĐVUT", "Hội đoàn thể"),
            ProgrammeCode.Required("Mã chương trình", "Chương trình"),
            FundSource.Optional("Nguồn vốn"),
            LoanDate.Required("Ngày vay"),
            DueByContract.Required("Ngày ĐH theo hợp đồng", "Ngày đến hạn 1", "NGAYDENHAN"),
            DueByExtension.Optional("Ngày ĐH theo Gia hạn"),
            DueByTransactionDay.Optional("Ngày ĐH theo GDXA"),
            TermMonths.Optional("Thời hạn vay"),
            Rate.Optional("Lãi suất"),
            Agreed.Required("Mức vay", "Số tiền vay"),
            Disbursed.Optional("Tổng giải ngân", "Số tiền giải ngân"),
            FirstDisbursedOn.Optional("Ngày GN đầu tiên", "Ngày giải ngân đầu tiên"),
            InTerm.Required("Dư nợ trong hạn", "Nợ trong hạn", "DN Trong hạn", "KU_DNOTHAN"),
            Overdue.Required("Dư nợ quá hạn", "DN Quá hạn", "KU_DNOQHAN"),
            Frozen.Required("Dư nợ khoanh", "DN Khoanh", "KU_DNOKHOANH"),
            Balance.Required("Tổng dư nợ", "Dư nợ", "DUNO", "TDUNO"),
            PrincipalDue.Optional("Gốc đến hạn LK"),
            PrincipalPaid.Optional("Gốc đã trả"),
            LentInMonth.Required("Giải ngân trong tháng"),
            RolledOverInMonth.Required("Đảo khoản GN tháng"),
            RepaidInTermInMonth.Required("Thu nợ TH tháng"),
            RepaidOverdueInMonth.Required("Thu nợ QH tháng"),
            RepaidFrozenInMonth.Required("Thu nợ khoanh tháng"),
            WrittenOffInMonth.Required("Gốc xóa trong tháng", "Gốc xoá trong tháng"),
            MovedToOverdueInMonth.Optional("Chuyển QH trong tháng"),
            InterestOwedInTerm.Optional("Lãi tồn TH", "Lãi tồn trong hạn"),
            InterestOwedOverdue.Optional("Lãi tồn QH", "Lãi tồn quá hạn"),
            Status.Optional("Tình trạng món vay"),
            SavingsBook.Optional("Sổ tiết kiệm 105"),
            SavingsBalance.Optional("Số dư tiền gửi 105", "105 Ngày BC", "Số dư 105"),
        ],
    };

    /// <summary>Every layout of loan files.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Mau31];
}
