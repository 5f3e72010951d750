using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>Kinds that describe a person or household of a row.</summary>
public static partial class ProblemKinds
{
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

    private static IReadOnlyList<ProblemKind> People =>
        [NameOdd, SexUnreadable, BirthInFuture, ClassContradicts, PersonTwice, PersonInTwoHouseholds];
}
