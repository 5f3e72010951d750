using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SecondFactor;

/// <summary>Roles that must have a second factor: a claim of the role, as Identity stores it.</summary>
internal static class SecondFactorRoles
{
    /// <summary>Type of the claim; its value says nothing.</summary>
    public const string Claim = "second-factor-required";

    public static async Task<IReadOnlyList<string>> ReadAsync(FundsDb db, CancellationToken cancel) =>
        await db.RoleClaims.Where(c => c.ClaimType == Claim)
            .Join(db.Roles, c => c.RoleId, r => r.Id, (c, r) => r.Name!).Where(n => Roles.All.Contains(n)).Distinct().ToListAsync(cancel);

    public static Task<bool> IsRequiredAsync(FundsDb db, string accountId, CancellationToken cancel) =>
        db.UserRoles.Where(u => u.UserId == accountId)
            .AnyAsync(u => db.RoleClaims.Any(c => c.RoleId == u.RoleId && c.ClaimType == Claim), cancel);
}
