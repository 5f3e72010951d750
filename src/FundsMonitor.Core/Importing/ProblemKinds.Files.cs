using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>Kinds that refuse a file by what it holds, and the two verdicts.</summary>
public static partial class ProblemKinds
{
    /// <summary>No header of a known form was found. Looked for: ….</summary>
    public static ProblemKind NotRecognised { get; } = Error(
        "not-recognised",
        new("Không tìm thấy dòng tiêu đề của mẫu nào đã biết. Đã tìm: {0}.", "No header of a known form was found. Looked for: {0}."),
        new("Gửi đúng mẫu với dòng tiêu đề như khi xuất, hoặc ghép cột trên biên nhận của tệp này.",
            "Send one of these forms with its header row as exported, or map the columns on the receipt of this file."));

    /// <summary>The file looks like … but lacks the columns: ….</summary>
    public static ProblemKind ColumnsMissing { get; } = Error(
        "columns-missing",
        new("Tệp giống {0} nhưng thiếu cột: {1}.", "The file looks like {0} but lacks the columns: {1}."),
        new("Xuất lại với đủ các cột này; nếu tên cột đã đổi, ghép cột trên biên nhận của tệp này.",
            "Export it again with these columns; if a heading was renamed, map the columns on the receipt of this file."));

    /// <summary>The file is …, not … as was said.</summary>
    public static ProblemKind KindContradicts { get; } = Error(
        "kind-contradicts",
        new("Tệp là {0}, không phải {1} như đã chọn.", "The file is {0}, not {1} as was said."),
        new("Chọn đúng loại, hoặc gửi đúng tệp {1}.", "Choose the right kind, or send the file of {1}."));

    /// <summary>The file is of …, not of … as was said.</summary>
    public static ProblemKind MonthContradicts { get; } = Error(
        "month-contradicts",
        new("Tệp là của tháng {0}, không phải tháng {1} như đã chọn.", "The file is of {0}, not of {1} as was said."),
        new("Gửi tệp của tháng {1}, hoặc chọn tháng {0}.", "Send the file of {1}, or choose {0}."));

    /// <summary>The file is of office …, not of office … as was said.</summary>
    public static ProblemKind OfficeContradicts { get; } = Error(
        "office-contradicts",
        new("Tệp là của PGD {0}, không phải PGD {1} như đã chọn.", "The file is of office {0}, not of office {1} as was said."),
        new("Gửi tệp của PGD {1}, hoặc chọn PGD {0}.", "Send the file of office {1}, or choose {0}."));

    /// <summary>A person stopped the import.</summary>
    public static ProblemKind ImportStopped { get; } = Error(
        "import-stopped",
        new("Việc nhập tệp đã bị dừng theo yêu cầu; không có gì được lưu.", "The import was stopped by a person; nothing was stored."),
        new("Gửi lại tệp để nhập lại.", "Send the file again to have it imported."));

    /// <summary>A person looked at the difference and did not want it.</summary>
    public static ProblemKind Declined { get; } = Error(
        "declined",
        new("{0} đã xem khác biệt và không chấp nhận; phiên bản đang dùng giữ nguyên.",
            "{0} looked at the difference and declined; the current version stays."),
        new("Hỏi {0} lý do; gửi lại tệp này nếu vẫn muốn thay thế.", "Ask {0} why; send the file again if it is to replace after all."));

    /// <summary>A later file of the same scope came while this one waited.</summary>
    public static ProblemKind Overtaken { get; } = Error(
        "overtaken",
        new("Trong lúc tệp này chờ chấp nhận, tệp “{0}” của cùng kỳ đã đến sau; tệp này không còn chờ.",
            "While this file waited, “{0}” of the same period came after it; this one no longer waits."),
        new("Không cần làm gì nếu tệp sau đúng; nếu không, gửi lại tệp này.",
            "Nothing is to be done if the later file is right; else send this one again."));

    /// <summary>The file is of an office or commune its sender does not send for.</summary>
    public static ProblemKind AreaNotYours { get; } = Error(
        "area-not-yours",
        new("Tệp là của {0}; tài khoản gửi không được gửi cho nơi này.",
            "The file is of {0}, for which the sending account sends no files."),
        new("Gửi bằng tài khoản của nơi này, hoặc nhờ quản trị.", "Send it from an account of that place, or ask the administrator."));

    /// <summary>The file is of commune …, not of commune … as was said.</summary>
    public static ProblemKind CommuneContradicts { get; } = Error(
        "commune-contradicts",
        new("Tệp là của xã {0}, không phải xã {1} như đã chọn.", "The file is of commune {0}, not of commune {1} as was said."),
        new("Gửi tệp của xã {1}, hoặc chọn xã {0}.", "Send the file of commune {1}, or choose {0}."));

    /// <summary>The file names no month: no line “Ngày … tháng … năm …” stands above the table.</summary>
    public static ProblemKind MonthUnknown { get; } = Error(
        "month-unknown",
        new("Tệp không ghi tháng nào: không có dòng “Ngày … tháng … năm …” ở trên bảng.",
            "The file names no month: no line “Ngày … tháng … năm …” stands above the table."),
        new("Chọn tháng khi gửi, hoặc ghi dòng ngày ở trên bảng.",
            "Choose the month when sending, or write the date line above the table."));

    /// <summary>The file names no year.</summary>
    public static ProblemKind YearUnknown { get; } = Error(
        "year-unknown",
        new("Tệp không ghi năm nào.", "The file names no year."),
        new("Ghi “năm 2024” ở tiêu đề, thêm cột Năm, hoặc chọn tháng khi gửi.",
            "Write “năm 2024” in the title, add a column “Năm”, or choose a month when sending."));

    /// <summary>The file names no transaction office.</summary>
    public static ProblemKind OfficeUnknown { get; } = Error(
        "office-unknown",
        new("Tệp không ghi phòng giao dịch nào.", "The file names no transaction office."),
        new("Chọn PGD khi gửi, hoặc ghi “Mã PGD: 004820” ở trên bảng.",
            "Choose the office when sending, or write “Mã PGD: 004820” above the table."));

    /// <summary>It is not known which commune the file is of (it says: …).</summary>
    public static ProblemKind CommuneUnknown { get; } = Error(
        "commune-unknown",
        new("Không biết tệp là của xã nào (tệp ghi: “{0}”).", "It is not known which commune the file is of (it says: “{0}”)."),
        new("Cho biết mã xã khi gửi, hoặc ghi “Mã xã: 05551” ở trên bảng.",
            "Give the commune's code when sending, or write “Mã xã: 05551” above the table."));

    /// <summary>The list does not say whether it is of poor, near-poor or newly escaped households.</summary>
    public static ProblemKind ClassUnknown { get; } = Error(
        "class-unknown",
        new("Danh sách không ghi là hộ nghèo, cận nghèo hay mới thoát nghèo.",
            "The list does not say whether it is of poor, near-poor or newly escaped households."),
        new("Ghi ở tiêu đề, hoặc thêm cột “Phân loại hộ”.", "Say so in the title, or add a column “Phân loại hộ”."));

    /// <summary>The allocation file names no decision or plan.</summary>
    public static ProblemKind DecisionUnknown { get; } = Error(
        "decision-unknown",
        new("Tệp phân bổ không ghi số quyết định hay kế hoạch.", "The allocation file names no decision or plan."),
        new("Ghi “Quyết định số …” ở trên bảng, hoặc thêm cột “Số quyết định”.",
            "Write “Quyết định số …” above the table, or add a column “Số quyết định”."));

    /// <summary>The amounts are not in đồng: … of … loans with amounts stay below 1,000,000; the largest is ….</summary>
    public static ProblemKind AmountsNotDong { get; } = Error(
        "amounts-not-dong",
        new("Số tiền không phải tính bằng đồng: {1} trong {2} món vay có số tiền đều dưới 1.000.000, lớn nhất là {0}.",
            "The amounts are not in đồng: {1} of {2} loans with amounts stay below 1,000,000; the largest is {0}."),
        new("Cho biết đơn vị tính của tệp, hoặc xuất lại với đơn vị tính là đồng.",
            "Say the unit of the file, or export it again with đồng as the unit."));

    /// <summary>… errors in the rows; the file is not accepted.</summary>
    public static ProblemKind RowsUnreadable { get; } = Error(
        "rows-unreadable",
        new("Có {0} lỗi trong các dòng nên cả tệp chưa được nhận.", "{0} errors in the rows; the file is not accepted."),
        new("Sửa các dòng được liệt kê rồi gửi lại cả tệp.", "Correct the rows listed and send the whole file again."));

    /// <summary>The table on sheet … has no rows.</summary>
    public static ProblemKind NoRows { get; } = Error(
        "no-rows",
        new("Bảng trên trang tính “{0}” không có dòng số liệu nào.", "The table on sheet “{0}” has no rows."),
        new("Gửi tệp có số liệu.", "Send a file that holds data."));

    /// <summary>The file names no unit, and its amounts (the largest is …) would not be plausible in the form's own.</summary>
    public static ProblemKind UnitAsked { get; } = Error(
        "unit-asked",
        new("Tệp không ghi đơn vị tính; tính bằng {1} thì số tiền lớn nhất là {0}, không hợp lý.",
            "The file names no unit; in {1} its largest amount is {0}, which is not plausible."),
        new("Cho biết đơn vị tính: đồng, nghìn đồng hay triệu đồng; hoặc ghi “Đơn vị tính: …” ở trên bảng.",
            "Say the unit: đồng, nghìn đồng or triệu đồng; or write “Đơn vị tính: …” above the table."));

    /// <summary>The file's total and that of the other file of its office and month are a thousand or a million times off.</summary>
    public static ProblemKind UnitAskedByTotals { get; } = Error(
        "unit-asked-totals",
        new("Tổng dư nợ của tệp là {0} đ, của tệp {2} đã nhận cho cùng PGD và kỳ là {1} đ: lệch nhau {3} lần, nên đơn vị tính không rõ.",
            "The balance of the file is {0} đ and that of {2} accepted for the same office and month {1} đ: {3} times off, "
            + "so the unit is not clear."),
        new("Cho biết đơn vị tính của tệp: đồng, nghìn đồng hay triệu đồng.", "Say the unit of the file: đồng, nghìn đồng or triệu đồng."));

    /// <summary>The file gives its amounts in …, not in … as was said.</summary>
    public static ProblemKind UnitContradicts { get; } = Error(
        "unit-contradicts",
        new("Tệp ghi đơn vị tính là {0}, không phải {1} như đã chọn.", "The file gives its amounts in {0}, not in {1} as was said."),
        new("Chọn {0}, hoặc bỏ trống để theo tệp.", "Choose {0}, or leave it to the file."));

    /// <summary>No date of the column tells day from month, and day first does not fit the file's month.</summary>
    public static ProblemKind DatesAsked { get; } = Error(
        "dates-asked",
        new("Không rõ ngày hay tháng đứng trước ở cột “{0}” (“{1}”, dòng {2}): đọc ngày trước thì không khớp với tháng {3} của tệp.",
            "Column “{0}” does not tell day from month (“{1}”, row {2}): with the day first it does not fit the file's month {3}."),
        new("Cho biết cột viết ngày/tháng/năm hay tháng/ngày/năm.", "Say whether it is day/month/year or month/day/year."));

    /// <summary>One column has dates with the day first and with the month first.</summary>
    public static ProblemKind DatesContradict { get; } = Error(
        "dates-contradict",
        new("Cột “{0}” có cả ngày/tháng/năm (dòng {1}) lẫn tháng/ngày/năm (dòng {2}), nên không biết đọc các ngày khác thế nào.",
            "Column “{0}” has both day/month/year (row {1}) and month/day/year (row {2}), so the other dates cannot be read."),
        new("Sửa cột về ngày/tháng/năm rồi gửi lại, hoặc cho biết thứ tự đúng; ngày trái thứ tự sẽ bị báo lỗi.",
            "Write the whole column as day/month/year and send it again, or say the right order; dates against it are errors then."));

    /// <summary>The kept mapping … was made for other headings.</summary>
    public static ProblemKind MappingDiffers { get; } = Error(
        "mapping-differs",
        new("Không trang tính nào có đúng các tiêu đề cột của cách ghép “{0}”.",
            "No sheet has exactly the headings that the mapping “{0}” was made for."),
        new("Bỏ tên cách ghép để tệp được nhận dạng, hoặc ghép lại các cột của tệp này.",
            "Leave the mapping's name out, or map the columns of this file."));

    /// <summary>Kinds that are answered by <see cref="Asked.Unit"/>.</summary>
    public static IReadOnlyList<ProblemKind> AskForUnit { get; } = [AmountsNotDong, UnitAsked, UnitAskedByTotals];

    /// <summary>Kinds that are answered by <see cref="Asked.Dates"/>.</summary>
    public static IReadOnlyList<ProblemKind> AskForDates { get; } = [DatesAsked, DatesContradict];

    /// <summary>The rows became current versions.</summary>
    public static ProblemKind Accepted { get; } = Warning(
        "accepted", new("Đã nhận.", "Accepted."), new("Không cần làm gì thêm.", "Nothing more is to be done."));

    /// <summary>This file had been sent before; nothing changed.</summary>
    public static ProblemKind Unchanged { get; } = Warning(
        "unchanged",
        new("Tệp này đã được gửi trước đây; không có gì thay đổi.", "This file had been sent before; nothing changed."),
        new("Không cần làm gì thêm.", "Nothing more is to be done."));

    /// <summary>The rows became versions, of which … of … count no more.</summary>
    public static ProblemKind Replaced { get; } = Warning(
        "replaced",
        new("Đã nhận; nhưng {0} trong {1} phiên bản của tệp nay không còn được tính, vì đã bị thay hoặc được rút lại.",
            "Accepted; but {0} of the file's {1} versions no longer count, because they were replaced or taken back."),
        new("Gửi lại tệp này không làm thay đổi gì. Muốn tính lại, mở trang Phiên bản số liệu và chọn Khôi phục.",
            "Sending this file again changes nothing. To have it count again, open the page of versions and bring it back."));

    private static IReadOnlyList<ProblemKind> Files =>
    [
        NotRecognised, ColumnsMissing, KindContradicts, MonthContradicts, OfficeContradicts, AreaNotYours, ImportStopped, Declined,
        Overtaken,
        CommuneContradicts, MonthUnknown,
        YearUnknown, OfficeUnknown, CommuneUnknown, ClassUnknown, DecisionUnknown, AmountsNotDong, RowsUnreadable, NoRows,
        UnitAsked, UnitAskedByTotals, UnitContradicts, DatesAsked, DatesContradict,
        MappingDiffers,
    ];

    /// <summary>The rows are kept and would replace current versions: a person decides.</summary>
    public static ProblemKind WaitsForPerson { get; } = Warning(
        "waits-for-person",
        new("Đọc được; số liệu sẽ thay thế phiên bản đang dùng nên chờ người có quyền xem khác biệt và chấp nhận.",
            "Read; the rows would replace the current version, so they wait until a person has looked at the difference and accepts."),
        new("Mở biên nhận, xem khác biệt, rồi chấp nhận hoặc từ chối.",
            "Open the receipt, look at the difference, then accept or decline."));

    /// <summary>The rows are kept and would change closed months (…): an exception must be opened.</summary>
    public static ProblemKind MonthClosed { get; } = Warning(
        "month-closed",
        new("Đọc được, nhưng sẽ làm thay đổi kỳ số liệu đã khóa: {0}. Tệp được giữ và chờ; chưa có số liệu nào thay đổi.",
            "Read, but it would change months that are closed: {0}. The file is kept and waits; no figure has changed."),
        new("Mở trang Khóa kỳ số liệu của từng xã và kỳ này, đề nghị ngoại lệ và nêu lý do; người thứ hai duyệt; sau đó mở biên nhận "
            + "này và chấp nhận tệp.",
            "Open the page Closing months for each of these communes and months and ask for an exception, with the reason; a second "
            + "person approves; then open this receipt and accept the file."));

    private static IReadOnlyList<ProblemKind> Verdicts => [Accepted, Unchanged, WaitsForPerson, MonthClosed, Replaced];
}
