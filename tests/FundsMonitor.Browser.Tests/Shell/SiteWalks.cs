using FundsMonitor.Browser.Tests.Shell.Tour;
using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>Every page, as every role that may open it, in both languages, on a desk and on a phone; in both themes with axe.</summary>
[Collection(ReadingWalks.Name)]
public sealed class SiteWalks(SiteTour tour) : IClassFixture<SiteTour>
{
    /// <summary>Records of which the demo has none in this reader's areas.</summary>
    private static readonly (string Page, string Account)[] NothingThere = [("/files/versions/{Id:int}", "chair.kimphuong")];

    [SkippableFact]
    public async Task Every_page_is_opened_by_every_role_that_may_in_both_languages()
    {
        var seen = (await tour.SeenAsync()).Select(sight => (sight.Page, sight.Account, sight.Language)).ToHashSet();
        var missed = from page in WalkedPage.All
                     from tourist in Tourist.All
                     where page.IsFor(tourist) && !NothingThere.Contains((page.Pattern, tourist.Account))
                     from language in new[] { "vi", "en" }
                     where !seen.Contains((page.Pattern, tourist.Account, language))
                     select $"{page.Pattern} by {tourist.Account} in {language}: no link leads there";
        MustBeNone(missed);
    }

    [SkippableTheory]
    [InlineData(Fault.Complaint)]
    [InlineData(Fault.Refused)]
    [InlineData(Fault.Heading)]
    [InlineData(Fault.Sideways)]
    [InlineData(Fault.CutTable)]
    [InlineData(Fault.Language)]
    [InlineData(Fault.Accessibility)]
    public async Task No_page_has_this_fault(Fault kind)
    {
        var found = from sight in await tour.SeenAsync()
                    from fault in sight.Faults
                    where fault.Kind == kind
                    group sight by (sight.Page, sight.Language, fault.Said) into same
                    orderby same.Key.Page, same.Key.Language
                    select $"{same.Key.Page} in {same.Key.Language} ({string.Join(", ", same.Select(s => s.Account))}): {same.Key.Said}";
        MustBeNone(found);
    }

    [SkippableFact]
    public async Task Every_page_is_kept_as_a_picture_at_both_widths_in_both_themes_and_languages()
    {
        var elsewhere = (await tour.SeenAsync()).Where(sight => sight.LedElsewhere).Select(sight => sight.Page).ToHashSet();
        var missing = from page in WalkedPage.All
                      where !elsewhere.Contains(page.Pattern)
                      from width in new[] { 1280, 390 }
                      from look in new[] { (ColorScheme.Light, "vi"), (ColorScheme.Dark, "vi"), (ColorScheme.Light, "en") }
                      let picture = PageView.Picture(page, width, look.Item1, look.Item2)
                      where !File.Exists(picture) || new FileInfo(picture).Length < 3_000
                      select picture;
        MustBeNone(missing);
    }

    [Theory]
    [InlineData("vi", "Hộ chưa được liên kết", false)]
    [InlineData("vi", "The loan has no household", true)]
    [InlineData("en", "The loan has no household", false)]
    [InlineData("en", "Món vay chưa có hộ", true)]
    [InlineData("en", "Xã Kim Phượng", false)]
    [InlineData("en", "The plan counts “hộ có nhu cầu và đủ điều kiện”", false)]
    [InlineData("vi", "Page.Overview", true)]
    [InlineData("vi", "NoRows", true)]
    [InlineData("vi", "FundsMonitor", false)]
    public void A_text_of_the_other_language_or_the_key_of_one_is_noticed(string language, string text, bool isStrange) =>
        Assert.Equal(isStrange, PageWords.IsStrange(language, text));

    private static void MustBeNone(IEnumerable<string> found)
    {
        var all = string.Join(Environment.NewLine, found);
        Assert.True(all.Length == 0, all);
    }
}
