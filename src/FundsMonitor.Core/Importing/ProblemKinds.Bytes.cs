using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>Kinds that refuse the bytes, before a row is read.</summary>
public static partial class ProblemKinds
{
    private static readonly Bilingual SaveAsXlsx = new("Lưu lại dạng .xlsx rồi gửi lại.", "Save it as .xlsx and send it again.");
    private static readonly Bilingual SendLess = new("Chia tệp, hoặc chỉ gửi bảng số liệu.", "Split the file, or send the table alone.");

    /// <summary>The file is empty (0 bytes).</summary>
    public static ProblemKind FileEmpty { get; } = Error(
        "file-empty",
        new("Tệp không có nội dung (0 byte).", "The file is empty (0 bytes)."),
        new("Xuất và gửi lại.", "Export it and send it again."));

    /// <summary>The file is a picture (…), not a spreadsheet.</summary>
    public static ProblemKind FilePicture { get; } = Error(
        "file-picture",
        new("Tệp là ảnh ({0}), không phải bảng tính.", "The file is a picture ({0}), not a spreadsheet."),
        new("Gửi bảng tính gốc, không gửi ảnh chụp.", "Send the spreadsheet itself, not a photograph of it."));

    /// <summary>The file is a PDF, not a spreadsheet.</summary>
    public static ProblemKind FilePdf { get; } = Error(
        "file-pdf",
        new("Tệp là PDF, không phải bảng tính.", "The file is a PDF, not a spreadsheet."),
        new("Gửi bảng tính gốc.", "Send the spreadsheet itself."));

    /// <summary>The file is protected by a password and cannot be read.</summary>
    public static ProblemKind FilePassword { get; } = Error(
        "file-password",
        new("Tệp có mật khẩu nên không đọc được.", "The file is protected by a password and cannot be read."),
        new("Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi gửi lại.", "Remove the password (File > Info > Protect) and send it again."));

    /// <summary>The file is a binary workbook (.xlsb), which is not read.</summary>
    public static ProblemKind FileXlsb { get; } = Error(
        "file-xlsb",
        new("Tệp là dạng nhị phân .xlsb, không đọc được.", "The file is a binary workbook (.xlsb), which is not read."),
        SaveAsXlsx);

    /// <summary>The file is neither a spreadsheet nor delimited text (…).</summary>
    public static ProblemKind FileNotTable { get; } = Error(
        "file-not-table",
        new("Tệp không phải là bảng tính hay văn bản có dấu ngăn cột ({0}).",
            "The file is neither a spreadsheet nor delimited text ({0})."),
        SaveAsXlsx);

    /// <summary>The file is damaged or cut short: ….</summary>
    public static ProblemKind FileDamaged { get; } = Error(
        "file-damaged",
        new("Tệp bị hỏng hoặc bị cắt giữa chừng: {0}.", "The file is damaged or cut short: {0}."),
        new("Tải lên lại; nếu vẫn lỗi, mở bằng Excel, lưu lại và gửi lại.",
            "Upload it again; if that fails, open it in Excel, save it and send it again."));

    /// <summary>The file is of a version of Excel too old to be read (…).</summary>
    public static ProblemKind FileTooOld { get; } = Error(
        "file-too-old", new("Tệp là dạng Excel quá cũ ({0}).", "The file is of a version of Excel too old to be read ({0})."), SaveAsXlsx);

    /// <summary>The file has … MiB; the bound is … MiB.</summary>
    public static ProblemKind FileTooLarge { get; } = Error(
        "file-too-large", new("Tệp lớn {0} MiB, giới hạn là {1} MiB.", "The file has {0} MiB; the bound is {1} MiB."), SendLess);

    /// <summary>Unpacked, the file has … MiB; the bound is … MiB.</summary>
    public static ProblemKind UnzippedTooLarge { get; } = Error(
        "unzipped-too-large",
        new("Tệp khi giải nén lớn {0} MiB, giới hạn là {1} MiB.", "Unpacked, the file has {0} MiB; the bound is {1} MiB."),
        SendLess);

    /// <summary>The file is compressed …:1; the bound is …:1, beyond what real tables reach.</summary>
    public static ProblemKind ZipRatio { get; } = Error(
        "zip-ratio",
        new("Tệp nén {0}:1, giới hạn là {1}:1; bảng số liệu thật không nén được như vậy.",
            "The file is compressed {0}:1; the bound is {1}:1, beyond what real tables reach."),
        SaveAsXlsx);

    /// <summary>The shared texts of the file have … MiB; the bound is … MiB.</summary>
    public static ProblemKind TextsTooLarge { get; } = Error(
        "texts-too-large",
        new("Bảng chữ dùng chung của tệp lớn {0} MiB, giới hạn là {1} MiB.",
            "The shared texts of the file have {0} MiB; the bound is {1} MiB."),
        SendLess);

    /// <summary>The sheet has more than … rows.</summary>
    public static ProblemKind TooManyRows { get; } = Error(
        "too-many-rows", new("Trang tính có hơn {0} dòng.", "The sheet has more than {0} rows."), SendLess);

    /// <summary>A cell in row … has more than … characters.</summary>
    public static ProblemKind CellTooLong { get; } = Error(
        "cell-too-long",
        new("Ô ở dòng {0} có hơn {1} ký tự.", "A cell in row {0} has more than {1} characters."),
        new("Rút ngắn ô này.", "Shorten the cell."));

    /// <summary>Row … has more than … characters.</summary>
    public static ProblemKind RowTooLong { get; } = Error(
        "row-too-long",
        new("Dòng {0} có hơn {1} ký tự.", "Row {0} has more than {1} characters."),
        new("Rút ngắn các ô của dòng này.", "Shorten the cells of the row."));

    /// <summary>The record that begins in line … is longer than ….</summary>
    public static ProblemKind RecordTooLong { get; } = Error(
        "record-too-long",
        new("Bản ghi bắt đầu ở dòng {0} dài hơn {1} byte; có thể dấu ngoặc kép mở ra không được đóng lại.",
            "The record that begins in line {0} is longer than {1} bytes; a quotation mark may have been opened and not closed."),
        new("Rút ngắn dòng này, hoặc đóng dấu ngoặc kép.", "Shorten the line, or close the quotation mark."));

    /// <summary>The workbook has more than … sheets.</summary>
    public static ProblemKind TooManySheets { get; } = Error(
        "too-many-sheets", new("Tệp có hơn {0} trang tính.", "The workbook has more than {0} sheets."), SendLess);

    /// <summary>The zip directory of the file has … MiB; the bound is … MiB.</summary>
    public static ProblemKind ZipDirectoryTooLarge { get; } = Error(
        "zip-directory-too-large",
        new("Danh mục nén của tệp lớn {0} MiB, giới hạn là {1} MiB.", "The zip directory of the file has {0} MiB; the bound is {1} MiB."),
        SaveAsXlsx);

    /// <summary>Reading the file took more than … seconds.</summary>
    public static ProblemKind TooSlow { get; } = Error(
        "too-slow", new("Đọc tệp mất hơn {0} giây.", "Reading the file took more than {0} seconds."), SendLess);

    private static IReadOnlyList<ProblemKind> Bytes =>
    [
        FileEmpty, FilePicture, FilePdf, FilePassword, FileXlsb, FileNotTable, FileDamaged, FileTooOld, FileTooLarge,
        UnzippedTooLarge, ZipRatio, TextsTooLarge, TooManyRows, CellTooLong, TooSlow,
        RowTooLong, RecordTooLong, TooManySheets, ZipDirectoryTooLarge,
    ];
}
