using FundsMonitor.Database.Accounts;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FundsMonitor.Web.Accounts;

/// <summary>What the account forms post to besides the sign-in page itself.</summary>
internal static class AccountsEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes.MapPost(AccountsPaths.SignOut, async (SignInManager<Account> signIn, [FromForm] string? returnUrl) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(LocalAddress.OrHome(returnUrl));
        }).AllowAnonymous();
}
