using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>One person's way through every page that is open to him, in both languages, on a desk and on a phone.</summary>
internal sealed class RoleTour(RunningApp app, Tourist tourist)
{
    private readonly Dictionary<WalkedPage, string> addresses = [];
    private readonly List<Sight> sights = [];

    /// <summary>Pages of a record that need not offer them: nothing leads there now.</summary>
    private readonly HashSet<WalkedPage> built = [];

    /// <summary>Pages of the navigation and of the account first; the links in them lead to the records.</summary>
    public async Task<IReadOnlyList<Sight>> WalkAsync()
    {
        await using var visit = tourist.Role is null ? await Visit.OpenAsync(app) : await Visit.SignInAsync(app, tourist.Account);
        var mine = WalkedPage.All.Where(page => page.IsFor(tourist)).ToList();
        foreach (var page in mine.Where(page => !page.IsRecord))
        {
            addresses.Add(page, page.Pattern);
        }

        var view = new PageView(visit, tourist);
        while (mine.Find(page => addresses.ContainsKey(page) && !IsSeen(page)) is { } next)
        {
            sights.Add(await view.LookAsync(next, addresses[next], ("vi", built.Contains(next))));
            await CollectAsync(visit, mine);
        }

        await SpeakEnglishAsync(visit);
        foreach (var (page, address) in addresses)
        {
            sights.Add(await view.LookAsync(page, address, ("en", built.Contains(page))));
        }

        return sights;
    }

    private static async Task SpeakEnglishAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/not-found");
        await visit.Page.Locator(".language button[value=en]").ClickAsync();
        await visit.Page.Locator("html[lang=en]").WaitForAsync();
    }

    private bool IsSeen(WalkedPage page) => sights.Exists(sight => sight.Page == page.Pattern);

    /// <summary>Keeps the first address of each page of records that is linked here, or that begins as another record's does.</summary>
    private async Task CollectAsync(Visit visit, List<WalkedPage> mine)
    {
        var links = await visit.Page.Locator("main a[href^='/']:not([download])")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var page in mine.Where(page => page.IsRecord && !addresses.ContainsKey(page)))
        {
            if (links.FirstOrDefault(link => IsAt(page, link)) is { } found)
            {
                addresses.Add(page, found);
            }
        }

        foreach (var page in mine.Where(page => !addresses.ContainsKey(page)))
        {
            if (addresses.FirstOrDefault(known => IsBelow(page, known.Key)) is { Key: { } above, Value: { } address })
            {
                addresses.Add(page, address.Split('?', '#')[0] + page.Pattern[above.Pattern.Length..]);
                built.Add(page);
            }
        }
    }

    /// <summary>Whether only words stand behind the address of the other record.</summary>
    private static bool IsBelow(WalkedPage page, WalkedPage record) => record.IsRecord
        && page.Pattern.StartsWith(record.Pattern + "/", StringComparison.Ordinal)
        && !page.Pattern[record.Pattern.Length..].Contains('{', StringComparison.Ordinal);

    private static bool IsAt(WalkedPage page, string link)
    {
        var path = link.Split('?', '#')[0];
        return page.IsAt(path) && !WalkedPage.All.Any(other => other.Pattern == path);
    }
}
