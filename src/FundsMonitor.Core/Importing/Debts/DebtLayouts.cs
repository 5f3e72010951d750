using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Loans;
using static FundsMonitor.Core.Importing.Debts.DebtFields;

namespace FundsMonitor.Core.Importing.Debts;

/// <summary>The lists of loans that an office sends beside Mẫu 31, all in đồng.</summary>
public static class DebtLayouts
{
    private static readonly string[] PointHeadings =
        ["Mã điểm GDX", "Tên điểm GDX", "Mã điểm GD", "Tên điểm GD", "Điểm GDXA", "Tên điểm GDXA", "Điểm giao dịch"];

    /// <summary>Mẫu 10 "Sao kê chi tiết", 42 columns. Its date stands only in the file's name, so the month is asked for.</summary>
    public static FileLayout Statement { get; } =
        Layout("mau-10", "Mẫu 10 – Sao kê chi tiết", LoanNumber, CustomerCode, Disbursed, Balance, InTerm, Overdue, Frozen) with
        {
            Export = ExportHeadings.Mau10,
            Excludes = PointHeadings,
        };

    /// <summary>Loans with overdue debt; as of "Ngày báo cáo".</summary>
    public static FileLayout OverdueList { get; } =
        Layout("no-qua-han", "Danh sách nợ quá hạn", LoanNumber, CustomerCode, Overdue, OverdueSince) with
        {
            Export = ExportHeadings.Overdue,
        };

    /// <summary>Loans with frozen debt and the days of the freeze.</summary>
    public static FileLayout FrozenList { get; } =
        Layout("no-khoanh", "Danh sách nợ khoanh", LoanNumber, CustomerCode, Frozen, FrozenUntil) with
        {
            Export = ExportHeadings.Frozen,
        };

    /// <summary>Loans without a transaction for some months.</summary>
    public static FileLayout IdleList { get; } =
        Layout("khong-hoat-dong", "Món vay N tháng không hoạt động", LoanNumber, CustomerCode, Balance, LastTransactionOn) with
        {
            Export = ExportHeadings.Idle,
            Excludes = ["Số tiền giải ngân", "Tổng giải ngân", "Mức vay"],
        };

    /// <summary>"Dư nợ chi tiết" of 169 columns with transaction points; known by description, so read by what it must have.</summary>
    public static FileLayout ByPoint { get; } =
        Layout(
            "du-no-chi-tiet", "Dư nợ chi tiết theo điểm giao dịch", LoanNumber, CustomerCode, Disbursed, Balance, InTerm, Overdue, Frozen)
            with
        {
            OneOf = [[PointName, PointCode]],
        };

    /// <summary>Instalments that fall due, several rows a loan; known by description, so read by what it must have.</summary>
    public static FileLayout Instalments { get; } =
        Layout("no-den-han", "Danh sách nợ đến hạn theo kỳ", LoanNumber, CustomerCode, DueOn, DueAmount);

    /// <summary>A text extract of the core system: columns that begin with KU_ and KH_.</summary>
    public static FileLayout Extract { get; } = new("trich-xuat", FileKind.Debts)
    {
        Title = "Trích xuất lõi (KU_…, KH_…)",
        UnitMayBeNamed = false,
        OneOf = [[Balance, InTerm]],
        Fields =
        [
            AsOf.Optional("NGAYBC", "KU_NGAYBC", "NGAYSL"),
            OfficeCode.Optional("MAPGD", "KU_MAPGD", "MAPOS", "KU_MAPOS"),
            LoanNumber.Required("KU_SOKU", "SOKU"),
            CustomerCode.Required("KU_MAKH", "MAKH", "KH_MAKH"),
            DebtFields.Name.Optional("KH_TENKH", "TENKH"),
            CitizenId.Optional("KH_CMT", "KH_CMND", "KH_CCCD", "CMT"),
            Birth.Optional("KH_NGAYSINH", "KH_NAMSINH", "NAMSINH"),
            BankCommuneCode.Optional("KU_MAXA", "KH_MAXA", "MAXA"),
            BankCommuneName.Optional("KH_TENXA", "TENXA"),
            HamletName.Optional("KH_TENTHON", "TENTHON"),
            GroupCode.Optional("KU_MATO", "KH_MATO", "MATO"),
            OrganisationCode.Optional("KU_MADVUT", "KU_DVUT", "MADVUT"),
            ProgrammeCode.Optional("KU_CHTRINH", "KU_MACT", "KU_MACTR", "MACT"),
            FundSource.Optional("KU_NGUONVON", "NGUONVON"),
            LoanDate.Optional("KU_NGAYVAY", "NGAYVAY"),
            DueByContract.Optional("KU_NGAYDENHAN", "NGAYDENHAN"),
            Disbursed.Optional("KU_TGIAINGAN", "KU_GIAINGAN"),
            Balance.Optional("KU_DUNO", "KU_TDUNO", "TDUNO", "DUNO"),
            InTerm.Optional("KU_DNOTHAN"),
            Overdue.Optional("KU_DNOQHAN"),
            Frozen.Optional("KU_DNOKHOANH"),
        ],
    };

    /// <summary>Every layout of lists of loans.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Statement, OverdueList, FrozenList, IdleList, ByPoint, Instalments, Extract];

    /// <summary>The list that a file of this layout is.</summary>
    public static DebtList ListOf(FileLayout layout) => layout.Form switch
    {
        "mau-10" => DebtList.Statement,
        "no-qua-han" => DebtList.Overdue,
        "no-khoanh" => DebtList.Frozen,
        "khong-hoat-dong" => DebtList.Idle,
        "du-no-chi-tiet" => DebtList.ByPoint,
        "no-den-han" => DebtList.DueInstalments,
        _ => DebtList.Extract,
    };

    private static FileLayout Layout(string name, string title, params Field[] required) => new(name, FileKind.Debts)
    {
        Title = title,
        UnitMayBeNamed = false,
        Fields = [.. DebtHeadings.All.Select(f => f with { IsRequired = required.Contains(f.Field) })],
    };
}
