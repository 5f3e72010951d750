using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Tokens;

/// <summary>Withdraws a token: the very next request with it is refused.</summary>
public sealed class WithdrawToken(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False for a token that is not there, was withdrawn before, or is not this reader's.</returns>
    public async Task<bool> RunAsync(int tokenId, Reader by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == tokenId && t.WithdrawnAtUtc == null, cancel);
        if (token is null || !MakeToken.MayMakeFor(token.OfficeCode, by))
        {
            return false;
        }

        token.WithdrawnAtUtc = clock.GetUtcNow().UtcDateTime;
        token.WithdrawnBy = by.Name;
        db.AuditEntries.Add(new()
        {
            AtUtc = token.WithdrawnAtUtc.Value,
            By = by.Name,
            Action = "token-withdrawn",
            Subject = token.Beginning,
            Detail = $"{token.Name}, {token.OfficeCode}",
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
