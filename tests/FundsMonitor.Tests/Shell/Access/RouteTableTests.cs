using FundsMonitor.Web;
using FundsMonitor.Web.Shell;
using FundsMonitor.Web.Shell.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.Tests.Shell.Access;

/// <summary>The table of <see cref="SiteRoutes"/> against what the host serves.</summary>
public sealed class RouteTableTests
{
    /// <summary>What Blazor serves for itself: its script and the connection of a circuit, which the page's own roles limit.</summary>
    private static readonly string[] Frameworks = ["/_blazor", "/_framework"];

    private const string Outside =
        """{"FundsMonitor":{"OpenIdConnect":{"Authority":"http://127.0.0.1:9","ClientId":"funds-monitor"}}}""";

    [Fact]
    public async Task Every_address_that_is_served_stands_in_the_table_with_the_roles_that_are_asked_for()
    {
        var served = await ServedAsync();
        var table = SiteRoutes.All.Select(r => Line(r.Method, r.Pattern, r.Roles)).ToList();
        var missing = served.Except(table).ToList();
        Assert.True(missing.Count == 0,
            "Served, and not so in SiteRoutes (method, address, roles):" + Environment.NewLine + string.Join(Environment.NewLine, missing));
        var gone = table.Except(served).ToList();
        Assert.True(gone.Count == 0,
            "In SiteRoutes, and not served so (method, address, roles):" + Environment.NewLine + string.Join(Environment.NewLine, gone));
    }

    [Fact]
    public void The_table_names_each_address_once()
    {
        var twice = SiteRoutes.All.GroupBy(r => (r.Method, r.Pattern)).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        Assert.Empty(twice);
    }

    [Fact]
    public void Each_page_of_the_navigation_stands_in_the_table_with_the_same_roles()
    {
        foreach (var page in SitePages.All)
        {
            Assert.Contains(SiteRoutes.All, r => r.Method == SiteRoutes.Page && r.Pattern == page.Path && r.Roles == page.Roles);
        }
    }

    private static async Task<IReadOnlyList<string>> ServedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("funds-monitor-routes-").FullName;
        try
        {
            // With a provider to sign in at, as its addresses are served only then.
            await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), Outside);
            await using var app = WebHost.Build(["--data", folder, "--contentRoot", folder, "--urls", "http://127.0.0.1:0"]);
            return
            [
                .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                    .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                    .SelectMany(e => Methods(e).Select(method => (method, e)))
                    .Select(x => Line(x.method, PatternOf(x.e), RolesOf(x.e)))
                    .Where(line => !Frameworks.Any(f => line.Contains(" " + f, StringComparison.Ordinal)))
                    .Distinct(),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(string method, string pattern, string roles) =>
        $"{method} {pattern} {string.Join(',', roles.Split(',').Order(StringComparer.Ordinal))}";

    private static string PatternOf(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? [SiteRoutes.Page]
            : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods
            : ["*"];

    /// <summary>As the authorization middleware reads it: without any rule, the fallback asks for somebody who has signed in.</summary>
    private static string RolesOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return SiteRoutes.Anybody;
        }

        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        if (asked.Any(a => a.Policy is not null))
        {
            return string.Join(',', asked.Select(a => a.Policy == "tokens-only" ? SiteRoutes.Token : a.Policy));
        }

        var roles = asked.Where(a => a.Roles is not null).Select(a => a.Roles!)
            .Concat(endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()
                .SelectMany(p => p.Requirements.OfType<RolesAuthorizationRequirement>()).Select(r => string.Join(',', r.AllowedRoles)));
        return string.Join(" and ", roles) is { Length: > 0 } given ? given : SiteRoutes.SignedIn;
    }
}
