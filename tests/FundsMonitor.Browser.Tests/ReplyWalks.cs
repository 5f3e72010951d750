using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

/// <summary>A file that is wrong comes back marked, comes again corrected, is accepted by a person, and its receipt is checked.</summary>
public abstract class ReplyWalks(RunningApp app)
{
    private const float ImportLimit = 120_000;
    private const string Sample = "chi tieu thang 03-2024.csv";

    [SkippableFact]
    public async Task Wrong_file_marked_workbook_corrected_file_accepted_receipt_verified()
    {
        using var folder = new Folder();
        await using var officer = await Visit.SignInAsync(app, "finance");
        var april = (await File.ReadAllTextAsync(Checkout.KimPhuong(Sample))).Replace("/03/2024", "/04/2024", StringComparison.Ordinal);
        await SendAsync(officer, folder.Write("first.csv", april), "Chấp nhận");

        var wrong = folder.Write("wrong.csv", april.Replace("64.250.000", "xem phụ lục", StringComparison.Ordinal));
        await OpenAsync(officer, (await SendAsync(officer, wrong, "Từ chối")).GetByRole(AriaRole.Link));
        await MustBeMarkedAsync(await DownloadAsync(officer, folder));

        var corrected = folder.Write("corrected.csv", april
            .Replace("64.250.000", "65.250.000", StringComparison.Ordinal).Replace("159.150.000", "160.150.000", StringComparison.Ordinal));
        await OpenAsync(officer, (await SendAsync(officer, corrected, "Chờ người chấp nhận")).GetByRole(AriaRole.Link));
        await Expect(officer.Page.Locator(".difference .sentence")).ToContainTextAsync(
            "Phiên bản 2 so với phiên bản 1: 1 dòng đổi, 0 dòng mất, 0 dòng mới, đã chi +1.000.000 đ", new() { Timeout = ImportLimit });
        await Expect(officer.Page.Locator("ins").First).ToHaveTextAsync("65.250.000 đ");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).ClickAsync();
        await Expect(officer.Page.Locator("p.verdict .file-state.accepted")).ToBeVisibleAsync();
        await officer.CheckAccessibilityAsync();
        await OpenAsync(officer, officer.Page.GetByRole(AriaRole.Link, new() { Name = "so với bản trước" }));
        await Expect(officer.Page.Locator(".difference .sentence"))
            .ToContainTextAsync("đã chi +1.000.000 đ", new() { Timeout = ImportLimit });
        officer.MustHaveNoComplaints();

        await VerifyAsync(corrected, "Đã nhận và được chấp nhận.", script: true);
        await VerifyAsync(wrong, "Đã nhận và bị từ chối.", script: false);
        await VerifyAsync(folder.Write("other.csv", "x"), "Chưa từng nhận tệp này.", script: true);
    }

    private static async Task<ILocator> SendAsync(Visit visit, string path, string verdict)
    {
        await visit.GoAsync(Pages.Files);
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(path);
        var line = visit.Page.Locator(".uploads li").Filter(new() { HasText = Path.GetFileName(path) });
        await Expect(line).ToContainTextAsync(verdict, new() { Timeout = ImportLimit });
        return line;
    }

    /// <summary>Loads the page anew: a busy machine shows the old page under the new address for a while.</summary>
    private static async Task OpenAsync(Visit visit, ILocator link) =>
        await visit.GoAsync(await link.GetAttributeAsync("href") ?? throw new InvalidOperationException("The link leads nowhere."));

    private static async Task<string> DownloadAsync(Visit visit, Folder folder)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("a[download]").ClickAsync());
        Assert.Equal("wrong-can-sua.xlsx", download.SuggestedFilename);
        var path = folder.PathOf(download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    private static async Task MustBeMarkedAsync(string path)
    {
        await using var zip = await ZipFile.OpenReadAsync(path);
        Assert.Contains("Cần sửa trước", await ReadAsync(zip, e => e.FullName == "xl/workbook.xml"), StringComparison.Ordinal);
        var comments = await ReadAsync(zip, e => e.Name.StartsWith("comments", StringComparison.Ordinal));
        Assert.Contains("xem phụ lục", comments, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(ZipArchive zip, Func<ZipArchiveEntry, bool> which)
    {
        using var reader = new StreamReader(await zip.Entries.Single(which).OpenAsync());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Somebody without an account asks, with and without a script.</summary>
    private async Task VerifyAsync(string path, string verdict, bool script)
    {
        var browser = await Chromium.SharedAsync();
        var address = await app.AddressAsync();
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.OriginalString,
            Locale = "vi-VN",
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/verify");
        await page.Locator("input[type=file]").SetInputFilesAsync(path);
        await page.Locator("form[data-hash-file] button").ClickAsync();
        await Expect(page.Locator("#answer")).ToContainTextAsync(verdict);
        if (script)
        {
            await Visit.CheckAccessibilityAsync(page);
        }
    }

    private sealed class Folder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("funds-monitor-walk-").FullName;

        public string PathOf(string name) => Path.Combine(path, name);

        public string Write(string name, string text)
        {
            File.WriteAllText(PathOf(name), text);
            return PathOf(name);
        }

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteReplyWalks(SqliteApp app) : ReplyWalks(app), IClassFixture<SqliteApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgreSqlReplyWalks(PostgreSqlApp app) : ReplyWalks(app), IClassFixture<PostgreSqlApp>;
