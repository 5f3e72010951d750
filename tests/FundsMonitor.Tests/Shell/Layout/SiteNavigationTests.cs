using System.Globalization;
using Bunit;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.Web.Shell;
using FundsMonitor.Web.Shell.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Shell.Layout;

public sealed class SiteNavigationTests : BunitContext
{
    public SiteNavigationTests()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("vi-VN");
        Services.AddLocalization();
        Services.AddLogging();
    }

    [Fact]
    public void Pages_stand_under_headings_and_only_those_of_the_role()
    {
        Assert.Equal(["Dữ liệu và đối chiếu", "Vốn, hộ, kế hoạch", "Quản trị"], Headings(Roles.Administrator));
        Assert.Equal(["Dữ liệu và đối chiếu", "Vốn, hộ, kế hoạch"], Headings(Roles.CommuneChair));
        var pages = Navigation(Roles.CommuneChair).FindAll("a");
        Assert.Equal(SitePages.All.Count(p => p.IsOpenTo(Roles.CommuneChair)), pages.Count);
        Assert.Equal("/?month=2024-03", pages[0].GetAttribute("href"));
    }

    [Fact]
    public void What_waits_is_counted_beside_its_page_and_said_in_words()
    {
        var badges = Navigation(Roles.FinanceOfficer, new(new(14), new(1000), new(0))).FindAll("a b");
        Assert.Equal(
            ["14 14 lỗi chờ xử lý", "999+ 999+ người vay chưa rõ là ai"],
            badges.Select(b => string.Join(' ', b.Children.Select(c => c.TextContent))));
        Assert.Empty(Navigation(Roles.FinanceOfficer).FindAll("a b"));
    }

    [Fact]
    public void The_open_page_is_marked()
    {
        var open = Navigation(Roles.FinanceOfficer, path: "/findings/12").FindAll("[aria-current=page]");
        Assert.StartsWith("/findings?", Assert.Single(open).GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_in_a_card_is_said_there_and_goes_no_further()
    {
        RenderFragment broken = _ => throw new InvalidOperationException("broken");
        Assert.Contains("Phần này chưa đọc được", Render<Guard>(p => p.Add(g => g.ChildContent, broken)).Markup, StringComparison.Ordinal);
        RenderFragment whole = builder => builder.AddContent(0, "nguyên vẹn");
        Assert.Equal("nguyên vẹn", Render<Guard>(p => p.Add(g => g.ChildContent, whole)).Markup);
        Assert.Equal("nguyên vẹn", Render<Guard>(p => p.Add(g => g.ChildContent, broken).Add(g => g.Instead, whole)).Markup);
    }

    private IEnumerable<string> Headings(string role) => Navigation(role).FindAll("h2").Select(h => h.TextContent);

    private IRenderedComponent<SiteNavigation> Navigation(string role, Waiting? waiting = null, string path = "/")
    {
        var context = new PageContext(new("someone", role, AreaLimit.None), new([], new Month(2024, 3), [], null, AreaLimit.None));
        return Render<SiteNavigation>(p => p.Add(n => n.Context, context).Add(n => n.Path, path).Add(n => n.Waiting, waiting));
    }
}
