using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Loans;

/// <summary>Which list of loans a <see cref="DebtRow"/> stands on. The numbers are stored.</summary>
public enum DebtList
{
    /// <summary>Mẫu 10 "Sao kê chi tiết": every loan with its balances.</summary>
    Statement = 1,

    /// <summary>Loans with overdue debt.</summary>
    Overdue = 2,

    /// <summary>Loans with frozen debt.</summary>
    Frozen = 3,

    /// <summary>Loans without a transaction for some months.</summary>
    Idle = 4,

    /// <summary>"Dư nợ chi tiết" with transaction points.</summary>
    ByPoint = 5,

    /// <summary>Instalments that fall due, several rows a loan by nature.</summary>
    DueInstalments = 6,

    /// <summary>A text extract of the core system with the balances of its loans.</summary>
    Extract = 7,
}

/// <summary>The words for <see cref="DebtList"/>.</summary>
public static class DebtLists
{
    /// <summary>Every list with the words under which its versions are kept.</summary>
    public static IReadOnlyList<(DebtList List, Bilingual Words)> All { get; } =
    [
        (DebtList.Statement, new("sao kê chi tiết", "statement of loans")),
        (DebtList.Overdue, new("nợ quá hạn", "overdue debt")),
        (DebtList.Frozen, new("nợ khoanh", "frozen debt")),
        (DebtList.Idle, new("món vay không hoạt động", "idle loans")),
        (DebtList.ByPoint, new("dư nợ theo điểm giao dịch", "balances by transaction point")),
        (DebtList.DueInstalments, new("nợ đến hạn", "instalments due")),
        (DebtList.Extract, new("trích xuất lõi", "core extract")),
    ];

    /// <summary>How screens and receipts name the list.</summary>
    public static Bilingual Label(this DebtList list) => All.First(l => l.List == list).Words;
}
