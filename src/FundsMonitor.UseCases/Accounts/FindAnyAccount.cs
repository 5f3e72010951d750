using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>Whether anybody has an account yet: without one, the first administrator is to be made.</summary>
public sealed class FindAnyAccount(IDbContextFactory<FundsDb> databases)
{
    /// <summary>Accounts are disabled and never removed: once there is one, there always will be.</summary>
    private volatile bool isFound;

    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (!isFound)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            isFound = await db.Users.AnyAsync(cancel);
        }

        return isFound;
    }
}
