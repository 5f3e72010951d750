using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Tokens that an account made and could not make any more.</summary>
internal static class MadeTokens
{
    /// <summary>Withdraws those of them that the condition names.</summary>
    public static async Task WithdrawAsync(
        FundsDb db, string maker, Func<ApiToken, bool> condition, (string By, DateTime AtUtc) now, CancellationToken cancel)
    {
        var tokens = await db.ApiTokens.Where(t => t.MadeBy == maker && t.WithdrawnAtUtc == null).ToListAsync(cancel);
        foreach (var token in tokens.Where(condition))
        {
            token.WithdrawnAtUtc = now.AtUtc;
            token.WithdrawnBy = now.By;
            db.AuditEntries.Add(new()
            {
                AtUtc = now.AtUtc,
                By = now.By,
                Action = "token-withdrawn",
                Subject = token.Beginning,
                Detail = $"{token.Name}, {token.OfficeCode}",
            });
        }
    }
}
