using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>What a file holds. The numbers are stored.</summary>
public enum FileKind
{
    /// <summary>Mẫu 31: one loan a row, with balances and the month's movements.</summary>
    Loans = 1,

    /// <summary>01.1/BCTD: the office's own sums, one commune a row.</summary>
    ControlTotals = 2,

    /// <summary>The commune's register of poor, near-poor and newly escaped households.</summary>
    Register = 3,

    /// <summary>Project money allocated, expected or not yet allocated.</summary>
    Allocations = 4,

    /// <summary>Vouchers of project money spent.</summary>
    Expenditures = 5,

    /// <summary>The plan table: households in all, poor, near-poor and targets.</summary>
    Plan = 6,
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
    ];

    /// <summary>The kind's word, for example <c>control-totals</c>.</summary>
    public static string Word(this FileKind kind) => All.First(k => k.Kind == kind).Word;

    /// <summary>The kind as sentences name it.</summary>
    public static Bilingual Label(this FileKind kind) => kind switch
    {
        FileKind.Loans => new("hồ sơ vay (Mẫu 31)", "a loan file (Mẫu 31)"),
        FileKind.ControlTotals => new("số tổng hợp đối chiếu (01.1/BCTD)", "control totals (01.1/BCTD)"),
        FileKind.Register => new("danh sách hộ nghèo, cận nghèo, mới thoát nghèo", "a household register"),
        FileKind.Allocations => new("phân bổ kinh phí", "an allocation file"),
        FileKind.Expenditures => new("bảng kê chi", "an expenditure file"),
        _ => new("bảng chỉ tiêu kế hoạch", "a plan table"),
    };

    /// <summary>The kind with this word, or null.</summary>
    public static FileKind? Find(string? word) =>
        All.Where(k => k.Word == word).Select(k => (FileKind?)k.Kind).FirstOrDefault();
}
