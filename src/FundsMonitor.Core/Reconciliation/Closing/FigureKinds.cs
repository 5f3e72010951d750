using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>One figure that is signed.</summary>
/// <param name="Key">Stands in the stored records: never changed.</param>
/// <param name="Label">As shown.</param>
/// <param name="IsMoney">True for đồng, false for a number of things.</param>
public sealed record FigureKind(string Key, Bilingual Label, bool IsMoney);

/// <summary>The figures of a signed month, in the order in which they are shown.</summary>
public static class FigureKinds
{
    /// <summary>Allocated by decisions up to the month's end.</summary>
    public static FigureKind Allocated { get; } = new("allocated", new("Kinh phí đã giao", "Funds allocated"), true);

    /// <summary>Expected by plans.</summary>
    public static FigureKind Expected { get; } = new("expected", new("Kinh phí dự kiến", "Funds expected"), true);

    /// <summary>Lines without an amount yet.</summary>
    public static FigureKind NotYetAllocated { get; } =
        new("not-yet-allocated", new("Dòng chưa giao", "Lines not yet allocated"), false);

    /// <summary>Spent in the budget year up to the month's end.</summary>
    public static FigureKind Spent { get; } = new("spent", new("Đã chi", "Spent"), true);

    /// <summary>Advances not settled.</summary>
    public static FigureKind Advanced { get; } = new("advanced", new("Tạm ứng", "Advanced"), true);

    /// <summary>Loans with or without a balance.</summary>
    public static FigureKind Loans { get; } = new("loans", new("Món vay", "Loans"), false);

    /// <summary>Balance at the month's end.</summary>
    public static FigureKind Balance { get; } = new("balance", new("Dư nợ", "Balance"), true);

    /// <summary>Of it overdue.</summary>
    public static FigureKind Overdue { get; } = new("overdue", new("Nợ quá hạn", "Overdue"), true);

    /// <summary>Households in all, by the plan table.</summary>
    public static FigureKind Households { get; } = new("households", new("Tổng số hộ", "Households"), false);

    /// <summary>Poor households by the plan table.</summary>
    public static FigureKind Poor { get; } = new("poor", new("Hộ nghèo", "Poor households"), false);

    /// <summary>Near-poor households by the plan table.</summary>
    public static FigureKind NearPoor { get; } = new("near-poor", new("Hộ cận nghèo", "Near-poor households"), false);

    /// <summary>Households of the register.</summary>
    public static FigureKind Listed { get; } = new("listed", new("Hộ trong danh sách", "Households on the register"), false);

    /// <summary>Of them with a linked loan.</summary>
    public static FigureKind WithLoan { get; } = new("with-loan", new("Hộ trong danh sách có vay vốn", "Of them with a loan"), false);

    /// <summary>Borrowers whose link is undecided.</summary>
    public static FigureKind Undecided { get; } = new("undecided", new("Người vay chưa liên kết", "Borrowers undecided"), false);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FigureKind> All { get; } =
    [
        Allocated, Expected, NotYetAllocated, Spent, Advanced, Loans, Balance, Overdue, Households, Poor, NearPoor, Listed, WithLoan,
        Undecided,
    ];
}
