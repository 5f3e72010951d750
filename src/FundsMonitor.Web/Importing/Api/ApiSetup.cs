using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FundsMonitor.Web.Importing.Api;

/// <summary>Registers the way of programs: tokens instead of cookies, limits, problems instead of pages, and a description.</summary>
internal static class ApiSetup
{
    /// <summary>Name of the policy that knows tokens and no cookies.</summary>
    public const string TokensOnly = "tokens-only";

    public static IServiceCollection AddApi(this IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ApiRates>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        services.AddAuthorizationBuilder().AddPolicy(
            TokensOnly, new AuthorizationPolicyBuilder(TokenScheme.Name).RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(ApiRates.Policy, http => http.RequestServices.GetRequiredService<ApiRates>()
                .OfToken(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? ""));
            limits.OnRejected = (rejected, _) => new(ApiProblems.TooManyRequests.WriteAsync(
                rejected.HttpContext,
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1)));
        });
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    /// <summary>What fails below <see cref="ApiEndpoints.Root"/> is told as a problem; comes before everything that answers.</summary>
    public static void UseApiFailures(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.Ordinal),
        api => api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = http => ApiProblems.Failure.WriteAsync(http) }));
}
