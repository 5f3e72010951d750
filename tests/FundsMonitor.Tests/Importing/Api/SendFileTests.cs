using System.Net;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing.Api;

/// <summary>A program of an office sends a file over real HTTP and learns what became of it.</summary>
public sealed class SendFileTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_file_is_taken_imported_and_its_state_told()
    {
        using var program = site.Program(await site.TokenAsync());
        var bytes = new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 4, 30))).Bytes();

        var answer = await program.PostAsync($"{ApiSite.Files}?name=DUNO.csv&month=2024-04", ApiSite.Raw(bytes));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var sent = await answer.JsonAsync();
        Assert.Equal(sent.GetProperty("address").GetString(), answer.Headers.Location?.ToString());
        Assert.Equal(("DUNO.csv", false), (sent.GetProperty("name").GetString(), sent.GetProperty("seenBefore").GetBoolean()));
        var state = await program.DecidedAsync(answer.Headers.Location!.ToString());
        Assert.Equal(("accepted", true), (state.GetProperty("state").GetString(), state.GetProperty("isDecided").GetBoolean()));
        Assert.Equal(("loans", "Accepted."), (state.GetProperty("kind").GetString(), En(state.GetProperty("verdict"))));
        var total = state.GetProperty("totals")[0];
        Assert.Equal(45_000_000, total.GetProperty("amount").GetInt64());
        Assert.StartsWith("bốn mươi lăm triệu", total.GetProperty("inWords").GetString(), StringComparison.Ordinal);
        var version = state.GetProperty("versions")[0];
        Assert.Equal(("004820", 202404), (version.GetProperty("office").GetString(), version.GetProperty("period").GetInt32()));
        await using var db = await site.OpenAsync();
        var file = await db.SourceFiles.SingleAsync(f => f.Id == sent.GetProperty("id").GetInt32());
        Assert.Matches("^token:[0-9]+ Export$", file.ReceivedBy);
    }

    [Fact]
    public async Task A_file_that_would_replace_an_accepted_one_waits_for_a_person_and_says_so()
    {
        using var program = site.Program(await site.TokenAsync());
        var first = new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 5, 31))).Bytes();
        var second = new LoanFileCase().Row(("Ngày số liệu", new DateTime(2024, 5, 31)), ("Tên thôn", "Xóm Đa")).Bytes();
        await program.DecidedAsync((await program.PostAsync(ApiSite.Files, ApiSite.Raw(first))).Headers.Location!.ToString());

        var answer = await program.PostAsync(ApiSite.Files, ApiSite.Raw(second));

        var state = await program.DecidedAsync(answer.Headers.Location!.ToString());
        Assert.Equal(("waiting", false), (state.GetProperty("state").GetString(), state.GetProperty("isDecided").GetBoolean()));
        Assert.NotEmpty(En(state.GetProperty("verdict")));
    }

    [Fact]
    public async Task A_file_of_another_office_is_refused_with_its_problems()
    {
        using var program = site.Program(await site.TokenAsync());
        var bytes = new LoanFileCase().Row(("Mã PGD", "002716")).Bytes();

        var answer = await program.PostAsync(ApiSite.Files, ApiSite.Form(bytes));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var state = await program.DecidedAsync(answer.Headers.Location!.ToString());
        Assert.Equal("refused", state.GetProperty("state").GetString());
        Assert.NotEmpty(En(state.GetProperty("toDo")));
        Assert.Empty(state.GetProperty("versions").EnumerateArray());
    }

    [Fact]
    public async Task Problems_are_told_by_kind_without_a_persons_number()
    {
        using var program = site.Program(await site.TokenAsync());
        var bytes = new LoanFileCase().Row(("Tổng dư nợ", "5 tr"), ("Số CMND", "019180009999")).Row(("Tổng dư nợ", "6 tr")).Bytes();

        var answer = await program.PostAsync(ApiSite.Files, ApiSite.Form(bytes, ("kind", "loans"), ("month", "2024-03")));

        var state = await program.DecidedAsync(answer.Headers.Location!.ToString());
        Assert.Equal("refused", state.GetProperty("state").GetString());
        var problem = Assert.Single(state.GetProperty("problems").EnumerateArray(), p => p.GetProperty("weight").GetString() == "error");
        Assert.Equal(("Tổng dư nợ", 2), (problem.GetProperty("column").GetString(), problem.GetProperty("count").GetInt32()));
        Assert.DoesNotContain("019180009999", state.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer_and_another_body_is_refused()
    {
        using var program = site.Program(await site.TokenAsync());
        program.DefaultRequestHeaders.Add("Idempotency-Key", "9f4c2f2e-1");
        var bytes = new LoanFileCase().Row(("Số khế ước", "6600000701239991")).Bytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.PostAsync(ApiSite.Files, ApiSite.Raw(bytes))));
        var again = await program.PostAsync(ApiSite.Files, ApiSite.Raw(bytes));
        var other = await program.PostAsync(ApiSite.Files, ApiSite.Raw([.. bytes, 10]));
        var otherWord = await program.PostAsync(ApiSite.Files + "?month=2024-02", ApiSite.Raw(bytes));

        Assert.All([.. answers, again], a => Assert.Equal(HttpStatusCode.Accepted, a.StatusCode));
        Assert.Single(answers.Append(again).Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.False((await again.JsonAsync()).GetProperty("seenBefore").GetBoolean());
        await other.MustBeProblemAsync(422, "key-used-otherwise");
        await otherWord.MustBeProblemAsync(422, "key-used-otherwise");
        using var another = site.Program(await site.TokenAsync(name: "Second"));
        another.DefaultRequestHeaders.Add("Idempotency-Key", "9f4c2f2e-1");
        Assert.Equal(HttpStatusCode.Accepted, (await another.PostAsync(ApiSite.Files, ApiSite.Raw([.. bytes, 10]))).StatusCode);
    }

    [Fact]
    public async Task A_token_sends_and_reads_for_its_office_alone()
    {
        using var program = site.Program(await site.TokenAsync());
        using var other = site.Program(await site.TokenAsync(OverviewRows.CamThuy));
        var bytes = new LoanFileCase().Row(("Số khế ước", "6600000701239992")).Bytes();
        var mine = await program.PostAsync(ApiSite.Files, ApiSite.Raw(bytes));
        var address = mine.Headers.Location!.ToString();
        await program.DecidedAsync(address);

        await (await other.GetAsync(address)).MustBeProblemAsync(404, "not-found");
        await (await other.PostAsync(ApiSite.Files, ApiSite.Raw(bytes))).MustBeProblemAsync(409, "received-from-another");
        await (await program.PostAsync(ApiSite.Files + "?office=002716", ApiSite.Raw(bytes))).MustBeProblemAsync(403, "office-not-yours");
        await (await program.PostAsync(ApiSite.Files + "?commune=05551", ApiSite.Raw(bytes))).MustBeProblemAsync(403, "office-not-yours");
    }

    private static string En(System.Text.Json.JsonElement words) => words.GetProperty("en").GetString()!;
}
