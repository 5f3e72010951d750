using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>Kinds that describe a cell or row.</summary>
public static partial class ProblemKinds
{
    /// <summary>… is not an amount in ….</summary>
    public static ProblemKind AmountNotNumber { get; } = Error(
        "amount-not-number",
        new("“{0}” không phải là một số tiền tính bằng {1}.", "“{0}” is not an amount in {1}."),
        new("Bỏ chữ, chỉ ghi số; hoặc ghi đủ đơn vị, ví dụ “5 triệu đồng”.",
            "Leave only the number, or write the unit in full: “5 triệu đồng”."));

    /// <summary>… in … is not a whole number of đồng.</summary>
    public static ProblemKind AmountNotWhole { get; } = Error(
        "amount-not-whole",
        new("“{0}” tính bằng {1} không ra số đồng chẵn.", "“{0}” in {1} is not a whole number of đồng."),
        new("Kiểm tra đơn vị tính của cột và số lẻ.", "Check the unit of the column and the fraction."));

    /// <summary>… can be read in two ways in …: the mark may begin a fraction or group thousands.</summary>
    public static ProblemKind AmountAmbiguous { get; } = Error(
        "amount-ambiguous",
        new("“{0}” đọc được theo hai cách: dấu là phần lẻ hay ngăn hàng nghìn, khi đơn vị là {1}.",
            "“{0}” can be read in two ways in {1}: the mark may begin a fraction or group thousands."),
        new("Đổi ô thành ô số, hoặc ghi đủ số chữ số lẻ.", "Make the cell a number, or write the fraction in full."));

    /// <summary>… is larger than any amount can be.</summary>
    public static ProblemKind AmountTooLarge { get; } = Error(
        "amount-too-large",
        new("“{0}” lớn quá mức của một số tiền.", "“{0}” is larger than any amount can be."),
        new("Kiểm tra ô và đơn vị tính.", "Check the cell and the unit."));

    /// <summary>The amount is empty and counts as 0.</summary>
    public static ProblemKind AmountEmpty { get; } = Warning(
        "amount-empty",
        new("Ô số tiền để trống; được tính là 0.", "The amount is empty and counts as 0."),
        new("Ghi 0 nếu đúng là không có.", "Write 0 where there is none."));

    /// <summary>… is not a whole number.</summary>
    public static ProblemKind CountUnreadable { get; } = Error(
        "count-unreadable",
        new("“{0}” không phải là một số nguyên.", "“{0}” is not a whole number."),
        new("Chỉ ghi số, không ghi chữ hay phần lẻ.", "Write the number only, without words or a fraction."));

    /// <summary>… is not a percentage; left empty.</summary>
    public static ProblemKind RateUnreadable { get; } = Warning(
        "rate-unreadable",
        new("“{0}” không phải là một tỷ lệ phần trăm; để trống.", "“{0}” is not a percentage; left empty."),
        new("Ghi số phần trăm, ví dụ 6,6.", "Write the percentage, for example 6.6."));

    /// <summary>… is not a date in the order day/month/year.</summary>
    public static ProblemKind DateUnreadable { get; } = Error(
        "date-unreadable",
        new("“{0}” không phải là ngày theo thứ tự ngày/tháng/năm.", "“{0}” is not a date in the order day/month/year."),
        new("Ghi ngày/tháng/năm, ví dụ 31/03/2024; nếu cột theo kiểu tháng/ngày/năm thì xuất lại cả cột.",
            "Write day/month/year, for example 31/03/2024; if the column is month/day/year, export it again as a whole."));

    /// <summary>The date in column … is missing.</summary>
    public static ProblemKind DateMissing { get; } = Error(
        "date-missing",
        new("Thiếu ngày ở cột “{2}”.", "The date in column “{2}” is missing."),
        new("Điền ngày/tháng/năm.", "Fill in day/month/year."));

    /// <summary>… is not a date or year of birth; left empty.</summary>
    public static ProblemKind BirthUnreadable { get; } = Warning(
        "birth-unreadable",
        new("“{0}” không phải là ngày sinh hay năm sinh; để trống.", "“{0}” is not a date or year of birth; left empty."),
        new("Ghi ngày/tháng/năm sinh, hoặc chỉ năm sinh.", "Write day/month/year of birth, or the year alone."));

    /// <summary>The id … was read as ….</summary>
    public static ProblemKind IdRepaired { get; } = Warning(
        "id-repaired",
        new("Số định danh “{0}” đã được đọc là {1}.", "The id “{0}” was read as {1}."),
        new("Kiểm tra; định dạng cột là văn bản để giữ số 0 ở đầu.", "Check it; format the column as text to keep leading zeros."));

    /// <summary>The id … has neither 9 nor 12 digits and cannot be repaired.</summary>
    public static ProblemKind IdUnreadable { get; } = Warning(
        "id-unreadable",
        new("Số định danh “{0}” không có 9 hay 12 chữ số và không khôi phục được.",
            "The id “{0}” has neither 9 nor 12 digits and cannot be repaired."),
        new("Nhập lại số định danh dạng văn bản.", "Enter the id again, as text."));

    /// <summary>The code … was read as ….</summary>
    public static ProblemKind CodeRepaired { get; } = Warning(
        "code-repaired",
        new("Mã “{0}” đã được đọc là {1}.", "The code “{0}” was read as {1}."),
        new("Kiểm tra; định dạng cột là văn bản để giữ số 0 ở đầu.", "Check it; format the column as text to keep leading zeros."));

    /// <summary>… is not a code, or lost digits when it was kept as a number.</summary>
    public static ProblemKind CodeUnreadable { get; } = Error(
        "code-unreadable",
        new("“{0}” không phải là một mã hợp lệ, hoặc đã mất chữ số khi lưu dạng số.",
            "“{0}” is not a code, or lost digits when it was kept as a number."),
        new("Xuất lại cột “{2}” dạng văn bản.", "Export column “{2}” again, as text."));

    /// <summary>… is not a usual code of column …; kept as written.</summary>
    public static ProblemKind CodeOdd { get; } = Warning(
        "code-odd",
        new("“{0}” không có dạng mã thường dùng ở cột “{2}”; giữ nguyên như tệp.",
            "“{0}” is not a usual code of column “{2}”; kept as written."),
        new("Kiểm tra ô.", "Check the cell."));

    /// <summary>The code in column … is missing.</summary>
    public static ProblemKind CodeMissing { get; } = Error(
        "code-missing",
        new("Thiếu mã ở cột “{2}”.", "The code in column “{2}” is missing."),
        new("Điền mã.", "Fill in the code."));

    /// <summary>The name in column … is missing.</summary>
    public static ProblemKind NameMissing { get; } = Error(
        "name-missing",
        new("Thiếu tên ở cột “{2}”.", "The name in column “{2}” is missing."),
        new("Điền tên.", "Fill in the name."));

    /// <summary>The row has figures but nothing says whose they are: ….</summary>
    public static ProblemKind RowIncomplete { get; } = Error(
        "row-incomplete",
        new("Dòng có số liệu nhưng không có phần cho biết của ai: “{0}”.", "The row has figures but nothing says whose they are: “{0}”."),
        new("Điền mã hoặc tên, hoặc xóa dòng.", "Fill in the code or name, or delete the row."));

    /// <summary>A row amid the table holds no data and was not read: ….</summary>
    public static ProblemKind RowNotRead { get; } = Warning(
        "row-not-read",
        new("Dòng giữa bảng không có số liệu nên không được đọc: “{0}”.", "A row amid the table holds no data and was not read: “{0}”."),
        new("Không cần làm gì nếu đó là tiêu đề hay ghi chú.", "Nothing, if it is a heading or a note."));

    /// <summary>The row is of …, the file of ….</summary>
    public static ProblemKind RowOtherMonth { get; } = Error(
        "row-other-month",
        new("Dòng của {0}, còn tệp là của {1}.", "The row is of {0}, the file of {1}."),
        new("Xuất lại tệp chỉ gồm một kỳ số liệu.", "Export the file again with one month only."));

    /// <summary>The row is of office …, the file of office ….</summary>
    public static ProblemKind RowOtherOffice { get; } = Error(
        "row-other-office",
        new("Dòng của PGD {0}, còn tệp là của PGD {1}.", "The row is of office {0}, the file of office {1}."),
        new("Xuất lại tệp chỉ gồm một phòng giao dịch.", "Export the file again with one office only."));

    /// <summary>The total row says … in column …; the rows add up to ….</summary>
    public static ProblemKind TotalDiffers { get; } = Warning(
        "total-differs",
        new("Dòng tổng ghi {0} ở cột “{2}”, cộng các dòng được {1}.", "The total row says {0} in column “{2}”; the rows add up to {1}."),
        new("Kiểm tra dòng bị thiếu, bị ẩn hoặc công thức cộng.", "Look for missing or hidden rows, or a wrong sum."));

    /// <summary>… is not a class of household: poor, near-poor or newly escaped.</summary>
    public static ProblemKind ClassUnreadable { get; } = Error(
        "class-unreadable",
        new("“{0}” không phải là phân loại hộ: nghèo, cận nghèo hay mới thoát nghèo.",
            "“{0}” is not a class of household: poor, near-poor or newly escaped."),
        new("Ghi “nghèo”, “cận nghèo” hoặc “mới thoát nghèo”.", "Write “nghèo”, “cận nghèo” or “mới thoát nghèo”."));

    /// <summary>… is not an answer of column …; left empty.</summary>
    public static ProblemKind AnswerUnreadable { get; } = Warning(
        "answer-unreadable",
        new("“{0}” không phải là một câu trả lời của cột “{2}”; để trống.", "“{0}” is not an answer of column “{2}”; left empty."),
        new("Ghi “có” hoặc “không”, “x” hoặc để trống.", "Write “có” or “không”, “x” or nothing."));

    /// <summary>Commune … has two rows; this form has one a commune.</summary>
    public static ProblemKind CommuneTwice { get; } = Error(
        "commune-twice",
        new("Xã “{0}” có hai dòng; mẫu này mỗi xã một dòng.", "Commune “{0}” has two rows; this form has one a commune."),
        new("Gửi đúng mẫu 01.1/BCTD theo xã, không chia theo thôn hay chương trình.",
            "Send form 01.1/BCTD by commune, not divided by hamlet or programme."));

    /// <summary>State … does not agree with the amount ….</summary>
    public static ProblemKind StateContradicts { get; } = Error(
        "state-contradicts",
        new("Tình trạng “{0}” không khớp với số tiền “{1}”.", "State “{0}” does not agree with the amount “{1}”."),
        new("Dòng chưa giao để trống số tiền; dòng dự kiến hay đã giao phải có số tiền.",
            "Leave the amount of a line not yet allocated empty; fill in the others."));

    /// <summary>… is not a state of an allocation: expected, not yet allocated or allocated.</summary>
    public static ProblemKind StateUnreadable { get; } = Error(
        "state-unreadable",
        new("“{0}” không phải là tình trạng giao vốn: dự kiến, chưa giao hay đã giao.",
            "“{0}” is not a state of an allocation: expected, not yet allocated or allocated."),
        new("Ghi “dự kiến”, “chưa giao” hoặc “đã giao”.", "Write “dự kiến”, “chưa giao” or “đã giao”."));

    /// <summary>The amount in column … is missing.</summary>
    public static ProblemKind AmountMissing { get; } = Error(
        "amount-missing",
        new("Thiếu số tiền ở cột “{2}”.", "The amount in column “{2}” is missing."),
        new("Điền số tiền.", "Fill in the amount."));

    /// <summary>A text in the row is longer than its column takes.</summary>
    public static ProblemKind TextTooLong { get; } = Error(
        "text-too-long",
        new("Dòng có chữ dài hơn {1} ký tự: “{0}…”.", "A text in the row is longer than {1} characters: “{0}…”."),
        new("Rút ngắn nội dung ô này.", "Shorten the cell."));

    /// <summary>No project was recognised in …; kept by its name.</summary>
    public static ProblemKind ProjectUnreadable { get; } = Warning(
        "project-unreadable",
        new("Không nhận ra dự án trong “{0}”; giữ nguyên tên.", "No project was recognised in “{0}”; kept by its name."),
        new("Ghi “Dự án 6, tiểu dự án 2” hoặc “DA6.2”.", "Write “Dự án 6, tiểu dự án 2” or “DA6.2”."));

    /// <summary>Loan … stands on this list a second time; it counts once.</summary>
    public static ProblemKind LoanTwice { get; } = Warning(
        "loan-twice",
        new("Món vay “{0}” đã có ở dòng trước của danh sách; chỉ tính một lần.",
            "Loan “{0}” stands on an earlier row too; it counts once."),
        new("Kiểm tra; khách hàng có hai sổ tiết kiệm thì món vay lặp dòng.", "Check it; a customer with two savings books has two rows."));

    /// <summary>Programme … is not known; kept as written and not compared.</summary>
    public static ProblemKind ProgrammeUnreadable { get; } = Warning(
        "programme-unreadable",
        new("Không nhận ra chương trình “{0}”; giữ nguyên tên, không đối chiếu.",
            "Programme “{0}” is not known; kept as written and not compared."),
        new("Ghi mã chương trình, hoặc tên như trong danh mục chương trình.",
            "Write its code, or its name as the list of programmes has it."));

    /// <summary>… has two rows; this form has one.</summary>
    public static ProblemKind SubjectTwice { get; } = Error(
        "subject-twice",
        new("“{0}” có hai dòng; mẫu này mỗi mục một dòng.", "“{0}” has two rows; this form has one each."),
        new("Xóa dòng lặp, hoặc gửi đúng mẫu.", "Delete the repeated row, or send the right form."));

    /// <summary>Household … stands on another sheet too; it is kept as ….</summary>
    public static ProblemKind HouseholdOnTwoSheets { get; } = Warning(
        "household-on-two-sheets",
        new("Mã hộ “{0}” đã có ở trang tính khác; hộ này được ghi là “{1}”.",
            "Household “{0}” stands on another sheet too; this one is kept as “{1}”."),
        new("Đánh mã hộ không trùng giữa các trang tính.", "Number the households without repeating over the sheets."));

    /// <summary>… stands on another sheet with the same household and birth.</summary>
    public static ProblemKind PersonOnTwoSheets { get; } = Error(
        "person-on-two-sheets",
        new("“{0}” đã có ở trang tính khác, cùng mã hộ và ngày sinh.", "“{0}” stands on another sheet with the same household and birth."),
        new("Xóa trang tính chép lại, hoặc dòng lặp.", "Delete the copied sheet, or the repeated row."));

    /// <summary>This export always had column …; it is missing.</summary>
    public static ProblemKind HeadingMissing { get; } = Warning(
        "heading-missing",
        new("Mẫu này vẫn có cột “{2}”; tệp không có.", "This export always had a column “{2}”; the file has none."),
        new("Nếu mẫu đã đổi, không cần làm gì; nếu cột bị xóa, xuất lại tệp.",
            "Nothing, if the form was changed; if the column was deleted, export the file again."));

    /// <summary>Column … is now called …; it was read.</summary>
    public static ProblemKind HeadingRenamed { get; } = Warning(
        "heading-renamed",
        new("Cột “{2}” nay có tên “{0}”; đã đọc theo tên mới.", "Column “{2}” is now called “{0}” and was read under that name."),
        new("Kiểm tra cột có cùng nội dung.", "Check that the column means the same."));

    /// <summary>Column … is new to this export and was not read.</summary>
    public static ProblemKind HeadingNew { get; } = Warning(
        "heading-new",
        new("Cột “{2}” mới có trong mẫu này; chưa được đọc.", "Column “{2}” is new to this export and was not read."),
        new("Báo cho quản trị nếu cột có số liệu cần dùng.", "Tell the administrator if its data is needed."));

    /// <summary>Sheet … was not read.</summary>
    public static ProblemKind SheetNotRead { get; } = Warning(
        "sheet-not-read",
        new("Trang tính “{0}” không được đọc.", "Sheet “{0}” was not read."),
        new("Nếu trang có số liệu, gửi thành tệp riêng.", "If it holds data, send it as a file of its own."));

    /// <summary>Sheet … holds a table of this kind too; only one is read.</summary>
    public static ProblemKind SheetAlsoHolds { get; } = Error(
        "sheet-also-holds",
        new("Trang tính “{0}” cũng có bảng cùng loại; mỗi tệp chỉ đọc một bảng.",
            "Sheet “{0}” holds a table of this kind too; only one is read."),
        new("Gộp các bảng vào một trang tính, hoặc gửi mỗi bảng một tệp.",
            "Put the tables on one sheet, or send each as a file of its own."));

    /// <summary>Cells of the column were written in an older encoding and converted: ….</summary>
    public static ProblemKind TextConverted { get; } = Warning(
        "text-converted",
        new("Cột có ô gõ bằng bảng mã cũ, đã chuyển sang Unicode: {1}; ví dụ ô gốc là “{0}”.",
            "Cells of the column were typed in an older encoding and converted to Unicode: {1}; one of them stood as “{0}”."),
        new("Kiểm tra ví dụ; nên gõ bằng Unicode.", "Check the example; better type in Unicode."));

    /// <summary>Cells of the column read as Vietnamese in Unicode and in an older encoding; kept as written: ….</summary>
    public static ProblemKind TextDoubtful { get; } = Warning(
        "text-doubtful",
        new("Cột có ô đọc được cả theo Unicode lẫn bảng mã cũ, giữ nguyên như tệp: {1}; ô đầu là “{0}”.",
            "Cells of the column can be read as Unicode and as an older encoding, and are kept as written: {1}; the first is “{0}”."),
        new("Kiểm tra các ô này.", "Check these cells."));

    /// <summary>The formula in the cell failed: ….</summary>
    public static ProblemKind CellFailed { get; } = Error(
        "cell-error",
        new("Công thức trong ô báo lỗi {0}, nên không có số liệu.", "The formula in the cell failed with {0}, so there is no value."),
        new("Sửa công thức, hoặc ghi số vào ô.", "Correct the formula, or write the value into the cell."));

    /// <summary>The cell holds a formula whose result was not stored.</summary>
    public static ProblemKind CellNotCalculated { get; } = Error(
        "cell-not-calculated",
        new("Ô chứa công thức chưa được tính, nên không có số liệu.",
            "The cell holds a formula that was never calculated, so there is no value."),
        new("Mở tệp bằng Excel, để tính xong rồi lưu lại.", "Open the file in Excel, let it calculate and save it."));

    /// <summary>The formula in a cell of text failed: …; left empty.</summary>
    public static ProblemKind CellFailedEmpty { get; } = Warning(
        "cell-error-empty",
        new("Công thức trong ô báo lỗi {0}; để trống.", "The formula in the cell failed with {0}; left empty."),
        new("Sửa công thức, hoặc ghi nội dung vào ô.", "Correct the formula, or write the content into the cell."));

    /// <summary>… is no person's name; kept as written.</summary>
    public static ProblemKind NameOdd { get; } = Warning(
        "name-odd",
        new("“{0}” ở cột “{2}” không phải là tên người; giữ nguyên như tệp.",
            "“{0}” in column “{2}” is no person's name; kept as written."),
        new("Ghi họ và tên; kiểm tra cột có bị lệch không.", "Write the name; check whether the columns have shifted."));

    /// <summary>… is neither nam nor nữ; left empty.</summary>
    public static ProblemKind SexUnreadable { get; } = Warning(
        "sex-unreadable",
        new("“{0}” không phải là giới tính nam hay nữ; để trống.", "“{0}” is neither “nam” nor “nữ”; left empty."),
        new("Ghi “Nam” hoặc “Nữ”.", "Write “Nam” or “Nữ”."));

    /// <summary>The birth … lies after the list's year, …; left empty.</summary>
    public static ProblemKind BirthInFuture { get; } = Warning(
        "birth-in-future",
        new("Ngày sinh “{0}” sau {1}, là thời điểm của tệp; để trống.", "The birth “{0}” is after {1}, which the file is of; left empty."),
        new("Kiểm tra năm sinh.", "Check the year of birth."));

    /// <summary>The household is of another class in row ….</summary>
    public static ProblemKind ClassContradicts { get; } = Error(
        "class-contradicts",
        new("Hộ này ghi “{0}” ở đây nhưng ghi diện khác ở dòng {1}; mỗi hộ chỉ có một diện.",
            "The household is “{0}” here and of another class in row {1}; a household has one class."),
        new("Ghi một diện cho cả hộ; nếu là hai hộ thì đánh hai mã hộ.",
            "Write one class for the whole household; if they are two households, give them two numbers."));

    /// <summary>… stands in row … of the same household too.</summary>
    public static ProblemKind PersonTwice { get; } = Warning(
        "person-twice",
        new("“{0}” đã có ở dòng {1} của cùng hộ (cùng số định danh, hoặc cùng tên và ngày sinh); cả hai dòng đều được tính.",
            "“{0}” stands in row {1} of the same household too (same id, or same name and birth); both rows count."),
        new("Xóa dòng lặp; nếu là hai người thì ghi số định danh của từng người.",
            "Delete the repeated row; if they are two people, write the id of each."));

    /// <summary>… stands in row …, in another household, too.</summary>
    public static ProblemKind PersonInTwoHouseholds { get; } = Warning(
        "person-in-two-households",
        new("“{0}” cũng có ở hộ khác, dòng {1} (cùng số định danh, hoặc cùng tên và ngày sinh); cả hai dòng đều được tính.",
            "“{0}” stands in another household too, row {1} (same id, or same name and birth); both rows count."),
        new("Giữ người này ở một hộ; nếu là hai người thì ghi số định danh của từng người.",
            "Keep the person in one household; if they are two people, write the id of each."));

    private static IReadOnlyList<ProblemKind> Rows =>
    [
        AmountNotNumber, AmountNotWhole, AmountAmbiguous, AmountTooLarge, AmountEmpty, CountUnreadable, RateUnreadable,
        DateUnreadable, DateMissing, BirthUnreadable, IdRepaired, IdUnreadable, CodeRepaired, CodeUnreadable, CodeOdd, CodeMissing,
        NameMissing, RowIncomplete, RowNotRead, RowOtherMonth, RowOtherOffice, TotalDiffers, ClassUnreadable, AnswerUnreadable,
        CommuneTwice, StateContradicts, StateUnreadable, AmountMissing, TextTooLong, ProjectUnreadable, SheetNotRead, SheetAlsoHolds,
        LoanTwice, ProgrammeUnreadable, SubjectTwice, HouseholdOnTwoSheets, PersonOnTwoSheets,
        HeadingMissing, HeadingRenamed, HeadingNew,
        TextConverted, TextDoubtful, CellFailed, CellNotCalculated, CellFailedEmpty,
        NameOdd, SexUnreadable, BirthInFuture, ClassContradicts, PersonTwice, PersonInTwoHouseholds,
    ];
}
