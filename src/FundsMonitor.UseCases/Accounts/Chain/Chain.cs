using System.Runtime.CompilerServices;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Chain;

/// <summary>Adds links to the chain, in the transaction of the change they tell of.</summary>
internal static class Chain
{
    private const int Tries = 25;

    /// <summary>Contexts that were fixed to write the very first link: there is none before it that could be kept in mind.</summary>
    private static readonly ConditionalWeakTable<FundsDb, object> Beginning = [];

    /// <summary>
    /// Adds links behind the last one; the caller saves and commits. When another process was quicker the save fails, because the hash
    /// of the link before is unique, and the whole change is made anew: see <see cref="CommitAsync"/>.
    /// </summary>
    public static async Task AddAsync(FundsDb db, IEnumerable<ChainNews> news, DateTime nowUtc, CancellationToken cancel)
    {
        var last = db.ChainEntries.Local.MaxBy(c => c.Number)
            ?? (Beginning.Remove(db)
                ? null
                : await db.ChainEntries.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel));
        foreach (var item in news)
        {
            last = ChainEntry.After(last, item, nowUtc);
            db.ChainEntries.Add(last);
        }
    }

    /// <summary>
    /// Fixes the link behind which this transaction writes: whatever others chain from now on makes it fail and be made anew. What is
    /// read after this call is therefore still true when the change commits, as far as it is changed with links of the chain.
    /// </summary>
    public static async Task PinAsync(FundsDb db, CancellationToken cancel)
    {
        // What an earlier try of the same context had fixed, or added in vain, is out of date.
        var before = db.ChangeTracker.Entries<ChainEntry>().ToList();
        before.ForEach(e => e.State = EntityState.Detached);
        Beginning.Remove(db);
        if (await db.ChainEntries.OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel) is null)
        {
            Beginning.Add(db, Beginning);
        }
    }

    /// <summary>Makes a change in one transaction; again from the start where another process was quicker.</summary>
    /// <param name="databases">Gives a fresh context for each try.</param>
    /// <param name="change">The change, without saving.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    public static async Task<T> CommitAsync<T>(
        IDbContextFactory<FundsDb> databases, Func<FundsDb, Task<T>> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(cancel);
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var result = await change(db);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return result;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(attempt), cancel);
            }
        }
    }
}
