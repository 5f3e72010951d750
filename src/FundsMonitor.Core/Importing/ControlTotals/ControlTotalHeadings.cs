using FundsMonitor.Core.Importing.Layouts;
using static FundsMonitor.Core.Importing.ControlTotals.ControlTotalFields;

namespace FundsMonitor.Core.Importing.ControlTotals;

/// <summary>The headings under which the bank's sums stand, by what they mean.</summary>
internal static class ControlTotalHeadings
{
    /// <summary>By these a table holds single loans, not sums.</summary>
    public static readonly string[] OfLoans =
        ["Số khế ước", "Mã món vay", "Mã khoản vay", "Mã KH", "Mã khách hàng", "KU_SOKU", "SOKU", "KU_MAKH"];

    /// <summary>By these a table is LEN_31 and not 01.1 or 01.2.</summary>
    public static readonly string[] OfLen31 =
        ["Số tổ", "Số tổ TK&VV", "Tổng số tổ", "Tiền gửi", "Số dư tiền gửi", "Tổng tiền gửi", "Dư tiền gửi", "Tiền gửi / Số dư"];

    public static readonly string[] Communes =
        ["Tên xã", "Xã/Phường", "Xã, phường", "Tên xã, phường", "Xã", "Tên địa bàn", "Địa bàn"];

    public static readonly string[] Programmes =
        ["Tên chương trình", "Chương trình", "Chương trình cho vay", "Chương trình tín dụng", "Tên chương trình cho vay"];

    public static readonly string[] Organisations =
        ["Tên ĐVUT", "ĐVUT", "Đơn vị ủy thác", "Tên đơn vị ủy thác", "Hội đoàn thể", "Tên hội", "Tổ chức hội", "Hội", "Tên tổ chức hội"];

    public static readonly string[] Leaders =
        ["Tên tổ trưởng", "Tổ trưởng", "Họ tên tổ trưởng", "Họ và tên tổ trưởng", "Tên tổ", "Tên tổ TK&VV"];

    /// <summary>Headings that say nothing of what a row stands for: the title does.</summary>
    public static readonly string[] Anything = ["Đơn vị", "Tên đơn vị", "Chỉ tiêu", "Tên chỉ tiêu", "Diễn giải", "Nội dung"];

    /// <summary>Balance and its classes, which every form has.</summary>
    public static IReadOnlyList<FieldHeadings> Balances { get; } =
    [
        Balance.Required("Tổng dư nợ", "Dư nợ / Tổng số", "Dư nợ / Tổng cộng", "Tổng dư nợ / Tổng số", "Dư nợ"),
        InTerm.Required(
            "Dư nợ trong hạn", "Trong đó / Trong hạn", "Dư nợ / Trong đó / Trong hạn", "Tổng dư nợ / Trong hạn", "Nợ trong hạn",
            "DN Trong hạn", "Trong hạn"),
        Overdue.Required(
            "Dư nợ quá hạn", "Trong đó / Quá hạn", "Dư nợ / Trong đó / Quá hạn", "Tổng dư nợ / Quá hạn", "Nợ quá hạn", "DN Quá hạn",
            "Quá hạn"),
        Frozen.Required(
            "Dư nợ khoanh", "Trong đó / Khoanh", "Dư nợ / Trong đó / Khoanh", "Tổng dư nợ / Khoanh", "Nợ khoanh", "DN Khoanh", "Khoanh",
            "Nợ khoanh / Tổng số"),
    ];

    /// <summary>The month's movements as 01.1 and 01.2 have them, without rollovers.</summary>
    public static IReadOnlyList<FieldHeadings> Movements { get; } =
    [
        LentInMonth.Optional(
            "Cho vay / Trong tháng", "Doanh số cho vay / Trong tháng", "Doanh số cho vay / Tháng", "Cho vay / Tháng",
            "Cho vay trong tháng", "Doanh số cho vay tháng"),
        RepaidInMonth.Optional(
            "Thu nợ / Trong tháng", "Doanh số thu nợ / Trong tháng", "Doanh số thu nợ / Tháng", "Thu nợ / Tháng", "Thu nợ trong tháng"),
        WrittenOffInMonth.Optional(
            "Xóa nợ / Trong tháng", "Xoá nợ / Trong tháng", "Nợ xóa / Trong tháng", "Xóa nợ / Tháng", "Nợ xóa / Tháng",
            "Xóa nợ trong tháng"),
        Customers.Optional("Số khách hàng còn dư nợ", "Số KH còn dư nợ", "Số khách hàng", "Số hộ còn dư nợ", "Khách hàng còn dư nợ"),
    ];

    /// <summary>What LEN_31 has besides; its lending includes rollovers, and its repayments are not compared.</summary>
    public static IReadOnlyList<FieldHeadings> Len31 { get; } =
    [
        GroupCount.Optional("Số tổ", "Số tổ TK&VV", "Tổng số tổ"),
        Households.Optional("Số hộ", "Số hộ vay", "Tổng số hộ", "Số hộ còn dư nợ", "Số KH", "Số khách hàng"),
        Deposits.Optional("Tiền gửi", "Số dư tiền gửi", "Tổng tiền gửi", "Dư tiền gửi", "Tiền gửi / Số dư"),
        LentWithRollovers.Optional(
            "Cho vay", "Doanh số cho vay", "Cho vay trong tháng", "Cho vay / Trong tháng", "Doanh số cho vay / Trong tháng",
            "Doanh số cho vay / Tháng", "Cho vay / Tháng"),
    ];
}
