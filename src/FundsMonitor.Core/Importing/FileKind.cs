using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>What a file holds. The numbers are stored.</summary>
public enum FileKind
{
    /// <summary>Mẫu 31: one loan a row, with balances and the month's movements.</summary>
    Loans = 1,

    /// <summary>The office's own sums: 01.1/BCTD by commune, 01.2/BCTD by programme, LEN_31.</summary>
    ControlTotals = 2,

    /// <summary>The commune's register of poor, near-poor and newly escaped households.</summary>
    Register = 3,

    /// <summary>Project money allocated, expected or not yet allocated.</summary>
    Allocations = 4,

    /// <summary>Vouchers of project money spent.</summary>
    Expenditures = 5,

    /// <summary>The plan table: households in all, poor, near-poor and targets.</summary>
    Plan = 6,

    /// <summary>A list of loans beside Mẫu 31: Mẫu 10, overdue, frozen, idle, due.</summary>
    Debts = 7,

    /// <summary>The bank's list of savings-and-loan groups with their leaders.</summary>
    Groups = 8,
}

/// <summary>The words for <see cref="FileKind"/> on the command line and in folder names.</summary>
public static class FileKinds
{
    /// <summary>Every kind with its word, in the order of the screens.</summary>
    public static IReadOnlyList<(FileKind Kind, string Word)> All { get; } =
    [
        (FileKind.Loans, "loans"),
        (FileKind.ControlTotals, "control-totals"),
        (FileKind.Register, "register"),
        (FileKind.Allocations, "allocations"),
        (FileKind.Expenditures, "expenditures"),
        (FileKind.Plan, "plan"),
        (FileKind.Debts, "debts"),
        (FileKind.Groups, "groups"),
    ];

    /// <summary>The kind's word, for example <c>control-totals</c>.</summary>
    public static string Word(this FileKind kind) => All.First(k => k.Kind == kind).Word;

    /// <summary>The kind as sentences name it.</summary>
    public static Bilingual Label(this FileKind kind) => kind switch
    {
        FileKind.Loans => new("hồ sơ vay (Mẫu 31)", "a loan file (Mẫu 31)"),
        FileKind.ControlTotals => new("số tổng hợp đối chiếu (01.1, 01.2/BCTD, LEN_31)", "control totals (01.1, 01.2/BCTD, LEN_31)"),
        FileKind.Register => new("danh sách hộ nghèo, cận nghèo, mới thoát nghèo", "a household register"),
        FileKind.Allocations => new("phân bổ kinh phí", "an allocation file"),
        FileKind.Expenditures => new("bảng kê chi", "an expenditure file"),
        FileKind.Debts => new("danh sách món vay (Mẫu 10, quá hạn, khoanh, đến hạn)", "a list of loans (Mẫu 10, overdue, frozen, due)"),
        FileKind.Groups => new("danh sách tổ tiết kiệm và vay vốn", "a list of savings-and-loan groups"),
        _ => new("bảng chỉ tiêu kế hoạch", "a plan table"),
    };

    /// <summary>Whether files of the kind have a sum of money; registers, plans and lists of groups have none.</summary>
    public static bool HasTotal(this FileKind kind) => kind is not (FileKind.Register or FileKind.Plan or FileKind.Groups);

    /// <summary>The kind with this word, or null.</summary>
    public static FileKind? Find(string? word) =>
        All.Where(k => k.Word == word).Select(k => (FileKind?)k.Kind).FirstOrDefault();
}
