using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.Web.Accounts.Outside;
using FundsMonitor.Web.Accounts.SigningIn;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FundsMonitor.Web.Accounts;

/// <summary>What the account forms post to besides the account pages themselves.</summary>
internal static class AccountsEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(AccountsPaths.SignOut, SignOutAsync).AllowAnonymous();
        routes.MapOutside();
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, EndSession end, [FromForm] string? returnUrl)
    {
        if (SessionClaims.Of(http.User) is { } session)
        {
            await end.RunAsync(session, others: false, SignInRates.AddressOf(http), http.RequestAborted);
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(LocalAddress.OrHome(returnUrl));
    }
}
