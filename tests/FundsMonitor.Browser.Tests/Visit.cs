using System.Collections.Concurrent;
using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FundsMonitor.Browser.Tests;

/// <summary>One person at one browser window, from signing in on. Whatever the pages complain about is kept until the end.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>The demo's accounts share it.</summary>
    private const string Password = "FundsMonitor-demo-2024";

    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(400);

    /// <summary>Widths at which the page of signing in, the same for everybody, was looked at in this run.</summary>
    private static readonly ConcurrentDictionary<int, bool> SignInsLookedAt = new();

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private long lastFrame;

    /// <summary>True while axe looks: it tries styles of its own in the page, which the page's policy rightly refuses.</summary>
    private bool isLooking;

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Script errors, failed requests and requests to other hosts since the window opened or they were forgotten.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens a window of this width and signs in.</summary>
    public static async Task<Visit> SignInAsync(RunningApp app, string account, int width = 1280)
    {
        var visit = await OpenAsync(app, width);
        await visit.SendPasswordAsync(account, Password);
        await visit.Page.WaitForURLAsync(
            url => !url.Contains(Pages.SignIn, StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        return visit;
    }

    /// <summary>Opens a window of this width at the sign-in page.</summary>
    public static async Task<Visit> OpenAsync(RunningApp app, int width = 1280)
    {
        var browser = await Chromium.SharedAsync();
        var address = await app.AddressAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.OriginalString,
            Locale = "vi-VN",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
        });
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Listen(address);
        await visit.Page.GotoAsync(Pages.SignIn);
        if (SignInsLookedAt.TryAdd(width, true))
        {
            await visit.CheckAccessibilityAsync();
        }

        return visit;
    }

    /// <summary>Fills in the sign-in form and sends it.</summary>
    public async Task SendPasswordAsync(string account, string password)
    {
        await Page.Locator("input[autocomplete=username]").FillAsync(account);
        await Page.Locator("input[type=password]").FillAsync(password);
        await Page.Locator("form:has(input[type=password]) button[type=submit]").ClickAsync();
    }

    /// <summary>Goes to a page, waits until it answers to clicks, and has axe look at it.</summary>
    public async Task GoAsync(string path)
    {
        await ShowAsync(path);
        await CheckAccessibilityAsync();
    }

    /// <summary>Goes to a page and waits until it answers to clicks.</summary>
    public async Task ShowAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Follows a link, and waits and looks as <see cref="GoAsync"/> does.</summary>
    public async Task OpenAsync(ILocator link)
    {
        var path = await link.GetAttributeAsync("href") ?? throw new InvalidOperationException("The link leads nowhere.");
        await link.ClickAsync();
        await Page.WaitForURLAsync(
            url => new Uri(url).PathAndQuery.StartsWith(path.Split('#')[0], StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.Commit });
        await ReadyAsync();
        await CheckAccessibilityAsync();
    }

    /// <summary>What a reader sees of the page, with plain spaces.</summary>
    public async Task<string> TextAsync() => (await Page.Locator("body").InnerTextAsync()).Replace('\u00A0', ' ');

    /// <summary>Where the links of this kind lead.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string selector)
    {
        await Page.Locator(selector).First.WaitForAsync();
        return await Page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    /// <summary>No violations in light and in dark.</summary>
    public async Task CheckAccessibilityAsync() => MustBeNone(await ViolationsAsync());

    /// <summary>The same for a page of somebody who has not signed in.</summary>
    public static async Task CheckAccessibilityAsync(IPage page) => MustBeNone(await ViolationsAsync(page));

    /// <summary>What axe finds in dark and in light, which is how the page stays.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        isLooking = true;
        try
        {
            return await ViolationsAsync(Page);
        }
        finally
        {
            isLooking = false;
        }
    }

    /// <summary>From here on only what comes counts.</summary>
    public void ForgetComplaints() => complaints.Clear();

    /// <summary>Fails on script errors, failed requests and requests to other hosts since the window opened.</summary>
    public void MustHaveNoComplaints() => Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var violations = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.RunAxe();
            if (found.Violations.Length > 0)
            {
                violations.Add($"{page.Url} in {scheme}:{Environment.NewLine}{Describe(found.Violations)}");
            }
        }

        return violations;
    }

    private static void MustBeNone(IReadOnlyList<string> violations) =>
        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));

    private static string Describe(IEnumerable<Deque.AxeCore.Commons.AxeResultItem> violations) => string.Join(
        Environment.NewLine,
        violations.SelectMany(v => v.Nodes.Take(5).Select(
            node => $"{v.Id}: {node.Html}: "
                + string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message)))));

    /// <summary>The page has come, and where it is interactive its circuit has drawn it and is silent.</summary>
    private async Task ReadyAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // The address changes before the page does: its link to the content tells which page stands there.
        await Page.WaitForFunctionAsync(
            "() => { const skip = document.querySelector('a.skip'); return !skip || new URL(skip.href).pathname === location.pathname; }");
        do
        {
            await Task.Delay(Silence);
        }
        while (Stopwatch.GetElapsedTime(lastFrame) < Silence);
    }

    private void Listen(Uri address)
    {
        Page.WebSocket += (_, socket) => socket.FrameReceived += (_, _) => lastFrame = Stopwatch.GetTimestamp();
        Page.PageError += (_, error) => complaints.Add($"{Page.Url}: {error}");
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(isLooking && message.Text.Contains("directive 'style-src 'self''", StringComparison.Ordinal)))
            {
                complaints.Add($"{Page.Url}: {message.Text}");
            }
        };
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != address.Authority)
            {
                complaints.Add($"{Page.Url}: asks {url}");
            }
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                complaints.Add($"{Page.Url}: {response.Url} answered {response.Status}");
            }
        };
    }
}
