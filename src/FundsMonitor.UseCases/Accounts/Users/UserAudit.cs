using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <param name="Account">What was changed.</param>
/// <param name="What">What was done, for example <c>disabled</c>.</param>
/// <param name="Detail">What it is now; never a password or secret.</param>
/// <param name="By">Who did it.</param>
internal sealed record UserEvent(Account Account, string What, string Detail, string By);

/// <summary>Writes what happened to an account into the chain and the audit, in the transaction of the change.</summary>
internal static class UserAudit
{
    public static async Task AddAsync(FundsDb db, UserEvent what, DateTime nowUtc, CancellationToken cancel)
    {
        var name = what.Account.UserName ?? "";
        var isNew = what.What == "created";
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = nowUtc,
            By = what.By,
            Action = "account-" + what.What,
            Subject = name,
            Detail = what.Detail,
        });
        var payload = ChainPayload.Lines(("what", what.What), ("now", what.Detail));
        var kind = isNew ? ChainKinds.AccountCreated : ChainKinds.AccountChanged;
        await Chain.Chain.AddAsync(db, [new(kind, "account:" + name, payload, what.By)], nowUtc, cancel);
    }

    /// <summary>Ends every session of the account: their rows, and with the stamp whatever else was made from it.</summary>
    public static async Task EndSessionsAsync(FundsDb db, Account account, CancellationToken cancel)
    {
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await db.AccountSessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancel);
    }
}
