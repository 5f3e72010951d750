using System.Security.Claims;
using FundsMonitor.Database.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FundsMonitor.Web.Accounts;

/// <summary>Signs in, and stays signed in only while the account is enabled.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<AccountSignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, context, claims, options, log, schemes, confirmation)
{
    /// <summary>Asked again and again for every session: the cookie's and the open page's.</summary>
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } account && await CanSignInAsync(account) ? account : null;
}
