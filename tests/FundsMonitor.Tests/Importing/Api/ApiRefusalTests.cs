using System.Net;
using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Shell;
using FundsMonitor.UseCases.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Importing.Api;

/// <summary>What the way of programs refuses, over real HTTP: always a problem, never a page, a redirect or a cookie.</summary>
public sealed class ApiRefusalTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly byte[] Bytes = new LoanFileCase().Row().Bytes();

    [Theory]
    [InlineData(null, "token-missing")]
    [InlineData("", "token-missing")]
    [InlineData("Basic YTpi", "token-missing")]
    [InlineData("Bearer", "token-missing")]
    [InlineData("Bearer fmtoken_", "token-unknown")]
    [InlineData("Bearer fmtoken_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "token-unknown")]
    [InlineData("Bearer ' OR 1=1 --", "token-unknown")]
    public async Task Without_a_token_that_holds_nothing_is_answered(string? header, string code)
    {
        using var program = new HttpClient { BaseAddress = site.Address };
        if (header is not null)
        {
            program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }

        foreach (var answer in new[]
        {
            await program.PostAsync(ApiSite.Files, ApiSite.Raw(Bytes)),
            await program.GetAsync(ApiSite.Files + "/1"),
        })
        {
            await answer.MustBeProblemAsync(401, code);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task A_person_who_is_signed_in_needs_a_token_too()
    {
        using var visitor = await site.SignedInAsync("admin");
        await (await visitor.GetAsync(ApiSite.Files + "/1")).MustBeProblemAsync(401, "token-missing");
    }

    [Fact]
    public async Task A_token_withdrawn_or_expired_is_refused_at_once_and_each_use_is_written_down()
    {
        var (withdrawn, expired) = (await site.TokenAsync(name: "Withdrawn"), await site.TokenAsync(name: "Expired"));
        using var first = site.Program(withdrawn);
        using var second = site.Program(expired);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync(ApiSite.Files + "/999999")).StatusCode);
        await using var db = await site.OpenAsync();
        var id = await db.ApiTokens.Where(t => t.Name == "Withdrawn").Select(t => t.Id).SingleAsync();

        Assert.True(await site.Get<WithdrawToken>().RunAsync(id, Reader.CommandLine, CancellationToken.None));
        await db.ApiTokens.Where(t => t.Name == "Expired").ExecuteUpdateAsync(
            set => set.SetProperty(t => t.ExpiresAtUtc, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        await (await first.GetAsync(ApiSite.Files + "/1")).MustBeProblemAsync(401, "token-withdrawn");
        await (await second.PostAsync(ApiSite.Files, ApiSite.Raw(Bytes))).MustBeProblemAsync(401, "token-expired");
        var audit = await db.AuditEntries.Where(a => a.Subject == withdrawn.Substring(0, 14) && a.Action != "token-made")
            .OrderBy(a => a.Id).Select(a => a.Action + " " + a.Detail).ToListAsync();
        Assert.Equal(
            ["token-used GET /api/v1/files/999999 127.0.0.1", $"token-withdrawn Withdrawn, {OverviewRows.DinhHoa}",
                "token-refused GET /api/v1/files/1 127.0.0.1 withdrawn"],
            audit);
        Assert.DoesNotContain(
            await db.AuditEntries.Select(a => a.By + a.Subject + a.Detail).ToListAsync(),
            text => text.Contains(withdrawn, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await db.ApiTokens.Select(t => t.Name + t.Beginning + t.Sha256).ToListAsync(),
            text => text.Contains(withdrawn[14..], StringComparison.Ordinal));
        Assert.NotNull(await db.ApiTokens.Where(t => t.Id == id).Select(t => t.LastUsedAtUtc).SingleAsync());
    }

    [Theory]
    [InlineData("kind", "everything")]
    [InlineData("month", "2024-13")]
    [InlineData("month", "03/2024")]
    [InlineData("office", "4820")]
    [InlineData("office", "00482A")]
    [InlineData("unit", "euro")]
    [InlineData("dates", "whenever")]
    public async Task A_parameter_that_means_nothing_is_named(string name, string value)
    {
        using var program = site.Program(await site.TokenAsync());
        await (await program.PostAsync($"{ApiSite.Files}?{name}={value}", ApiSite.Raw(Bytes))).MustBeProblemAsync(400, "parameter-invalid");
        await (await program.PostAsync(ApiSite.Files, ApiSite.Form(Bytes, (name, value)))).MustBeProblemAsync(400, "parameter-invalid");
    }

    [Fact]
    public async Task A_request_without_one_file_or_of_another_type_is_refused()
    {
        using var program = site.Program(await site.TokenAsync());
        await (await program.PostAsync(ApiSite.Files, ApiSite.Raw([]))).MustBeProblemAsync(400, "file-missing");
        await (await program.PostAsync(ApiSite.Files, new MultipartFormDataContent { { new StringContent("x"), "kind" } }))
            .MustBeProblemAsync(400, "file-missing");
        await (await program.PostAsync(ApiSite.Files, ApiSite.Raw(Bytes, "application/json"))).MustBeProblemAsync(415, "media-type");
        await (await program.PostAsync(ApiSite.Files, ApiSite.Raw(Bytes, "multipart/form-data"))).MustBeProblemAsync(400, "malformed");
        using var keyed = new HttpRequestMessage(HttpMethod.Post, ApiSite.Files) { Content = ApiSite.Raw(Bytes) };
        keyed.Headers.TryAddWithoutValidation("Idempotency-Key", new string('k', 201));
        await (await program.SendAsync(keyed)).MustBeProblemAsync(400, "key-invalid");
    }

    [Fact]
    public async Task More_than_64_MiB_are_refused()
    {
        using var program = site.Program(await site.TokenAsync());
        var big = ApiSite.Raw(new byte[(64 * 1024 * 1024) + 1], "application/octet-stream");
        await (await program.PostAsync(ApiSite.Files, big)).MustBeProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task Another_method_or_address_is_a_problem_too()
    {
        using var program = site.Program(await site.TokenAsync());
        var deleted = await program.DeleteAsync(ApiSite.Files + "/1");
        await deleted.MustBeProblemAsync(405, "method-not-allowed");
        Assert.Equal("GET", string.Join(',', deleted.Content.Headers.Allow));
        await (await program.GetAsync(ApiSite.Files)).MustBeProblemAsync(405, "method-not-allowed");
        await (await program.GetAsync("/api/v2/files")).MustBeProblemAsync(404, "not-found");
        await (await program.GetAsync(ApiSite.Files + "/nine")).MustBeProblemAsync(404, "not-found");
        await (await program.GetAsync(ApiSite.Files + "/999999")).MustBeProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task What_it_takes_and_gives_is_described_without_a_token()
    {
        using var program = new HttpClient { BaseAddress = site.Address };
        var document = await (await program.GetAsync("/openapi/v1.json")).JsonAsync();

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths");
        Assert.Equal([ApiSite.Files, ApiSite.Files + "/{id}"], paths.EnumerateObject().Select(p => p.Name).Order());
        var send = paths.GetProperty(ApiSite.Files).GetProperty("post");
        Assert.Equal(
            ["202", "400", "401", "403", "409", "413", "415", "422", "429", "500"],
            send.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order());
        Assert.True(send.GetProperty("requestBody").GetProperty("content").TryGetProperty("multipart/form-data", out _));
        Assert.Contains("Idempotency-Key", send.GetProperty("parameters").ToString(), StringComparison.Ordinal);
        Assert.Contains("bearer", document.GetProperty("components").GetProperty("securitySchemes").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("//", document.ToString(), StringComparison.Ordinal);
    }
}
