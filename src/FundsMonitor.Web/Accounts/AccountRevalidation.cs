using FundsMonitor.Core.Accounts;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace FundsMonitor.Web.Accounts;

/// <summary>
/// Asks every half minute whether the account behind an open page may still sign in and still has the same role and areas.
/// If not, the page is signed out and loads itself anew with what holds now.
/// </summary>
internal sealed class AccountRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private string? seenFirst;

    protected override TimeSpan RevalidationInterval => AccountsSetup.RevalidateEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        if (await signIn.ValidateSecurityStampAsync(authenticationState.User) is not { UserName: { } name })
        {
            return false;
        }

        var now = Described(await scope.ServiceProvider.GetRequiredService<FindReader>().RunAsync(name, cancellationToken));
        seenFirst ??= now;
        return seenFirst == now;
    }

    private static string Described(Reader reader) =>
        $"{reader.Role}|{reader.Limit.Everything}|{string.Join(',', reader.Limit.Offices)}|{string.Join(',', reader.Limit.Communes)}|"
        + string.Join(';', reader.Limit.Dated.Select(d => $"{string.Join(',', d.Codes)} {d.From:O} {d.To:O} {d.Hamlets?.Count}"));
}
