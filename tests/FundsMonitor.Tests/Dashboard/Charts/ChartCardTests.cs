using System.Globalization;
using Bunit;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Web.Dashboard.Charts;
using FundsMonitor.Web.Dashboard.Explaining;
using FundsMonitor.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Dashboard.Charts;

public sealed class ChartCardTests : BunitContext
{
    private static readonly PageContext Context =
        new(new("someone", Roles.CommuneChair, AreaLimit.None), new([], null, [], null, AreaLimit.None));

    public ChartCardTests()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("vi-VN");
        Services.AddLocalization();
        Services.AddLogging();
    }

    [Fact]
    public void A_chart_that_cannot_be_drawn_leaves_the_table_of_its_figures()
    {
        var card = Render<ChartCard>(p => p.Add(c => c.Id, "a").Add(c => c.Title, "Dư nợ tăng")
            .Add(c => c.Chart, () => throw new InvalidOperationException("no canvas"))
            .AddChildContent("<table><tr><td>9.264</td></tr></table>"));
        Assert.Contains("Biểu đồ chưa vẽ được", card.Markup, StringComparison.Ordinal);
        Assert.Equal("9.264", card.Find("td").TextContent);
        Assert.Empty(card.FindAll("svg"));
    }

    [Fact]
    public void A_drawing_says_its_finding_to_those_who_do_not_see_it()
    {
        var card = Render<ChartCard>(p => p.Add(c => c.Id, "a").Add(c => c.Title, "Dư nợ tăng")
            .Add(c => c.Chart, () => new ChartDrawing("<rect></rect>", 100)));
        Assert.Equal(("img", "Dư nợ tăng"), (card.Find("svg").GetAttribute("role"), card.Find("svg").GetAttribute("aria-label")));
    }

    [Fact]
    public void The_button_of_a_figure_opens_its_panel_and_files_lead_on_where_the_reader_may_open_them()
    {
        var explained = new Explanation(OverviewFigure.Funds, new("Kinh phí", "Funds"), new("Cộng các dòng.", "Adds the lines."))
        {
            Denominator = new("26.000.000 đồng", "26.000.000 đồng"),
            LeavesOut = [new("6 dòng", "6 lines")],
            Sources =
            [
                new(7, "phan-bo.xlsx", FileKind.Allocations, 2023, "Xã Cẩm Lương", 1, true),
                new(8, "mau-31.xlsx", FileKind.Loans, 202306, "PGD", 2, false),
            ],
        };
        var button = Render<ExplainButton>(p => p.Add(b => b.Of, explained)).Find("button");
        var panel = Render<ExplanationPanel>(p => p.Add(e => e.Of, explained).Add(e => e.Context, Context));
        Assert.Equal(panel.Find("[popover]").Id, button.GetAttribute("popovertarget"));
        Assert.Equal("Cách tính: Kinh phí", button.GetAttribute("aria-label"));
        Assert.Equal(["/files/7"], panel.FindAll("a").Select(a => a.GetAttribute("href")));
        foreach (var said in new[] { "Cộng các dòng.", "26.000.000 đồng", "6 dòng", "mau-31.xlsx", "kỳ 6/2023 · bản 2" })
        {
            Assert.Contains(said, panel.Markup, StringComparison.Ordinal);
        }

        Assert.Empty(Render<ExplainButton>().FindAll("button"));
    }
}
