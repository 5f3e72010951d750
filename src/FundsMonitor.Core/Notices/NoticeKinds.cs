using static FundsMonitor.Core.Accounts.Roles;

namespace FundsMonitor.Core.Notices;

/// <summary>Every sort of notice, with the roles to which it matters.</summary>
public static class NoticeKinds
{
    /// <summary>Days for which something new or decided is told, and for which a page lists it.</summary>
    public const int Days = 30;

    /// <summary>Stands in an address for what came up or was decided in the last <see cref="Days"/>.</summary>
    public const string LastDays = "new-30";

    /// <summary>Days before its day from which something counts as due.</summary>
    public const int DaysBefore = 14;

    /// <summary>A file that was owed and has not come.</summary>
    public static NoticeKind FilesLate { get; } = new(
        "files-late", NoticeGroups.Late, Accounts.Roles.All, "/files/owed?state=late")
    {
        Sentence = new("{0} tệp quá hạn chưa đến", "Files that are late: {0}"),
    };

    /// <summary>A report whose day has passed and that nobody has noted as received.</summary>
    public static NoticeKind ReportsLate { get; } = new(
        "reports-late", NoticeGroups.Late, [FinanceOfficer, CommuneChair], "/obligations?state=Late&period=all")
    {
        Sentence = new("{0} báo cáo quá hạn", "Reports that are late: {0}"),
    };

    /// <summary>A finding whose day has passed and that still waits.</summary>
    public static NoticeKind FindingsLate { get; } = new(
        "findings-late", NoticeGroups.Late, [FinanceOfficer, Administrator], "/findings?late=1")
    {
        Sentence = new("{0} phát hiện quá ngày phải xử lý", "Findings past the day set for them: {0}"),
    };

    /// <summary>A file that is owed soon.</summary>
    public static NoticeKind FilesDue { get; } = new(
        "files-due", NoticeGroups.Due, [BankOffice, CommuneChair], "/files/owed?state=due")
    {
        Sentence = new("{0} tệp sắp đến hạn", "Files due soon: {0}"),
    };

    /// <summary>A report that is owed soon.</summary>
    public static NoticeKind ReportsDue { get; } = new(
        "reports-due", NoticeGroups.Due, [FinanceOfficer, CommuneChair], "/obligations?state=Open&due=soon&period=all")
    {
        Sentence = new("{0} báo cáo sắp đến hạn", "Reports due soon: {0}"),
    };

    /// <summary>A file that would replace data in force and waits for somebody to accept or decline it.</summary>
    public static NoticeKind FilesWaiting { get; } = new(
        "files-waiting", NoticeGroups.Due, [Administrator, FinanceOfficer, BankOffice], "/files?state=Waiting")
    {
        Sentence = new("{0} tệp chờ quyết định nhận hay không", "Files that wait to be accepted or declined: {0}"),
    };

    /// <summary>A borrower of whom a person must say who he is.</summary>
    public static NoticeKind LinksUndecided { get; } = new("links-undecided", NoticeGroups.Due, [FinanceOfficer], "/links")
    {
        Sentence = new("{0} người vay chưa rõ là ai", "Borrowers nobody has identified: {0}"),
    };

    /// <summary>A finding that was given to the reader.</summary>
    public static NoticeKind FindingsMine { get; } = new(
        "findings-mine", NoticeGroups.Due, [FinanceOfficer, Administrator], "/findings?owner=%40me")
    {
        Sentence = new("{0} phát hiện giao cho bạn", "Findings given to you: {0}"),
    };

    /// <summary>A prepared month that waits for the chair's signature.</summary>
    public static NoticeKind MonthsToSign { get; } = new(
        "months-to-sign", NoticeGroups.Due, [CommuneChair, FinanceOfficer], "/months?state=Prepared&period=all")
    {
        Sentence = new("{0} kỳ số liệu chờ chủ tịch xã ký", "Months that wait for the chair's signature: {0}"),
    };

    /// <summary>A closed month that somebody else asked for leave to change.</summary>
    public static NoticeKind ExceptionsAsked { get; } = new(
        "exceptions-asked", NoticeGroups.Due, [FinanceOfficer, CommuneChair, Administrator], "/months?asked=1&period=all")
    {
        Sentence = new("{0} kỳ đã khóa có đề nghị sửa chờ người thứ hai", "Closed months with a request to change them that waits: {0}"),
    };

    /// <summary>A finding that came up and waits.</summary>
    public static NoticeKind FindingsNew { get; } = new(
        "findings-new", NoticeGroups.New, [FinanceOfficer, BankOffice, CommuneChair], "/findings?age=new-30&sort=-OpenedAtUtc")
    {
        Sentence = new("{0} phát hiện mới", "New findings: {0}"),
    };

    /// <summary>Work in the background that failed and was not done since.</summary>
    public static NoticeKind JobsFailed { get; } = new("jobs-failed", NoticeGroups.New, [Administrator], "/jobs?outcome=NotDone")
    {
        Sentence = new("{0} tác vụ nền hỏng, chưa chạy lại được", "Background jobs that failed and were not done since: {0}"),
    };

    /// <summary>A finding that a person decided.</summary>
    public static NoticeKind FindingsDecided { get; } = new(
        "findings-decided", NoticeGroups.Decided, [FinanceOfficer, BankOffice, CommuneChair], "/findings?state=Decided&age=new-30")
    {
        Sentence = new("{0} phát hiện đã có quyết định", "Findings that were decided: {0}"),
    };

    /// <summary>A month that the chair approved.</summary>
    public static NoticeKind MonthsSigned { get; } = new(
        "months-signed", NoticeGroups.Decided, [FinanceOfficer, BankOffice], "/months?state=Signed&age=new-30&period=all")
    {
        Sentence = new("{0} kỳ số liệu đã được ký", "Months that were signed: {0}"),
    };

    /// <summary>A month that the chair sent back.</summary>
    public static NoticeKind MonthsSentBack { get; } = new(
        "months-sent-back", NoticeGroups.Decided, [FinanceOfficer], "/months?state=SentBack&age=new-30&period=all")
    {
        Sentence = new("{0} kỳ số liệu bị trả lại", "Months that were sent back: {0}"),
    };

    /// <summary>A sent file that was accepted.</summary>
    public static NoticeKind FilesAccepted { get; } = new(
        "files-accepted", NoticeGroups.Decided, [BankOffice], "/files?state=Accepted&age=new-30")
    {
        Sentence = new("{0} tệp được chấp nhận", "Files that were accepted: {0}"),
    };

    /// <summary>A sent file that was refused.</summary>
    public static NoticeKind FilesRefused { get; } = new(
        "files-refused", NoticeGroups.Decided, [BankOffice], "/files?state=Refused&age=new-30")
    {
        Sentence = new("{0} tệp bị từ chối", "Files that were refused: {0}"),
    };

    /// <summary>The moment from which a page lists what was decided.</summary>
    /// <param name="age">What the address says; <see cref="LastDays"/> for the last days.</param>
    /// <param name="nowUtc">The moment of asking.</param>
    /// <returns>Null where the address does not ask for the last days.</returns>
    public static DateTime? SinceUtc(string? age, DateTime nowUtc) => age == LastDays ? nowUtc.AddDays(-Days) : null;

    /// <summary>All kinds, in the order of the screens.</summary>
    public static IReadOnlyList<NoticeKind> All { get; } =
    [
        FilesLate,
        ReportsLate,
        FindingsLate,
        FilesDue,
        ReportsDue,
        FilesWaiting,
        MonthsToSign,
        ExceptionsAsked,
        FindingsMine,
        LinksUndecided,
        FindingsNew,
        JobsFailed,
        FilesRefused,
        FilesAccepted,
        FindingsDecided,
        MonthsSentBack,
        MonthsSigned,
    ];
}
