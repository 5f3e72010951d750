using FundsMonitor.Tests.Shell;
using FundsMonitor.Web;
using FundsMonitor.Web.Importing.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace FundsMonitor.Tests.Importing.Api;

/// <summary>How often a token may ask and an address be refused: on a host of its own, which these tests exhaust.</summary>
public sealed class ApiLimitTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Too_many_requests_and_too_many_refusals_are_told_when_to_come_again()
    {
        using var program = site.Program(await site.TokenAsync());
        using var other = site.Program(await site.TokenAsync(name: "Other"));
        var limit = new ApiOptions();
        for (var sent = 0; sent < limit.RequestsPerMinute; sent++)
        {
            await (await program.GetAsync(ApiSite.Files + "/999999")).MustBeProblemAsync(404, "not-found");
        }

        var tooMany = await program.GetAsync(ApiSite.Files + "/999999");
        await tooMany.MustBeProblemAsync(429, "too-many-requests");
        Assert.InRange(tooMany.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await (await other.GetAsync(ApiSite.Files + "/999999")).MustBeProblemAsync(404, "not-found");

        using var guessing = site.Program("fmtoken_guess");
        for (var sent = 0; sent < limit.FailuresPerMinute; sent++)
        {
            await (await guessing.GetAsync(ApiSite.Files + "/1")).MustBeProblemAsync(401, "token-unknown");
        }

        var blocked = await guessing.GetAsync(ApiSite.Files + "/1");
        await blocked.MustBeProblemAsync(429, "too-many-failures");
        Assert.InRange(blocked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await (await other.GetAsync(ApiSite.Files + "/999999")).MustBeProblemAsync(404, "not-found");
        await using var db = await site.OpenAsync();
        Assert.Equal(limit.FailuresPerMinute, await db.AuditEntries.CountAsync(a => a.Action == "token-refused"));
    }

    [Theory]
    [InlineData("RequestsPerMinute", "0")]
    [InlineData("FailuresPerMinute", "10001")]
    [InlineData("RequestsPerMinute", "many")]
    public void A_limit_that_means_nothing_is_a_fault_of_the_configuration(string name, string value)
    {
        List<string> faults = [];
        var settings = new Dictionary<string, string?> { ["FundsMonitor:Api:" + name] = value };
        ApiOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), faults);
        Assert.Contains("FundsMonitor:Api", Assert.Single(faults), StringComparison.Ordinal);
    }
}
