using System.Security.Claims;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace FundsMonitor.Web.Accounts.SigningIn;

/// <summary>Somebody on the way in.</summary>
/// <param name="Account">Who.</param>
/// <param name="ByPassword">False for somebody whom the sign-in provider vouches for.</param>
/// <param name="CodePassed">Whether the second factor was shown.</param>
internal sealed record OnTheWay(OwnAccount Account, bool ByPassword, bool CodePassed);

/// <summary>
/// Password, second factor, own password, setting the second factor up: asked one after the other. What was passed stands in a short-lived
/// cookie that opens nothing else; the session begins when nothing is left to ask.
/// </summary>
internal sealed class SignInSteps(
    IHttpContextAccessor accessor,
    ReadOwnAccount read,
    StartSession start,
    UserManager<Account> accounts,
    IUserClaimsPrincipalFactory<Account> claims)
{
    private const string ByPassword = "by-password";
    private const string CodePassed = "code-passed";
    private const string Stamp = "stamp";
    private static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Signing in needs a request.");

    /// <summary>Who is on the way in with this request.</summary>
    /// <returns>Null for nobody: the first step comes first.</returns>
    public async Task<OnTheWay?> FindAsync()
    {
        var user = (await Http.AuthenticateAsync(Scheme)).Principal;
        return user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await read.RunAsync(id, Http.RequestAborted) is { } account && account.Stamp == user.FindFirstValue(Stamp)
            ? new(account, user.HasClaim(ByPassword, ""), user.HasClaim(CodePassed, ""))
            : null;
    }

    /// <summary>Passes a step.</summary>
    /// <returns>Where to go: the next step, or into the site.</returns>
    public async Task<string> GoOnAsync(string accountId, bool byPassword, bool codePassed, string? returnUrl)
    {
        if (await read.RunAsync(accountId, Http.RequestAborted) is not { } account)
        {
            return AccountsPaths.SignIn;
        }

        if (NextOf(new(account, byPassword, codePassed)) is { } next)
        {
            await KeepAsync(new(account, byPassword, codePassed));
            return QueryHelpers.AddQueryString(next, "returnUrl", LocalAddress.OrHome(returnUrl));
        }

        await BeginAsync(accountId);
        return LocalAddress.OrHome(returnUrl);
    }

    /// <summary>Keeps what was passed for the next request, without going on.</summary>
    public Task KeepAsync(OnTheWay passed)
    {
        List<Claim> said = [new(ClaimTypes.NameIdentifier, passed.Account.Id), new(Stamp, passed.Account.Stamp)];
        said.AddRange(passed.ByPassword ? [new(ByPassword, "")] : []);
        said.AddRange(passed.CodePassed ? [new(CodePassed, "")] : []);
        return Http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(said, Scheme)));
    }

    /// <summary>Begins a session of this browser: at the end of the steps, and again after the own password was changed.</summary>
    public async Task BeginAsync(string accountId)
    {
        var account = await accounts.FindByIdAsync(accountId)
            ?? throw new InvalidOperationException("The account went while somebody signed in.");
        var user = await claims.CreateAsync(account);
        var key = await start.RunAsync(accountId, SignInRates.AddressOf(Http), Http.RequestAborted);
        ((ClaimsIdentity)user.Identity!).AddClaim(new(SessionClaims.Key, key));
        await Http.SignOutAsync(Scheme);
        await Http.SignInAsync(IdentityConstants.ApplicationScheme, user, new() { IsPersistent = false });
    }

    private static string? NextOf(OnTheWay passed) => passed switch
    {
        { Account.HasSecondFactor: true, CodePassed: false } => AccountsPaths.SecondFactor,
        { Account.MustChangePassword: true, ByPassword: true } => AccountsPaths.NewPassword,
        { Account: { MustHaveSecondFactor: true, HasSecondFactor: false } } => AccountsPaths.SetUp,
        _ => null,
    };
}
