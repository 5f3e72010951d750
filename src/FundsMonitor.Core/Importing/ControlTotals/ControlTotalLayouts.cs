using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;
using static FundsMonitor.Core.Importing.ControlTotals.ControlTotalFields;

namespace FundsMonitor.Core.Importing.ControlTotals;

/// <summary>The forms in which a bank office sends its own sums.</summary>
public static class ControlTotalLayouts
{
    /// <summary>
    /// 01.1/BCTD: one commune a row under two tiers of headings and a marker row, in triệu đồng with up to 6 decimals.
    /// Month from the line "Ngày … tháng … năm …", office from "Mã PGD: …".
    /// </summary>
    public static FileLayout Bctd011 { get; } = new("01.1-bctd", FileKind.ControlTotals)
    {
        Title = "01.1/BCTD – Số tổng hợp theo xã",
        Unit = AmountUnit.Million,
        AtLeast = 5,
        Fields =
        [
            OfficeCode.Optional("Mã PGD"),
            BankCommuneCode.Optional("Mã xã", "Mã xã/phường", "Mã địa bàn"),
            BankCommuneName.Required(
                "Tên xã", "Xã/Phường", "Xã, phường", "Tên xã, phường", "Xã", "Tên đơn vị", "Đơn vị", "Địa bàn", "Tên địa bàn"),
            LentInMonth.Optional(
                "Cho vay / Trong tháng", "Doanh số cho vay / Trong tháng", "Doanh số cho vay / Tháng", "Cho vay / Tháng",
                "Cho vay trong tháng", "Doanh số cho vay tháng"),
            RepaidInMonth.Optional(
                "Thu nợ / Trong tháng", "Doanh số thu nợ / Trong tháng", "Doanh số thu nợ / Tháng", "Thu nợ / Tháng", "Thu nợ trong tháng"),
            WrittenOffInMonth.Optional(
                "Xóa nợ / Trong tháng", "Xoá nợ / Trong tháng", "Nợ xóa / Trong tháng", "Xóa nợ / Tháng", "Nợ xóa / Tháng",
                "Xóa nợ trong tháng"),
            Balance.Required("Tổng dư nợ", "Dư nợ / Tổng số", "Dư nợ / Tổng cộng", "Tổng dư nợ / Tổng số", "Dư nợ"),
            InTerm.Required(
                "Dư nợ trong hạn", "Trong đó / Trong hạn", "Dư nợ / Trong đó / Trong hạn", "Tổng dư nợ / Trong hạn", "Nợ trong hạn",
                "DN Trong hạn", "Trong hạn"),
            Overdue.Required(
                "Dư nợ quá hạn", "Trong đó / Quá hạn", "Dư nợ / Trong đó / Quá hạn", "Tổng dư nợ / Quá hạn", "Nợ quá hạn", "DN Quá hạn",
                "Quá hạn"),
            Frozen.Required(
                "Dư nợ khoanh", "Trong đó / Khoanh", "Dư nợ / Trong đó / Khoanh", "Tổng dư nợ / Khoanh", "Nợ khoanh", "DN Khoanh",
                "Khoanh"),
            Customers.Optional("Số khách hàng còn dư nợ", "Số KH còn dư nợ", "Số khách hàng", "Số hộ còn dư nợ", "Khách hàng còn dư nợ"),
        ],
    };

    /// <summary>Every layout of control totals.</summary>
    public static IReadOnlyList<FileLayout> All { get; } = [Bctd011];
}
