namespace FundsMonitor.Core.Importing.Layouts;

/// <summary>The whole heading rows of the bank's fixed exports, in column order, typed from real exports.</summary>
internal static class ExportHeadings
{
    public static IReadOnlyList<string> Mau31 { get; } =
    [
        "Mã CN", "Mã PGD", "Tên PGD", "Mã xã", "Tên xã", "Mã thôn", "Tên thôn", "Mã KH", "Tên KH", "Ngày sinh", "Phân loại", "Loại KH",
        "Giới tính", "Mã dân tộc", "Tên DT", "Số CMND", "Nơi cấp CMND", "Ngày cấp CMND", "Tên vợ/chồng", "Địa chỉ", "Số điện thoại",
        "Mã tổ", "Loại tổ", "Mã CIF TT", "Tên tổ", "Mã ĐVUT", "Tên ĐVUT", "Số khế ước", "Ngày vay", "Ngày ĐH theo hợp đồng",
        "Ngày ĐH theo Gia hạn", "Ngày ĐH theo GDXA", "Thời hạn vay", "Lãi suất", "Ngày B đầu trả gốc", "Ngày B đầu trả lãi",
        "Ngày KTAHSV", "Ngày GDXA", "Hình thức vay", "Tình trạng món vay", "Cấp QL vốn", "Tên cấp QLV", "Đối tượng thụ hưởng",
        "Tên ĐTTH", "Mã sản phẩm cụ thể", "Mã SP tín dụng", "Mã DM sản phẩm", "Nguồn vốn", "Mã chương trình", "Tên chương trình",
        "Mã Quyết định", "Tên Quyết định", "Mức vay", "Tổng giải ngân", "Ngày GN đầu tiên", "Ngày GN cuối cùng", "Dư nợ trong hạn",
        "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ", "Gốc đến hạn LK", "Gốc đã trả", "Gốc xóa", "Lãi xóa", "Lũy kế thu lãi",
        "Lũy kế thu lãi TH", "Lãi tồn TH", "Lũy kế thu lãi QH", "Lãi tồn QH", "Lãi DT chưa đến hạn", "Lãi DT trong tháng",
        "Lãi TT trong tháng", "Thu lãi TH tháng", "Thu lãi QH Tháng", "Giải ngân trong tháng", "Đảo khoản GN tháng",
        "Lưu vụ trong tháng", "Gia hạn trong tháng", "Chuyển QH trong tháng", "Chuyển khoanh trong tháng", "Thu nợ TH tháng",
        "Thu nợ QH tháng", "Thu nợ khoanh tháng", "Gốc xóa trong tháng", "Lãi DT Quý", "Lãi TT Quý", "Thu lãi TH Quý",
        "Thu lãi QH Quý", "Giải ngân trong Quý", "Đảo khoản GN Quý", "Lưu vụ trong Quý", "Gia hạn trong Quý", "CQH trong Quý",
        "Chuyển Khoanh Quý", "Thu nợ TH Quý", "Thu nợ QH Quý", "Thu nợ Khoanh Quý", "Gốc xóa trong Quý", "Lãi DT Năm", "Lãi TT Năm",
        "Thu lãi TH Năm", "Thu lãi QH Năm", "Giải ngân Năm", "Đảo khoản GN Năm", "Lưu vụ Năm", "Gia hạn Năm", "CQH Năm",
        "Chuyển Khoanh Năm", "Thu nợ TH Năm", "Thu nợ QH Năm", "Thu nợ Khoanh Năm", "Xóa trong Năm", "Tài khoản TH", "Tài khoản QH",
        "Tài khoản khoanh", "Tài khoản thu lãi", "Tổng thu nợ TH", "Tổng thu nợ QH", "Tổng thu nợ Khoanh", "Tổng gia hạn nợ",
        "Số lần đã gia hạn", "Ngày GH gần nhất", "Số tháng đã GH", "Tổng chuyển nợ QH", "Ngày CNQH gần nhất", "Tổng chuyển nợ khoanh",
        "Ngày hết hạn Khoanh", "Gốc hết hạn Khoanh", "Ngày lưu vụ", "Tồn RPA", "Ngày giao dịch gần nhất", "Ngày dự thu",
        "Tổng Lãi phải HT", "Lãi chưa hỗ trợ", "Chuẩn nghèo ĐP", "Mã nhà đầu tư", "Mã PNKT51", "Tên PNKT51", "Mã PNKT52", "Mã HQĐT",
        "Tên HQĐT", "Giá trị HQĐT1", "Giá trị HQĐT2", "Ký quý", "Mục đích nhà", "Mục đích 30A", "Mã dự án", "Mã HSSV", "Tên HSSV",
        "CMND HSSV", "Mã trường HSSV", "Tên trường", "Mã Hệ đào tạo", "Tên Hệ ĐT", "Mã ngành ĐT", "Tên Ngành ĐT", "Mã ĐT học phí",
        "Tên ĐT học phí", "Ngày nhập học", "Ngày ra trường", "Số ATM", "Đơn vị cấp thẻ", "Tên LĐXK", "Ngày sinh LĐXK", "Số thẻ LĐXK",
        "Ngày hợp đồng XK", "Ngày hết hạn XK", "Lĩnh vực LĐXK", "Công ty xuất khẩu", "Quốc gia xuất khẩu", "Tên Quốc Gia",
        "Công ty môi giới XK", "Sổ tiết kiệm 105", "Số dư tiền gửi 105", "Ngày số liệu",
    ];

    public static IReadOnlyList<string> Mau10 { get; } =
    [
        "Mã PGD", "Mã xã", "Tên xã", "Mã thôn", "Tên thôn", "ĐVUT", "Mã tổ", "Tên tổ trưởng", "Mã khách hàng", "Tên khách hàng",
        "Ngày sinh", "CCCD", "Ngày cấp", "Nơi cấp", "Địa chỉ", "Mã món vay", "Chương trình", "Tên chương trình", "Số tiền giải ngân",
        "Tổng dư nợ", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Ngày vay", "Ngày giải ngân đầu tiên", "Số tiền gia hạn",
        "Số tháng gia hạn", "Tổng sô tháng gia hạn", "Nguồn vốn", "Lưu vị trong năm", "Lãi tồn trong hạn", "Lãi tồn quá hạn",
        "Lãi tồn AH", "Lãi tồn", "Ngày nhập học", "Ngày ra trường", "HSSV", "Số TK", "Tên TK", "105 đầu tháng", "105 Ngày BC",
        "Mã NĐT",
    ];

    public static IReadOnlyList<string> Overdue { get; } =
    [
        "Mã PGD", "Mã xã", "Tên xã", "Thôn", "Mã điểm GD", "Tên điểm GD", "Mã tổ", "Tên tổ trưởng", "ĐVUT", "Tên ĐVUT",
        "Mã khách hàng", "Tên khách hàng", "Số khế ước", "Dư nợ quá hạn", "Chuyển QH trong tháng", "Ngày chuyển quá hạn", "Nguồn vốn",
        "Chương trình", "Chương trình VT", "Tên Chương trình", "Số dư 105", "Ngày báo cáo",
    ];

    public static IReadOnlyList<string> Frozen { get; } =
    [
        "Mã PGD", "Ngày GDXA", "Điểm GDXA", "Tên điểm GDXA", "Mã xã", "Tên xã", "Mã khách hàng", "Tên khách hàng", "Mã tổ",
        "Tên tổ trưởng", "Số khế ước", "ĐVUT", "Dư nợ khoanh", "Ngày hiệu lực", "Ngày hết hạn khoanh", "Nguồn vốn", "Chương trình",
        "Tên chương trình", "Nguyên nhân",
    ];

    public static IReadOnlyList<string> Idle { get; } =
    [
        "Mã CN", "Mã PGD", "Mã thôn/ấp", "Mã điểm GDX", "Tên điểm GDX", "ĐVUT", "Mã tổ", "Tên tổ trưởng", "Mã khách hàng",
        "Tên khách hàng", "Số khế ước", "Mã sản phẩm", "Ngày đăng ký khoản vay", "Ngày giải ngân đầu tiên", "Ngày đến hạn gốc",
        "Ngày đến hạn GH", "Ngày đến hạn GDXA", "Chương trình", "Tổng dư nợ", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh",
        "Ngày giao dịch gần nhất", "Lãi đã thu", "Lãi tồn",
    ];

    public static IReadOnlyList<string> Leaders { get; } =
    [
        "Mã PGD", "Mã xã", "Tên xã", "Mã điểm GDXA", "Tên điểm GDXA", "Ngày GDXA", "Mã thôn", "Tên thôn", "ĐVUT", "Mã tổ trưởng",
        "Tên tổ trưởng", "Năm sinh tổ trưởng", "SĐT Tổ trưởng", "Mã KH tổ phó", "Tên Tổ phó", "Trạng thái", "Loại tổ",
    ];

    public static IReadOnlyList<string> BalancesByProgramme { get; } =
    [
        "Mã PGD", "Nguồn vốn", "Mã xã", "Tên xã", "Mã điểm giao dịch", "Điểm giao dịch", "Mã Thôn", "Tên Thôn", "Chương Trình",
        "Chương trình VT", "Tên Chương trình", "Số KH", "Tổng Dư nợ", "DN Trong hạn", "DN Quá hạn", "DN Khoanh", "Mã NĐT",
        "Ngày báo cáo",
    ];
}
