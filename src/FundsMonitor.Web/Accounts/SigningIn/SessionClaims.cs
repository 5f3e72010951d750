using System.Security.Claims;
using FundsMonitor.UseCases.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;

namespace FundsMonitor.Web.Accounts.SigningIn;

/// <summary>What the cookie of a session says.</summary>
internal static class SessionClaims
{
    /// <summary>Type of the claim with the session's key.</summary>
    public const string Key = "session";

    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <returns>Null for somebody who has not signed in.</returns>
    public static SessionClaim? Of(ClaimsPrincipal? user) =>
        user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && user.FindFirstValue(Key) is { } key
            ? new(id, key, user.FindFirstValue(Stamp) ?? "", user.FindFirstValue(ClaimTypes.Role) ?? "")
            : null;
}
