using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.UseCases.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SecondFactor;

/// <summary>Turns one's own second factor off: asks for the password, and refuses where the role must have one.</summary>
public sealed class RemoveSecondFactor(IDbContextFactory<FundsDb> databases, CheckPassword check, TimeProvider clock)
{
    /// <returns>What stands against it; null when it is off.</returns>
    public async Task<Bilingual?> RunAsync(string name, string password, string from, CancellationToken cancel)
    {
        if (await check.RunAsync(name, password, from, cancel) is not { } accountId)
        {
            return OwnFaults.WrongPassword;
        }

        return await Chain.Chain.CommitAsync(databases, Change, cancel);

        async Task<Bilingual?> Change(FundsDb db)
        {
            if (await SecondFactorRoles.IsRequiredAsync(db, accountId, cancel))
            {
                return new(
                    "Vai trò của tài khoản này bắt buộc xác thực hai bước.",
                    "The role of this account must have a second factor.");
            }

            var account = await db.Users.SingleAsync(a => a.Id == accountId, cancel);
            await SecondFactorReset.ApplyAsync(db, account, cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            await UserAudit.AddAsync(db, new(account, "second-factor-off", "", account.UserName ?? ""), now, cancel);
            return null;
        }
    }
}
