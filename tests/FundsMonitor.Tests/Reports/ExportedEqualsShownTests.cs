using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Reports;

/// <summary>What a reader gets as a file is, cell by cell, what the page shows him, within his areas and his role.</summary>
public sealed class ExportedEqualsShownTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("finance", "area=05551&month=2024-03", 5)]
    [InlineData("finance", "area=15139&month=2023-06&period=2023-Q2", 5)]
    [InlineData("finance", "month=2024-03&period=2024-H1", 5)]
    [InlineData("finance", "place=19&month=2024-03&period=2024", 4)]
    [InlineData("office", "month=2024-03&period=2024-Q1", 2)]
    [InlineData("chair", "month=2024-03", 5)]
    [InlineData("chair", "period=2024-Q1&area=05551", 5)]
    public async Task Word_and_Excel_hold_the_cells_of_the_page(string account, string query, int tables)
    {
        using var visitor = await site.SignedInAsync(account);
        var shown = WrittenReport.OfPage(await visitor.GetStringAsync($"/reports?{query}"));
        await using var word = await visitor.GetStreamAsync($"/reports/report.docx?{query}");
        await using var excel = await visitor.GetStreamAsync($"/reports/report.xlsx?{query}");

        Assert.True(shown.Count >= tables, $"Only {shown.Count} tables are shown.");
        Assert.Equal(shown, WrittenReport.OfWord(await BufferedAsync(word)));
        Assert.Equal(shown, WrittenReport.OfExcel(await BufferedAsync(excel)));
    }

    [Theory]
    [InlineData("area=15139&month=2023-06")]
    [InlineData("place=38&month=2023-06")]
    [InlineData("place=19&month=2024-03")]
    public async Task A_chair_gets_nothing_of_another_place_neither_shown_nor_as_a_file(string query)
    {
        using var visitor = await site.SignedInAsync("chair");
        var page = await visitor.GetStringAsync($"/reports?{query}");
        Assert.Empty(WrittenReport.OfPage(page));
        Assert.DoesNotContain("26.000.000", page, StringComparison.Ordinal);
        foreach (var file in new[] { "docx", "xlsx" })
        {
            var answer = await visitor.GetAsync($"/reports/report.{file}?{query}");
            Assert.Contains("/account/no-permission", answer.Headers.Location?.ToString() ?? "(served)", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_export_is_noted_with_who_what_and_where()
    {
        using var visitor = await site.SignedInAsync("finance");
        await visitor.GetByteArrayAsync("/reports/report.xlsx?area=05551&month=2024-03&period=2024-Q1");
        await using var db = await site.OpenAsync();
        var noted = await db.AuditEntries.Where(a => a.Action == "report-exported" && a.Detail == "2024-Q1 xlsx")
            .OrderBy(a => a.Id).LastAsync();
        Assert.Equal(("finance", OverviewRows.KimPhuong), (noted.By, noted.Subject));
    }

    [Theory]
    [InlineData("/reports?period=nothing&place=%00")]
    [InlineData("/reports?period=2099-12&month=2024-13")]
    [InlineData("/reports?place=77")]
    [InlineData("/reports/scheduled?page=-1&state=9&sort=nothing")]
    public async Task An_address_with_nonsense_in_it_is_still_a_page(string path)
    {
        using var visitor = await site.SignedInAsync("finance");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);
        Assert.Equal(Roles.All.Count, Web.Shell.SitePages.ReportsRoles.Split(',').Length);
    }

    private static async Task<MemoryStream> BufferedAsync(Stream content)
    {
        var buffer = new MemoryStream();
        await content.CopyToAsync(buffer);
        buffer.Position = 0;
        return buffer;
    }
}
