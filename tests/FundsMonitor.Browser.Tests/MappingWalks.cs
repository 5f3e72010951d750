using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FundsMonitor.Browser.Tests;

/// <summary>On the embedded database.</summary>
public sealed class MappingWalksOnSqlite(SqliteApp app) : MappingWalks(app), IClassFixture<SqliteApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class MappingWalksOnPostgreSql(PostgreSqlApp app) : MappingWalks(app), IClassFixture<PostgreSqlApp>;

/// <summary>A form that nobody has described is mapped once, and what a file does not say is asked on its receipt.</summary>
public abstract class MappingWalks(RunningApp app)
{
    private const int Phone = 390;
    private const float ImportLimit = 120_000;

    [SkippableFact]
    public async Task An_unknown_form_is_mapped_and_the_next_file_is_read_without_asking()
    {
        await using var visit = await Visit.SignInAsync(app, "finance");
        await SendAsync(visit, "bang-xa-1.csv", Unknown(2019), "Từ chối");
        await visit.OpenAsync(Line(visit, "bang-xa-1.csv").GetByRole(AriaRole.Link));
        await visit.OpenAsync(visit.Page.Locator("a[href*='/mapping']"));
        await Expect(visit.Page.Locator("main table.preview tbody tr")).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("main table.preview tbody tr").First).ToContainTextAsync("0190•••••234");
        await SetMeaningAsync(visit, "Khác", "sex");
        await SetMeaningAsync(visit, "Khác", "");
        await visit.Page.Locator("main .btn-primary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/mapping", StringComparison.Ordinal));
        await Expect(visit.Page.Locator(".verdict")).ToContainTextAsync("Chấp nhận", new() { Timeout = ImportLimit });
        Assert.Contains("mapping:bang-xa-1", await visit.TextAsync(), StringComparison.Ordinal);

        await SendAsync(visit, "bang-xa-2.csv", Unknown(2020), "Chấp nhận");
        await visit.GoAsync("/files/mappings");
        await Expect(visit.Page.Locator("main table tbody tr").Filter(new() { HasText = "bang-xa-1" })).ToContainTextAsync("2");
        visit.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task What_a_file_does_not_say_is_asked_on_a_phone()
    {
        const string register = "Hộ số;Họ tên;Năm sinh;Diện\n1;Ma Văn Á;1970;Nghèo\n2;Ma Văn Ố;1975;Nghèo\n";
        await using var visit = await Visit.SignInAsync(app, "finance", Phone);
        await SendAsync(visit, "khong-ro.csv", register, "Từ chối");
        await visit.OpenAsync(Line(visit, "khong-ro.csv").GetByRole(AriaRole.Link));
        foreach (var (answer, then) in new[] { ("05551", "Tệp không ghi năm nào"), ("2018", "Chấp nhận") })
        {
            await visit.Page.Locator("#answer-value").FillAsync(answer);
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.Locator(".verdict")).ToContainTextAsync(then, new() { Timeout = ImportLimit });
            await visit.CheckAccessibilityAsync();
        }

        visit.MustHaveNoComplaints();
    }

    [SkippableFact]
    public async Task The_mapping_page_fits_a_phone()
    {
        await using var visit = await Visit.SignInAsync(app, "finance", Phone);
        await SendAsync(visit, "bang-khac.csv", Unknown(2017).Replace("Khác", "Ghi thêm", StringComparison.Ordinal), "Từ chối");
        await visit.OpenAsync(Line(visit, "bang-khac.csv").GetByRole(AriaRole.Link));
        await visit.OpenAsync(visit.Page.Locator("a[href*='/mapping']"));
        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Phone, $"The page is {width} pixels wide: it scrolls sideways.");
        visit.MustHaveNoComplaints();
    }

    private static string Unknown(int year) => $"""
        BẢNG KÊ HỘ CỦA XÃ NĂM {year};;;;;
        Mã xã: 05551;;;;;
        STT;Tên người trong hộ;Ngày khai sinh;Giấy tờ tùy thân;Xếp vào diện hộ;Khác
        1;Ma Văn Tám;05/07/1980;019080001234;Nghèo;a
        2;Lý Thị Hoa;01/02/1985;019185001235;Cận nghèo;b
        3;Nông Văn Đào;1990;019090001236;Nghèo;c
        """;

    private static ILocator Line(Visit visit, string name) => visit.Page.Locator(".uploads li").Filter(new() { HasText = name });

    private static async Task SendAsync(Visit visit, string name, string content, string verdict)
    {
        await visit.GoAsync(Pages.Files);
        await visit.Page.Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await Expect(Line(visit, name)).ToContainTextAsync(verdict, new() { Timeout = ImportLimit });
    }

    private static async Task SetMeaningAsync(Visit visit, string heading, string field) =>
        await visit.Page.Locator("main table.columns tbody tr").Filter(new() { HasText = heading })
            .Locator("select").SelectOptionAsync(field);
}
