using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Shell;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Notices;

namespace FundsMonitor.Tests.Notices;

/// <summary>The number of each line of the bell and of the page of notices is that of the rows of the list it leads to.</summary>
public sealed partial class NoticeListTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private const string OneMonth = "/months/";

    [Theory]
    [InlineData("admin", "")]
    [InlineData("finance", "")]
    [InlineData("finance", OverviewRows.CamLuong)]
    [InlineData("finance", OverviewRows.DinhHoa)]
    [InlineData("office", "")]
    [InlineData("chair", "")]
    public async Task Every_line_leads_to_as_many_records_as_it_says(string account, string area)
    {
        using var visitor = await filled.Site.SignedInAsync(account);
        var page = await visitor.GetStringAsync(area.Length > 0 ? "/notices?area=" + area : "/notices");
        var lines = Line().Matches(page).Select(m => (Said: Number(m.Groups[2].Value), To: WebUtility.HtmlDecode(m.Groups[1].Value)))
            .ToList();
        Assert.True(lines.Count > 2, page);
        var wrong = new List<string>();
        foreach (var (said, to) in lines.Distinct())
        {
            var listed = await ListedAsync(visitor, to);
            if (listed != said)
            {
                wrong.Add($"{to} says {said} and lists {listed}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Every_kind_is_told_to_somebody_here_so_that_each_is_walked()
    {
        var told = new HashSet<NoticeKind>();
        foreach (var account in new[] { "admin", "finance", "office", "chair" })
        {
            var reader = await filled.Site.Get<FindReader>().RunAsync(account, CancellationToken.None);
            var notices = await filled.Site.Get<ReadNotices>().RunAsync(reader, AreaLimit.None, CancellationToken.None);
            told.UnionWith(notices.Select(n => n.Kind));
        }

        Assert.Equal([], NoticeKinds.All.Except(told).Select(k => k.Code));
    }

    /// <summary>The page of one month is one record; everything else is a list that says how many rows it has.</summary>
    private static async Task<int> ListedAsync(HttpClient visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        var page = await answer.Content.ReadAsStringAsync();
        if (address.StartsWith(OneMonth, StringComparison.Ordinal))
        {
            Assert.DoesNotContain("Không có", page, StringComparison.Ordinal);
            return 1;
        }

        var rows = Rows().Match(page);
        return rows.Success ? Number(rows.Groups[1].Value) : 0;
    }

    private static int Number(string text) =>
        int.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>A line of the bell or of the page.</summary>
    [GeneratedRegex("<a href=\"(/[^\"]+)\"[^>]*>([0-9.]+) [^<]+</a>")]
    private static partial Regex Line();

    [GeneratedRegex("[0-9.]+–[0-9.]+ trong ([0-9.]+) dòng")]
    private static partial Regex Rows();
}

/// <summary>A running site with several things of each sort.</summary>
public sealed class FilledSite : IAsyncLifetime
{
    public RunningSite Site { get; } = new();

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        await using var db = await Site.OpenAsync();
        await new NoticeListRows(db, DateTime.UtcNow).AddAsync();
    }

    public Task DisposeAsync() => Site.DisposeAsync();
}
