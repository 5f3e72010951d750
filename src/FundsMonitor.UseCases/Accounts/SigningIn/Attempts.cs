using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.SigningIn;

/// <summary>
/// Counts attempts at an account before they are judged, so that many at the same time are not more than many one after the other.
/// Password and second factor share the count.
/// </summary>
internal static class Attempts
{
    /// <summary>Wrong answers in a row that lock an account.</summary>
    public const int Most = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    private const int Tries = 25;

    /// <summary>Takes one attempt.</summary>
    /// <returns>False for an account that is locked or not there; the same questions are put to the database in either case.</returns>
    public static async Task<bool> BeginAsync(FundsDb db, string accountId, DateTime nowUtc, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var seen = await db.Users.Where(a => a.Id == accountId)
                .Select(a => new { a.AccessFailedCount, a.LockoutEnd }).SingleOrDefaultAsync(cancel);
            var isLocked = seen?.LockoutEnd is { } end && end.UtcDateTime > nowUtc;
            var before = seen?.AccessFailedCount ?? 0;
            var count = isLocked ? before : seen?.LockoutEnd is null ? before + 1 : 1;
            DateTimeOffset? until = isLocked ? seen!.LockoutEnd
                : count >= Most ? new DateTimeOffset(nowUtc + LockedFor, TimeSpan.Zero)
                : null;
            var changed = await db.Users.Where(a => a.Id == accountId && a.AccessFailedCount == before).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.AccessFailedCount, count).SetProperty(a => a.LockoutEnd, until), cancel);
            if (seen is null || changed > 0)
            {
                return changed > 0 && !isLocked;
            }
        }

        return false;
    }

    /// <summary>The answer was right, and another question follows: earlier wrong answers go on counting.</summary>
    public static Task GiveBackAsync(FundsDb db, string accountId, CancellationToken cancel) =>
        db.Users.Where(a => a.Id == accountId && a.AccessFailedCount > 0).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1)
                .SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null),
            cancel);

    /// <summary>Somebody has signed in.</summary>
    public static Task ClearAsync(FundsDb db, string accountId, CancellationToken cancel) =>
        db.Users.Where(a => a.Id == accountId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), cancel);
}
