using System.Security.Claims;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.Web.Accounts.SigningIn;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FundsMonitor.Web.Accounts.Outside;

/// <summary>
/// Signing in elsewhere. The provider only says who somebody is: an account must have been linked to that subject by an administrator;
/// none is made, and no role or area comes from outside.
/// </summary>
internal static class OutsideSignIn
{
    private const string Begin = "/account/outside";
    private const string Return = "/account/outside/return";

    /// <summary>Where the button leads.</summary>
    public static string LinkWith(string? returnUrl) => QueryHelpers.AddQueryString(Begin, "returnUrl", LocalAddress.OrHome(returnUrl));

    public static void AddOutside(this IServiceCollection services, OutsideOptions options)
    {
        services.AddSingleton(options);
        if (options.IsOn)
        {
            services.AddAuthentication().AddOpenIdConnect(FindOutside.Provider, provider => Configure(provider, options));
        }
    }

    public static void MapOutside(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<OutsideOptions>().IsOn)
        {
            return;
        }

        routes.MapGet(Begin, (string? returnUrl) => Results.Challenge(
            new() { RedirectUri = QueryHelpers.AddQueryString(Return, "returnUrl", LocalAddress.OrHome(returnUrl)) },
            [FindOutside.Provider])).AllowAnonymous();
        routes.MapGet(Return, ReturnAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReturnAsync(HttpContext http, FindOutside find, SignInSteps steps, string? returnUrl)
    {
        var who = (await http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        return who?.FindFirstValue("sub") is { Length: > 0 } subject
            && await find.RunAsync(subject, SignInRates.AddressOf(http), http.RequestAborted) is { } account
            ? Results.LocalRedirect(await steps.GoOnAsync(account, byPassword: false, codePassed: false, returnUrl))
            : Results.LocalRedirect(AccountsPaths.SignIn + "?outside=refused");
    }

    private static void Configure(OpenIdConnectOptions provider, OutsideOptions options)
    {
        provider.SignInScheme = IdentityConstants.ExternalScheme;
        provider.Authority = options.Authority;
        provider.ClientId = options.ClientId;
        provider.ClientSecret = options.ClientSecret.Length > 0 ? options.ClientSecret : null;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        // An answer by address needs no cookie that other sites' forms may carry.
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.UsePkce = true;
        provider.MapInboundClaims = false;
        provider.SaveTokens = false;
        provider.GetClaimsFromUserInfoEndpoint = false;
        provider.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        provider.Scope.Clear();
        provider.Scope.Add("openid");
        provider.CorrelationCookie.SameSite = SameSiteMode.Lax;
        provider.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        provider.NonceCookie.SameSite = SameSiteMode.Lax;
        provider.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        provider.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            failed.Response.Redirect(AccountsPaths.SignIn + "?outside=refused");
            return Task.CompletedTask;
        };
    }
}
