using System.Text;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Notices;

/// <summary>The words of a digest in one language: counts and addresses, and neither a name nor a place nor a number of a person.</summary>
/// <param name="Sums">What is told.</param>
/// <param name="SiteUrl">Public address of the site without a slash at its end; empty where it is not known, and nothing is linked.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public sealed record DigestLetter(IReadOnlyList<NoticeSum> Sums, string SiteUrl, string Language)
{
    private const string SettingsPath = "/notices/settings";

    private static readonly Bilingual Greeting = new("Kính gửi ông/bà,", "Good morning,");

    private static readonly Bilingual Head = new(
        "Chương trình theo dõi vốn có những việc sau trong phạm vi địa bàn của ông/bà:",
        "The funds monitor has the following in your areas:");

    private static readonly Bilingual End = new(
        "Thư này do chương trình gửi, chỉ có số lượng và địa chỉ trang. Đổi hoặc tắt thư:",
        "A program sends this; it holds counts and addresses of pages only. Change it or switch it off:");

    private static readonly Bilingual EndWithoutSite = new(
        "Thư này do chương trình gửi, chỉ có số lượng. Đổi hoặc tắt thư ở trang Thông báo, mục Cài đặt.",
        "A program sends this; it holds counts only. Change it or switch it off on the page Notices, Settings.");

    /// <summary>The heading.</summary>
    public string Subject
    {
        get
        {
            var (late, due) = (Sum(NoticeGroups.Late), Sum(NoticeGroups.Due));
            var (fresh, decided) = (Sum(NoticeGroups.New), Sum(NoticeGroups.Decided));
            return new Bilingual(
                $"Việc cần biết: {late} trễ hạn, {due} đến hạn, {fresh} mới, {decided} đã quyết định",
                $"For your attention: {late} late, {due} due, {fresh} new, {decided} decided").In(Language);
        }
    }

    /// <summary>The letter as plain text.</summary>
    public string Text => string.Join(
        '\n',
        [
            Said(Greeting), "", Said(Head),
            .. Groups().SelectMany(g => new[] { "", Said(g.Key.Label()) + ":" }.Concat(g.Select(Line))),
            "",
            SiteUrl.Length > 0 ? $"{Said(End)} {SiteUrl}{SettingsPath}" : Said(EndWithoutSite),
            "",
        ]);

    /// <summary>The letter as a page: no picture, no style, nothing that is fetched.</summary>
    public string Html
    {
        get
        {
            var page = new StringBuilder();
            page.Append("<!DOCTYPE html><html lang=\"").Append(Language).Append("\"><head><meta charset=\"utf-8\"><title>")
                .Append(Escaped(Subject)).Append("</title></head><body>");
            page.Append("<p>").Append(Escaped(Said(Greeting))).Append("</p><p>").Append(Escaped(Said(Head))).Append("</p>");
            foreach (var group in Groups())
            {
                page.Append("<h2>").Append(Escaped(Said(group.Key.Label()))).Append("</h2><ul>");
                page.AppendJoin("", group.Select(s => $"<li>{Linked(Said(s.Sentence), s.Address)}</li>")).Append("</ul>");
            }

            var end = SiteUrl.Length > 0
                ? $"{Escaped(Said(End))} {Linked(SiteUrl + SettingsPath, SettingsPath)}"
                : Escaped(Said(EndWithoutSite));
            return page.Append("<p>").Append(end).Append("</p></body></html>").ToString();
        }
    }

    private IEnumerable<IGrouping<NoticeGroups, NoticeSum>> Groups() =>
        NoticeGroupLabels.InOrder.SelectMany(g => Sums.Where(s => s.Kind.Group == g)).GroupBy(s => s.Kind.Group);

    private int Sum(NoticeGroups group) => Sums.Where(s => s.Kind.Group == group).Sum(s => s.Count);

    private string Said(Bilingual text) => text.In(Language);

    private string Line(NoticeSum sum) => $"- {Said(sum.Sentence)}" + (SiteUrl.Length > 0 ? $": {SiteUrl}{sum.Address}" : "");

    private string Linked(string text, string address) =>
        SiteUrl.Length > 0 ? $"<a href=\"{Escaped(SiteUrl + address)}\">{Escaped(text)}</a>" : Escaped(text);

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);
}
