using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Web.Reconciliation;
using FundsMonitor.Web.Shell;
using FundsMonitor.Web.Shell.Grid;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Shell.Grid;

/// <summary>What is typed to find a person stands in no address.</summary>
public sealed class SearchSealTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Typed = "Lý Thị Ba 072190012345";
    private const string Head = "Triệu Thị Sầu";

    [Fact]
    public void Only_the_account_that_typed_it_reads_it_again()
    {
        var seal = new SearchSeal(new EphemeralDataProtectionProvider());
        var put = seal.Seal(Typed, "finance");
        Assert.Equal(Typed, seal.Open(put, "finance"));
        Assert.Equal("", seal.Open(put, "chair"));
        Assert.Equal("", seal.Open(Typed, "finance"));
        Assert.Equal("", seal.Open(null, "finance"));
        Assert.Equal("", new SearchSeal(new EphemeralDataProtectionProvider()).Open(put, "finance"));
        Assert.Equal("", seal.Seal("  ", "finance"));
        Assert.Matches("^[A-Za-z0-9_-]{100,}$", put);
    }

    [Fact]
    public async Task A_list_is_narrowed_by_what_its_reader_typed_and_says_so_where_another_did()
    {
        await using (var db = await site.OpenAsync())
        {
            var household = await db.Households.FirstAsync(h => h.HouseholdCode == "H2");
            db.Members.Add(new()
            {
                VersionId = household.VersionId,
                CommuneCode = household.CommuneCode,
                RegisterYear = 2024,
                HouseholdCode = household.HouseholdCode,
                Name = Head,
                NameSearch = SearchText.Of(Head),
            });
            await db.SaveChangesAsync();
        }

        var put = site.Get<SearchSeal>().Seal(Head, "finance");
        using var finance = await site.SignedInAsync("finance");
        using var admin = await site.SignedInAsync("admin");
        var address = "/households?month=2024-03&find=" + put;

        var own = await finance.GetStringAsync(address);
        Assert.Contains($"value=\"{Head}\"", own, StringComparison.Ordinal);
        Assert.Contains(">H2</a>", own, StringComparison.Ordinal);
        Assert.DoesNotContain(">H3</a>", own, StringComparison.Ordinal);
        Assert.DoesNotContain("tài khoản khác gõ", own, StringComparison.Ordinal);
        var another = await admin.GetStringAsync(address);
        Assert.DoesNotContain($"value=\"{Head}\"", another, StringComparison.Ordinal);
        Assert.Contains(">H3</a>", another, StringComparison.Ordinal);
        Assert.Contains("tài khoản khác gõ", another, StringComparison.Ordinal);
    }

    [Fact]
    public void The_queue_of_findings_its_steps_and_its_export_open_it_too()
    {
        var seal = new SearchSeal(new EphemeralDataProtectionProvider());
        var address = "/findings.xlsx?state=all&find=" + seal.Seal(Head, "finance");
        PageContext context(string account) =>
            new(new(account, Roles.FinanceOfficer, AreaLimit.None), new([], new Month(2024, 3), [], null, AreaLimit.None)) { Seal = seal };
        Assert.Equal(Head, FindingAddress.Filter(address, context("finance")).Text);
        Assert.Equal("", FindingAddress.Filter(address, context("admin")).Text);
    }
}
