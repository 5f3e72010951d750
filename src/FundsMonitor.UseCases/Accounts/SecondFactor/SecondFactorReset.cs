using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SecondFactor;

/// <summary>Takes secret and recovery codes away.</summary>
internal static class SecondFactorReset
{
    public static async Task ApplyAsync(FundsDb db, Account account, CancellationToken cancel)
    {
        account.TwoFactorEnabled = false;
        account.SealedSecret = "";
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancel);
    }
}
