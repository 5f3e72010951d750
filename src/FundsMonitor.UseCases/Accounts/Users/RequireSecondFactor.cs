using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Says which roles must have a second factor. Whoever has none sets it up at the next sign-in.</summary>
public sealed class RequireSecondFactor(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>The roles that must have one now.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await SecondFactorRoles.ReadAsync(db, cancel);
    }

    /// <returns>False for somebody who is no administrator.</returns>
    public async Task<bool> RunAsync(string role, bool required, Reader by, CancellationToken cancel) =>
        by.Role == Roles.Administrator && Roles.All.Contains(role)
        && await Chain.Chain.CommitAsync(databases, db => ChangeAsync(db, role, required, by, cancel), cancel);

    private async Task<bool> ChangeAsync(FundsDb db, string role, bool required, Reader by, CancellationToken cancel)
    {
        var stored = await CreateAccount.RoleAsync(db, role, cancel);
        db.RoleClaims.RemoveRange(await db.RoleClaims
            .Where(c => c.RoleId == stored.Id && c.ClaimType == SecondFactorRoles.Claim).ToListAsync(cancel));
        if (required)
        {
            db.RoleClaims.Add(new() { RoleId = stored.Id, ClaimType = SecondFactorRoles.Claim, ClaimValue = "true" });
        }

        var (now, said) = (clock.GetUtcNow().UtcDateTime, required ? "required" : "optional");
        db.AuditEntries.Add(new() { AtUtc = now, By = by.Name, Action = "second-factor-" + said, Subject = role });
        var payload = ChainPayload.Lines(("what", "second-factor"), ("now", said));
        await Chain.Chain.AddAsync(db, [new(ChainKinds.AccountChanged, "role:" + role, payload, by.Name)], now, cancel);
        return true;
    }
}
