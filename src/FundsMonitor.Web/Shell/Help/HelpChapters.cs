namespace FundsMonitor.Web.Shell.Help;

/// <summary>A chapter of the manual in <c>docs/huong-dan</c>, and the pages it explains.</summary>
/// <param name="Name">Its file's name without folder and ending.</param>
/// <param name="Pages">Paths of the pages; a path stands for what lies below it too, unless another chapter names that.</param>
public sealed record HelpChapter(string Name, params IReadOnlyList<string> Pages);

/// <summary>The chapters in the order of the manual.</summary>
public static class HelpChapters
{
    private const string Home = "/";

    public static IReadOnlyList<HelpChapter> All { get; } =
    [
        new("bat-dau", "/start"),
        new("tong-quan", Home),
        new("tai-khoan", "/account"),
        new("thong-bao", "/notices"),
        new("tra-cuu", "/help"),
        new("tep-du-lieu", "/files", "/verify"),
        new("phien-ban", "/files/versions"),
        new("ghep-cot", "/files/mappings"),
        new("du-tep", "/files/completeness", "/files/owed", "/files/due-days", "/files/reminders"),
        new("doi-chieu", "/findings"),
        new("lien-ket", "/links"),
        new("khoa-ky", "/months"),
        new("ngan-sach", "/budget"),
        new("tin-dung", "/loans"),
        new("ho", "/households"),
        new("ke-hoach", "/plans"),
        new("bao-cao-phai-nop", "/obligations"),
        new("nhap-ke-hoach", "/plans/entries", "/obligations/entries", "/obligations/receivers"),
        new("bao-cao", "/reports"),
        new("dia-ban", "/places"),
        new("danh-muc", "/reference"),
        new("ma-truy-cap", "/tokens"),
        new("nhat-ky-xem", "/access-log"),
        new("thoi-han-luu", "/retention"),
        new("tac-vu-nen", "/jobs"),
        new("nguoi-dung", "/users"),
    ];

    /// <summary>The chapter that explains a page.</summary>
    /// <param name="path">Path of the page, for example <c>/files/12</c>.</param>
    /// <returns>Null for an address that is no page.</returns>
    public static HelpChapter? Of(string path) => All
        .SelectMany(c => c.Pages.Select(p => (Chapter: c, Page: p)))
        .Where(c => path == c.Page || (c.Page != Home && path.StartsWith(c.Page + "/", StringComparison.Ordinal)))
        .OrderByDescending(c => c.Page.Length)
        .Select(c => c.Chapter)
        .FirstOrDefault();
}
