using System.Net;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Holding;

/// <summary>The form of a household's page by which all that is held on one person is taken away.</summary>
public sealed class PersonFormTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Workbook = "/households/person.xlsx";

    [Fact]
    public async Task The_page_has_the_form_for_finance_and_its_answer_is_a_workbook()
    {
        var (page, member) = await MemberAsync();
        using var finance = await site.SignedInAsync("finance");
        var shown = await finance.GetStringAsync(page);
        Assert.Contains($"action=\"{Workbook}\"", shown, StringComparison.Ordinal);

        var answer = await finance.PostAsync(Workbook, Form(RunningSite.TokenOf(shown), member, "PersonAsked"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("du-lieu-ca-nhan.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        await using var db = await site.OpenAsync();
        Assert.True(await db.ChainEntries.AnyAsync(c => c.Kind == ChainKinds.PersonExported && c.By == "finance"));

        Assert.Equal(HttpStatusCode.BadRequest, (await finance.PostAsync(Workbook, Form("", member, "PersonAsked"))).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await finance.PostAsync(Workbook, Form(RunningSite.TokenOf(shown), member + 1000, "PersonAsked"))).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await finance.PostAsync(Workbook, Form(RunningSite.TokenOf(shown), member, "None"))).StatusCode);
    }

    [Fact]
    public async Task A_chair_has_no_form_and_gets_no_workbook()
    {
        var (page, member) = await MemberAsync();
        using var chair = await site.SignedInAsync("chair");
        var shown = await chair.GetStringAsync(page);
        Assert.DoesNotContain(Workbook, shown, StringComparison.Ordinal);
        var answer = await chair.PostAsync(Workbook, Form(RunningSite.TokenOf(shown), member, "PersonAsked"));
        Assert.Contains("no-permission", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form(string token, long member, string reason) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = token,
        ["Member"] = member.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Reason"] = reason,
        ["Note"] = "Đơn số 7",
    });

    private async Task<(string Page, long Member)> MemberAsync()
    {
        await using var db = await site.OpenAsync();
        var household = await db.Households.FirstAsync(h => h.HouseholdCode == "H3");
        var member = await db.Members.FirstOrDefaultAsync(m => m.HouseholdCode == "H3");
        if (member is null)
        {
            member = new()
            {
                VersionId = household.VersionId,
                CommuneCode = household.CommuneCode,
                HouseholdCode = household.HouseholdCode,
                Name = "Triệu Thị Sầu",
                CitizenId = "012345678",
            };
            db.Members.Add(member);
            await db.SaveChangesAsync();
        }

        return ($"/households/{household.VersionId}/H3", member.Id);
    }
}
