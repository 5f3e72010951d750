using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>What is said of a table of old and new units.</summary>
internal static class PlaceTableWords
{
    public static Bilingual NoHeadings { get; } = new(
        "Không thấy dòng tiêu đề cột. Bảng cần các cột: Tỉnh, thành phố; Tên Xã mới; Mã Xã mới; Tên Xã cũ; Mã Xã cũ; Ghi chú; "
        + "Quận/huyện; Tỉnh cũ. Hãy lấy bảng chuyển đổi đơn vị hành chính chính thức, không bỏ cột nào.",
        "No row of headings. The table needs the columns Tỉnh, thành phố; Tên Xã mới; Mã Xã mới; Tên Xã cũ; Mã Xã cũ; Ghi chú; "
        + "Quận/huyện; Tỉnh cũ. Take the official table with all its columns.");

    public static Bilingual NoDay { get; } = new(
        "Phía trên bảng không có ngày. Dòng đầu phải ghi \"Đơn vị hành chính từ ngày 01/7/2025\": mã xã chỉ có nghĩa khi biết ngày.",
        "There is no day above the table. The first row must say \"Đơn vị hành chính từ ngày 01/7/2025\": without a day a code means "
        + "nothing.");

    public static Bilingual NoRows { get; } = new(
        "Bảng không có dòng nào dưới tiêu đề. Hãy kiểm tra lại tệp.", "The table has no row under its headings. Look at the file again.");

    public static Bilingual NameMissing { get; } = new(
        "Thiếu tên xã. Hãy điền tên như trong nghị quyết.", "The commune's name is missing. Fill it in as in the decision.");

    public static Bilingual NoteUnknown(string note) => new(
        $"Không hiểu ghi chú \"{note}\": không rõ nhập toàn bộ hay một phần. Ghi \"Nhập toàn bộ\", \"Nhập một phần\" hoặc \"Giữ nguyên\".",
        $"The note \"{note}\" does not say how much went. Write \"Nhập toàn bộ\", \"Nhập một phần\" or \"Giữ nguyên\".");

    public static Bilingual CodeWrong(string code) => new(
        $"Mã xã \"{code}\" không đọc được: phải có 5 chữ số. Hãy sửa mã và để cột ở dạng văn bản.",
        $"The commune code \"{code}\" cannot be read: it has 5 digits. Correct it and keep the column as text.");

    public static Bilingual UnitWithoutCode(string text, int digits) => new(
        $"\"{text}\" không có mã {digits} chữ số trong ngoặc. Hãy ghi cả tên và mã, thí dụ \"Huyện Định Hóa (167)\".",
        $"\"{text}\" has no code of {digits} digits in brackets. Write name and code, for example \"Huyện Định Hóa (167)\".");

    public static Bilingual Twice(int row) => new(
        $"Cặp xã cũ – xã mới này đã có ở dòng {row}. Hãy bỏ một trong hai dòng.",
        $"This pair of old and new commune stands in row {row} already. Take one of the two out.");

    public static Bilingual TwoNames(string code, string names) => new(
        $"Mã {code} mang nhiều tên ({names}): một trong số đó sai mã, không rõ là dòng nào. Dòng này không được nạp.",
        $"The code {code} has several names ({names}): one of the rows has a wrong code, and nothing tells which. It is left out.");

    public static Bilingual NoOldCode(string name) => new(
        $"{name}: không có mã xã cũ (cả huyện, hoặc vùng chưa thành xã). Chỉ nhận đơn vị mới.",
        $"{name}: no old commune code (a whole district, or land without a commune). Only the new unit is taken.");

    public static Bilingual TwiceWhole(string name, int row) => new(
        $"{name} được ghi \"toàn bộ\" hai lần (dòng {row} nữa). Cả hai được coi là một phần cho đến khi biết rõ.",
        $"{name} is said to go wholly twice (row {row} too). Both count as parts until it is known better.");

    public static Bilingual RestUnknown(string name) => new(
        $"{name} chỉ ghi một phần; bảng không nói phần còn lại về đâu.",
        $"Only a part of {name} is mentioned; the table does not say where the rest went.");
}
