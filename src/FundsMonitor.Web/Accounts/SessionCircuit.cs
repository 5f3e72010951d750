using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.Web.Accounts.SigningIn;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FundsMonitor.Web.Accounts;

/// <summary>Ties an open page to its account: a change made in this process ends it at once, and what a person does keeps the
/// session.</summary>
internal sealed class SessionCircuit(
    AuthenticationStateProvider authentication, AccountChanges changes, CheckSession check, TimeProvider clock) : CircuitHandler
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);
    private IDisposable? listening;
    private SessionClaim? session;
    private DateTimeOffset touched;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        session = SessionClaims.Of((await authentication.GetAuthenticationStateAsync()).User);
        if (session is not null && authentication is AccountRevalidation page)
        {
            await page.RememberAsync(cancellationToken);
            listening = changes.Listen(session.AccountId, page.End);
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        listening?.Dispose();
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext,
        Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async activity =>
        {
            var now = clock.GetUtcNow();
            if (session is not null && touched + TouchEvery < now)
            {
                touched = now;
                await check.RunAsync(session, isUsed: true, CancellationToken.None);
            }

            await next(activity);
        };
}
