using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests.Shell;

/// <summary>A picture of the manual.</summary>
/// <param name="Name">Its file's name without ending.</param>
/// <param name="Account">Who looks.</param>
/// <param name="Path">Where.</param>
/// <param name="Height">Of the part that is shown.</param>
public sealed record ManualPicture(string Name, string Account, string Path, int Height = 620);

/// <summary>
/// The pictures in <c>docs/huong-dan</c>, from the running demo. <c>ACCEPT=1 dotnet test</c> puts them there; otherwise they go to
/// artifacts/screenshots, and the test holds that the manual names those that are made and that its files are there.
/// </summary>
public sealed partial class ManualPictures(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Month = "?month=2024-03";
    private const string Form = "bieu-moi-cua-xa.csv";
    private const int LargestFile = 120 * 1024;
    private const float ImportLimit = 120_000;

    private static readonly bool Accepting = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    /// <summary>Those of the first hour and of a new form are made by steps of their own.</summary>
    private static readonly string[] BySteps = [FirstHourPicture, "ghep-cot"];

    private static readonly ManualPicture[] Shots =
    [
        new("tong-quan", "chair.kimphuong", "/" + Month),
        new("tai-khoan", "chair.kimphuong", "/account"),
        new("tep-du-lieu", "office.dinhhoa", "/files" + Month, 700),
        new("phien-ban", "finance", "/files/versions" + Month),
        new("du-tep", "finance", "/files/completeness?year=2024"),
        new("doi-chieu", "finance", "/findings" + Month + "&area=05551"),
        new("lien-ket", "finance", "/links" + Month, 360),
        new("khoa-ky", "finance", "/months" + Month),
        new("ngan-sach", "chair.camluong", "/budget?month=2023-06"),
        new("tin-dung", "finance", "/loans" + Month + "&area=05551"),
        new("ho", "chair.kimphuong", "/households" + Month),
        new("ke-hoach", "chair.kimphuong", "/plans" + Month, 540),
        new("bao-cao-phai-nop", "finance", "/obligations?period=all"),
        new("bao-cao", "chair.kimphuong", "/reports" + Month, 700),
        new("dia-ban", "admin", "/places", 700),
        new("danh-muc", "admin", "/reference"),
        new("ma-truy-cap", "admin", "/tokens"),
        new("tac-vu-nen", "admin", "/jobs"),
        new("nguoi-dung", "admin", "/users", 760),
    ];

    /// <summary>Name of the picture that only an empty installation shows.</summary>
    public const string FirstHourPicture = "bat-dau";

    private static string Manual => Path.Combine(Checkout.Root, "docs", "huong-dan");

    [Fact]
    public void The_manual_names_the_pictures_that_are_made_and_they_are_there()
    {
        var named = Directory.EnumerateFiles(Manual, "*.md", SearchOption.AllDirectories)
            .SelectMany(file => Picture().Matches(File.ReadAllText(file))
                .Select(m => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, m.Groups[1].Value)))).Order().ToList();
        Assert.Equal(Shots.Select(s => s.Name).Concat(BySteps).Order(), named.Select(n => Path.GetFileNameWithoutExtension(n)).Order());
        Assert.All(named, file => Assert.InRange(new FileInfo(file).Length, 5_000, LargestFile));
        Assert.Equal(named, Directory.EnumerateFiles(Manual, "*.png", SearchOption.AllDirectories).Order());
    }

    [SkippableFact]
    public async Task The_pictures_of_the_pages_are_made()
    {
        foreach (var account in Shots.GroupBy(s => s.Account))
        {
            await using var visit = await Visit.SignInAsync(app, account.Key);
            foreach (var shot in account)
            {
                await visit.GoAsync(shot.Path);
                await Expect(visit.Page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
                await TakeAsync(visit.Page, shot.Name, shot.Height);
            }

            visit.MustHaveNoComplaints();
        }
    }

    [SkippableFact]
    public async Task The_picture_of_a_new_form_is_made()
    {
        const string rows = """
            BẢNG KÊ HỘ CỦA XÃ NĂM 2018;;;;
            Mã xã: 05551;;;;
            STT;Tên người trong hộ;Ngày khai sinh;Giấy tờ tùy thân;Xếp vào diện hộ
            1;Ma Văn Tám;05/07/1980;019080001234;Nghèo
            2;Lý Thị Hoa;01/02/1985;019185001235;Cận nghèo
            3;Nông Văn Đào;1990;019090001236;Nghèo
            """;
        await using var visit = await Visit.SignInAsync(app, "finance");
        await visit.GoAsync(Pages.Files);
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = Form, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows) });
        var line = visit.Page.Locator(".uploads li").Filter(new() { HasText = Form });
        await Expect(line).ToContainTextAsync("Từ chối", new() { Timeout = ImportLimit });
        await visit.OpenAsync(line.GetByRole(AriaRole.Link));
        await visit.OpenAsync(visit.Page.Locator("a[href*='/mapping']"));
        await TakeAsync(visit.Page, "ghep-cot", 700);
        visit.MustHaveNoComplaints();
    }

    /// <summary>Takes the upper part of a page's content, where the reader of the manual will look.</summary>
    internal static async Task TakeAsync(IPage page, string name, int height)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.EvaluateAsync("document.activeElement?.blur()");
        var content = await page.Locator("main").BoundingBoxAsync() ?? throw new InvalidOperationException($"{name} has no content.");
        var picture = await page.ScreenshotAsync(new()
        {
            Path = Accepting ? FileOf(name) : Checkout.Screenshot(Path.Combine("manual", name + ".png")),
            FullPage = true,
            Clip = new() { X = content.X, Y = content.Y, Width = content.Width, Height = Math.Min(height, content.Height) },
        });
        Assert.InRange(picture.Length, 5_000, LargestFile);
    }

    /// <summary>Beside the chapter that names it.</summary>
    private static string FileOf(string name)
    {
        var chapter = Directory.EnumerateFiles(Manual, "*.md", SearchOption.AllDirectories)
            .Single(f => File.ReadAllText(f).Contains($"(images/{name}.png)", StringComparison.Ordinal));
        return Path.Combine(Path.GetDirectoryName(chapter)!, "images", name + ".png");
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex Picture();
}
