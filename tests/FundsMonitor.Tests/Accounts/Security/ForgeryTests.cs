using System.Net;
using FundsMonitor.Tests.Shell;
using FundsMonitor.Tests.Structure;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace FundsMonitor.Tests.Accounts.Security;

/// <summary>Whatever changes something asks for the token of the page it was sent from.</summary>
public sealed class ForgeryTests(RunningSite site) : IClassFixture<RunningSite>
{
    /// <summary>Endpoints that take a POST without the token, and why they may.</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["/api/v1/files"] = "knows programs by a token in a header and does not look at cookies",
        ["/verify/file"] = "hashes what is sent and keeps nothing",
        ["/_blazor/initializers"] = "names the scripts that start with the connection",
        ["/api/v1/files/{id:int}"] = "knows programs by a token in a header and does not look at cookies",
        ["/api/{**rest}"] = "says that there is nothing",
        ["/_blazor/negotiate"] = "opens a connection; what may be done in it is asked for there",
        ["/_blazor"] = "carries the connection",
        ["/_blazor/disconnect"] = "ends the connection whose secret id is sent with it",
        ["/hangfire/{**path}"] = "Hangfire checks the token itself",
    };

    [Fact]
    public void Every_endpoint_that_takes_more_than_a_GET_asks_for_the_token()
    {
        var open = Changing().Where(e => e.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().ToList();
        Tree.MustBeEmpty(open.Except(Without.Keys).Select(path => path + " takes a POST without the token"));
        Tree.MustBeEmpty(Without.Keys.Except(open).Select(path => path + " is not there or asks for the token"));
    }

    [Fact]
    public async Task A_form_without_the_token_is_refused_everywhere()
    {
        using var visitor = await site.SignedInAsync("admin");
        var asked = 0;
        foreach (var endpoint in Changing().Where(e => e.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }))
        {
            var path = string.Concat(endpoint.RoutePattern.PathSegments.Select(s => "/" + string.Concat(s.Parts.Select(
                p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1"))));
            var answer = await visitor.PostAsync(path.Length == 0 ? "/" : path, new FormUrlEncodedContent([new("_handler", "password")]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} answered {answer.StatusCode}");
            asked++;
        }

        Assert.InRange(asked, 20, 500);
    }

    [Fact]
    public async Task Hangfire_refuses_a_command_without_the_token()
    {
        using var visitor = await site.SignedInAsync("admin");
        var answer = await visitor.PostAsync("/hangfire/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", "WatchFolders")]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private IEnumerable<RouteEndpoint> Changing() => site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods
            || methods.Any(m => !HttpMethods.IsGet(m) && !HttpMethods.IsHead(m)))
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);
}
