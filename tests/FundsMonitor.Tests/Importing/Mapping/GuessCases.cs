namespace FundsMonitor.Tests.Importing.Mapping;

/// <summary>Invented registers, lists of loans, allocations, vouchers and plans in wordings that no layout knows.</summary>
internal static class GuessCases
{
    public static IReadOnlyList<GuessCase> All { get; } =
    [
        .. Registers, .. Money, .. Others,
    ];

    private static IEnumerable<GuessCase> Registers =>
    [
        new("short forms", "register", "household-code|name|birth|sex|citizen-id|class",
            "Mã hộ|HVT|NgSinh|G.tính|CMTND|Ph.loại hộ",
            "1|Ma Văn Tám|05/07/1980|Nam|019080001234|Nghèo", "1|Ma Thị Lan|12/03/1985|Nữ|019185001235|Nghèo",
            "2|Lý Văn Páo|1971|Nam|019071001236|Cận nghèo"),
        new("typing errors", "register", "household-code|name|relation|birth|class",
            "Mã hô gia đinh|Họ và tn thành viên|Quan hệ vơí chủ hộ|Ngaỳ thang năm sinh|Phân loai hộ nghèo",
            "H01|Nông Thị Đào|Chủ hộ|1980|Hộ nghèo", "H02|Hoàng Văn Sính|Chủ hộ|1975|Hộ cận nghèo"),
        new("words added", "register", "hamlet-name|name|birth|citizen-id|class",
            "Thôn (xóm) cư trú|Họ và tên người dân|Năm sinh (ghi năm)|Số CCCD hiện nay|Thuộc diện hộ",
            "Xóm Nà Lại|Triệu Thị Mùi|1980|004180000001|Nghèo", "Xóm Nà Lại|Triệu Văn Chòi|1979|004079000002|Nghèo"),
        new("no marks, capitals", "register", "household-code|name|birth|sex|class",
            "MA SO HO GD|HO VA TEN CHU HO|NGAY SINH CHU HO|GIOI TINH CH|LOAI HO NAM 2025",
            "01|LO VAN PHONG|01/02/1970|NAM|NGHEO", "02|QUANG THI HOA|05/06/1982|NU|CAN NGHEO"),
        new("id told by its values", "register", "name|birth|citizen-id|class",
            "Người trong hộ (họ, tên)|Sinh năm|Giấy tờ tùy thân|Diện hộ (N, CN)",
            "Vàng A Dế|1966|011066000011|Hộ nghèo", "Vàng Thị Mỷ|1968|011168000012|Hộ nghèo", "Giàng A Chu|1990|011090000013|Hộ nghèo"),
        new("class told by its values", "register", "name|birth|hamlet-name|class",
            "Họ tên chủ hộ|Năm sinh chủ hộ|Tên bản|Kết quả",
            "Lò Văn Ếch|1955|Bản Lướt|Hộ nghèo", "Lò Thị Yêu|1962|Bản Lướt|Hộ cận nghèo", "Cà Văn Pản|1970|Bản Mòn|Hộ nghèo"),
        new("a heading over two", "register", "household-code|name|birth|citizen-id|class",
            "Mã hộ|Thông tin thành viên|||Phân loại hộ", "|Họ tên|Ngày sinh|Số định danh|",
            "1|Đinh Văn Khoa|01/01/1988|017088000001|Nghèo", "2|Bùi Thị Én|02/03/1991|017191000002|Nghèo"),
        new("a title above", "register", "hamlet-name|name|birth|class",
            "UBND XÃ KIM PHƯỢNG", "DANH SÁCH HỘ NGHÈO NĂM 2025", "", "Khu dân cư (xóm)|Tên chủ hộ gia đình|Năm sinh CH|Loại hộ nghèo",
            "Xóm 1|Ma Thị Lan|1985|Nghèo", "Xóm 2|Ma Văn Tám|1980|Cận nghèo"),
        new("a phone called id", "register", "name|birth||citizen-id|class",
            "Họ và tên chủ hộ|Năm sinh|Số ĐT/CCCD liên hệ|Mã định danh CN|Diện",
            "Hà Văn Thu|1975|0912000111|014075000001|Nghèo", "Hà Thị Thơ|1979|0912000222|014179000002|Nghèo",
            "Hà Văn Đông|1981|0912000333|014081000003|Cận nghèo"),
        new("names called households", "register", "name|birth|class",
            "Hộ gia đình ông/bà|Sinh năm|Phân loại",
            "Cứ A Vừ|1960|Nghèo", "Sùng Thị Mo|1972|Nghèo", "Thào A Lử|1980|Cận nghèo"),
    ];

    private static IEnumerable<GuessCase> Money =>
    [
        new("an allocation in other words", "allocations", "project-name|fund-source|amount|purpose",
            "BẢNG PHÂN BỔ VỐN", "Tên dự án, tiểu DA|Nguồn vốn NS|Kinh phí được phân bổ|Nội dung thực hiện cụ thể",
            "Dự án 3, tiểu dự án 1|Trung ương|120000000|Trồng cây", "Dự án 6|Địa phương|50000000|Truyền thông"),
        new("an allocation in short forms", "allocations", "project-code|fund-source|decision|amount",
            "Mã D.A|Nguồn KP|Số QĐ|Số vốn phân bổ", "DA3.1|NSTW|12/QĐ-UBND|1200000", "DA6|NSĐP|15/QĐ-UBND|500000"),
        new("an allocation by year", "allocations", "year|project-name|amount",
            "PHÂN BỔ KINH PHÍ", "Năm ngân sách|Danh mục dự án, công trình|Dự toán được giao (triệu đồng)",
            "2025|Dự án 1|350", "2025|Dự án 4|120"),
        new("an allocation to communes", "allocations", "commune-name|project-name|amount|due-text",
            "Đơn vị (xã) thực hiện|Dự án thành phần số|Kinh phí phân bổ 2025|Thời gian thực hiện dự án",
            "Xã Kim Phượng|Dự án 3|90000000|2025", "Xã Quy Kỳ|Dự án 3|80000000|2025"),
        new("vouchers in other words", "expenditures", "voucher|date|project-name|purpose|payee|amount",
            "BẢNG KÊ CHỨNG TỪ", "Số hiệu chứng từ|Ngày lập chứng từ|Thuộc dự án|Nội dung khoản chi|Đơn vị thụ hưởng tiền|Số tiền đã chi",
            "PC01|05/03/2025|Dự án 3|Mua giống|HTX Bản Lanh|15000000", "PC02|09/03/2025|Dự án 6|Tập huấn|Trung tâm|8000000"),
        new("vouchers in short forms", "expenditures", "date|voucher|project-code|amount|is-advance",
            "Ngày CTừ|Số C.từ|Mã DA|S.tiền chi|Tạm ứng/TT",
            "05/03/2025|PC01|DA3|15000000|Tạm ứng", "09/03/2025|PC02|DA6|8000000|Thanh toán"),
        new("vouchers under two rows", "expenditures", "voucher|date|project-name|amount|payee",
            "Chứng từ chi||Dự án (tiểu DA)|Số tiền (đồng)|Người nhận tiền (ký)", "Số hiệu|Ngày|||",
            "01|05/03/2025|Dự án 3|15000000|Ma Văn Tám", "02|09/03/2025|Dự án 6|8000000|Lý Thị Hoa"),
    ];

    private static IEnumerable<GuessCase> Others =>
    [
        new("a plan in other words", "plan", "hamlet-name|households|poor|near-poor|target-poor-lifted",
            "CHỈ TIÊU GIẢM NGHÈO NĂM 2025",
            "Tên xóm, tổ|Tổng số hộ toàn xóm|Số hộ nghèo hiện có|Số hộ cận nghèo hiện có|Chỉ tiêu giảm hộ nghèo năm",
            "Xóm 1|120|12|8|3", "Xóm 2|90|15|6|4"),
        new("a plan in short forms", "plan", "hamlet-name|households|poor|near-poor",
            "KẾ HOẠCH GIẢM NGHÈO", "Thôn/bản (khu)|Tổng số hộ DC|Số hộ N|Số hộ C.nghèo", "Bản Lướt|80|20|9", "Bản Mòn|60|18|7"),
        new("a plan by commune", "plan", "commune-name|poor-at-start|target-poor-lifted|target-near-poor-lifted",
            "KẾ HOẠCH GIẢM NGHÈO", "Tên xã, phường|Số hộ nghèo đầu năm 2025|Số hộ nghèo giảm trong năm|Số hộ cận nghèo giảm trong năm",
            "Xã Kim Phượng|120|30|10", "Xã Quy Kỳ|98|25|12"),
        new("control totals in other words", "01.1-bctd", "bank-commune-code|bank-commune-name|balance|in-term|overdue|frozen",
            "Mã địa bàn xã|Tên đơn vị xã|Tổng số dư nợ|Dư nợ trong hạn trả|Dư nợ bị quá hạn|Số dư nợ khoanh",
            "482001|Xã Kim Phượng|12500.5|12000|500.5|0", "482002|Xã Quy Kỳ|9800|9500|300|0"),
        new("a loan file with its headings changed", "mau-31",
            "as-of|office-code|loan-number|customer-code|name|citizen-id|birth|bank-commune-code|bank-commune-name|programme-code|"
                + "loan-date|due-by-contract|agreed|in-term|overdue|frozen|balance|lent-in-month|rolled-over-in-month|"
                + "repaid-in-term-in-month|repaid-overdue-in-month|repaid-frozen-in-month|written-off-in-month",
            "Ngày chốt số liệu|Mã số PGD|Số khế ước vay|Mã số KH|Tên người vay (KH)|Số CCCD/ĐDCN|Ngày sinh KH|Mã số xã|Tên xã/phường|"
                + "Mã CTr|Ngày vay vốn|Ngày ĐH theo HĐ|Mức vay duyệt|DN trong hạn|DN QH|Dư nợ đang khoanh|Tổng dư nợ gốc|"
                + "Giải ngân trong thg|Đảo khoản GN thg|Thu nợ TH thg|Thu nợ QH thg|Thu nợ khoanh thg|Gốc xóa trong thg",
            "31/03/2024|004820|6600000701234567|4820000017|Nguyễn Thị Hoà|019180001234|15/08/1980|482001|Xã Kim Phượng|01|10/05/2022|"
                + "10/05/2027|50000000|45000000|0|0|45000000|0|0|1000000|0|0|0",
            "31/03/2024|004820|6600000701234568|4820000018|Ma Văn Tám|019080001235|05/07/1980|482001|Xã Kim Phượng|01|10/05/2022|"
                + "10/05/2027|40000000|35000000|0|0|35000000|0|0|1000000|0|0|0"),
    ];
}
