using System.Security.Claims;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.Web.Accounts.SigningIn;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace FundsMonitor.Web.Accounts;

/// <summary>
/// Says whether the account behind an open page may still sign in and still has the same role and areas. If not, the page is signed out
/// and loads itself anew with what holds now: at once when this process made the change (<see cref="End"/>), and by asking the database
/// every <see cref="AccountsSetup.RevalidateEvery"/> when another one did.
/// </summary>
internal sealed class AccountRevalidation(
    ILoggerFactory loggers, CheckSession check, FindReader findReader)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private string? seenFirst;

    protected override TimeSpan RevalidationInterval => AccountsSetup.RevalidateEvery;

    /// <summary>Keeps what the account may see now, to notice when it is no longer so.</summary>
    public async Task RememberAsync(CancellationToken cancel)
    {
        var user = (await GetAuthenticationStateAsync()).User;
        seenFirst = Described(await findReader.RunAsync(user.Identity?.Name ?? "", cancel));
    }

    /// <summary>Signs the page out.</summary>
    public void End() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (SessionClaims.Of(user) is not { } session || !await check.RunAsync(session, isUsed: false, cancellationToken))
        {
            return false;
        }

        var now = Described(await findReader.RunAsync(user.Identity?.Name ?? "", cancellationToken));
        seenFirst ??= now;
        return seenFirst == now;
    }

    private static string Described(Reader reader) =>
        $"{reader.Role}|{reader.Limit.Everything}|{string.Join(',', reader.Limit.Offices)}|{string.Join(',', reader.Limit.Communes)}|"
        + string.Join(';', reader.Limit.Dated.Select(d => $"{string.Join(',', d.Codes)} {d.From:O} {d.To:O} {d.Hamlets?.Count}"));
}
