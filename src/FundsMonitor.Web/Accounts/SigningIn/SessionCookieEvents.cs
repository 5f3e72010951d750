using FundsMonitor.UseCases.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace FundsMonitor.Web.Accounts.SigningIn;

/// <summary>Asks the database at every request whether the session of the cookie is still open. Styles and scripts are for
/// everybody.</summary>
internal sealed class SessionCookieEvents(CheckSession check) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        // The connection of an open page opens itself again and again; only a person keeps a session alive.
        var isUsed = !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
        if (SessionClaims.Of(context.Principal) is not { } claim || !await check.RunAsync(claim, isUsed, http.RequestAborted))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
        }
    }
}
