using System.Globalization;
using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>Opens pages in one window and notes what is wrong with each. Who leads also asks axe and takes the pictures.</summary>
internal sealed class PageView(Visit visit, Tourist tourist)
{
    private const int Desk = 1280;
    private const int Phone = 390;

    /// <summary>Pages that say that something went wrong answer so too, which a browser reports.</summary>
    private static readonly string[] AnswerWithFault = ["/failure", "/not-found"];

    private readonly List<(Fault Kind, string Said)> faults = [];

    /// <summary>Where the picture of a page is kept.</summary>
    public static string Picture(WalkedPage page, int width, ColorScheme theme, string language) =>
        Checkout.PagePicture(string.Create(CultureInfo.InvariantCulture, $"{page.Name}_{width}_{theme}_{language}.png").ToLowerInvariant());

    /// <summary>
    /// Opens the page in the language that the window has; where nothing led to it, it may say that there is nothing to do.
    /// </summary>
    public async Task<Sight> LookAsync(WalkedPage page, string address, (string Language, bool MayRefuse) how)
    {
        var language = how.Language;
        faults.Clear();
        visit.ForgetComplaints();
        await visit.Page.SetViewportSizeAsync(Desk, 900);
        await visit.ShowAsync(address);
        var elsewhere = !page.IsAt(new Uri(visit.Page.Url).AbsolutePath);
        await ReadAsync(page, elsewhere);
        faults.RemoveAll(fault => how.MayRefuse && fault.Kind == Fault.Refused);
        var looksClosely = tourist.Leads(page) && !elsewhere;
        if (looksClosely && language == "vi")
        {
            Note(Fault.Accessibility, await visit.ViolationsAsync());
        }

        ColorScheme[] themes = !looksClosely ? [] : language == "vi" ? [ColorScheme.Dark, ColorScheme.Light] : [ColorScheme.Light];
        await ShowAsync(themes, theme => Picture(page, Desk, theme, language));
        await visit.Page.SetViewportSizeAsync(Phone, 844);
        await ReadPhoneAsync();
        await ShowAsync(themes, theme => Picture(page, Phone, theme, language));
        if (!AnswerWithFault.Contains(page.Pattern))
        {
            Note(Fault.Complaint, visit.Complaints);
        }

        return new(page.Pattern, tourist.Account, language, elsewhere, [.. faults]);
    }

    private async Task ReadAsync(WalkedPage page, bool elsewhere)
    {
        if (elsewhere && page.Roles is not null)
        {
            faults.Add((Fault.Refused, $"led to {visit.Page.Url}"));
        }

        Note(Fault.Refused, await visit.Page.Locator("main .state[role=alert]:visible, #blazor-error-ui:visible").AllInnerTextsAsync());
        var headings = await visit.Page.Locator("h1:visible").AllInnerTextsAsync();
        var title = await visit.Page.TitleAsync();
        if (headings.Count != 1 || string.IsNullOrWhiteSpace(headings[0]) || string.IsNullOrWhiteSpace(title))
        {
            faults.Add((Fault.Heading, $"headings '{string.Join("', '", headings)}', title '{title}'"));
        }

        await CompareWithMenuAsync(page, string.Join(' ', headings));
        Note(Fault.Language, await PageWords.StrangeAsync(visit.Page));
    }

    /// <summary>
    /// A page calls itself what the menu calls it; the overview, and the only plan of a commune, are called after their place.
    /// </summary>
    private async Task CompareWithMenuAsync(WalkedPage page, string heading)
    {
        if (page.Pattern != "/" && tourist.Leads(page))
        {
            var names = await visit.Page.Locator($"#pages a[href='{page.Pattern}'], #pages a[href^='{page.Pattern}?']")
                .EvaluateAllAsync<string[]>("links => links.map(link => link.firstChild.data.trim())");
            var others = names.Where(name => !heading.StartsWith(name, StringComparison.Ordinal));
            Note(Fault.Heading, others.Select(name => $"'{heading}', in the menu '{name}'"));
        }
    }

    private async Task ReadPhoneAsync()
    {
        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Phone)
        {
            faults.Add((Fault.Sideways, string.Create(CultureInfo.InvariantCulture, $"{width} pixels wide")));
        }

        Note(Fault.CutTable, await visit.Page.Locator("main table:visible").EvaluateAllAsync<string[]>("""
            tables => tables.filter(table => {
              for (let box = table; box && box.tagName !== 'MAIN'; box = box.parentElement) {
                if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible') return true
              }
              return false
            }).map(table => table.innerText.slice(0, 60).replace(/\s+/g, ' '))
            """));
    }

    private async Task ShowAsync(IEnumerable<ColorScheme> themes, Func<ColorScheme, string> file)
    {
        foreach (var theme in themes)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await visit.Page.ScreenshotAsync(new() { Path = file(theme), FullPage = true });
        }
    }

    private void Note(Fault kind, IEnumerable<string> said) => faults.AddRange(said.Select(words => (kind, words)));
}
