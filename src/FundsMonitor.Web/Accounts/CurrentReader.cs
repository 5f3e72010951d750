using System.Security.Claims;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace FundsMonitor.Web.Accounts;

/// <summary>Who is asking, from the database each time: a changed role or area limits the very next query, also of an open page.</summary>
public sealed class CurrentReader(AuthenticationStateProvider authentication, FindReader findReader)
{
    /// <summary>The reader behind a page.</summary>
    public async Task<Reader> GetAsync(CancellationToken cancel) =>
        await OfAsync((await authentication.GetAuthenticationStateAsync()).User, cancel);

    /// <summary>The reader behind a request that is no page: an upload or a download.</summary>
    public async Task<Reader> OfAsync(ClaimsPrincipal user, CancellationToken cancel) =>
        user.Identity is { IsAuthenticated: true, Name: { } name } ? await findReader.RunAsync(name, cancel) : FindReader.Nobody;
}
