using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Reconciliation.Closing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Retention;

/// <summary>A version whose time is over.</summary>
/// <param name="Version">The version with its file.</param>
/// <param name="CeasedAtUtc">When it ceased to count.</param>
public sealed record ExpiredVersion(FileVersion Version, DateTime CeasedAtUtc);

/// <summary>What the next run would remove.</summary>
/// <param name="Readings">Entries of who saw whom.</param>
/// <param name="Sessions">Sessions nobody ended.</param>
/// <param name="Versions">Versions, those first that ceased first; <see cref="FindExpired.AtOnce"/> at most.</param>
public sealed record Expired(int Readings, int Sessions, IReadOnlyList<ExpiredVersion> Versions);

/// <summary>
/// Finds what is kept longer than the configuration says: for the page that shows it before, and for the job that removes it.
/// </summary>
public sealed class FindExpired(IDbContextFactory<FundsDb> databases, RetentionOptions options, TimeProvider clock)
{
    /// <summary>Versions one run removes.</summary>
    public const int AtOnce = 200;

    /// <param name="reader">Who asks: nothing is told to others than administrators.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Expired> RunAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.Role != Roles.Administrator)
        {
            return new(0, 0, []);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        return new(
            await Readings(db, options, now).CountAsync(cancel),
            await Sessions(db, options, now).CountAsync(cancel),
            await VersionsAsync(db, options, now, cancel));
    }

    internal static IQueryable<AuditEntry> Readings(FundsDb db, RetentionOptions options, DateTime now)
    {
        var (kinds, until) = (AccessKinds.All, now.AddYears(-options.AccessLogYears));
        return options.AccessLogYears > 0
            ? db.AuditEntries.Where(e => e.AtUtc < until && kinds.Contains(e.Action))
            : db.AuditEntries.Where(e => false);
    }

    internal static IQueryable<AccountSession> Sessions(FundsDb db, RetentionOptions options, DateTime now)
    {
        var until = now.AddDays(-options.SessionDays);
        return options.SessionDays > 0 ? db.AccountSessions.Where(s => s.SeenAtUtc < until) : db.AccountSessions.Where(s => false);
    }

    /// <summary>Versions that ceased to count long enough ago, as the chain tells it, and are of no signed month.</summary>
    internal static async Task<IReadOnlyList<ExpiredVersion>> VersionsAsync(
        FundsDb db, RetentionOptions options, DateTime now, CancellationToken cancel)
    {
        if (options.OldVersionYears == 0)
        {
            return [];
        }

        var until = now.AddYears(-options.OldVersionYears);
        var old = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .Where(v => (v.State == VersionState.Superseded || v.State == VersionState.Undone) && v.AcceptedAtUtc < until)
            .OrderBy(v => v.Id).ToListAsync(cancel);
        var found = new List<ExpiredVersion>();
        foreach (var version in old)
        {
            if (await CeasedAsync(db, version, cancel) is { } ceased && ceased < until
                && (await TouchedMonths.OfAsync(db, [version], cancel)).Count == 0)
            {
                found.Add(new(version, ceased));
            }

            if (found.Count == AtOnce)
            {
                break;
            }
        }

        return [.. found.OrderBy(f => f.CeasedAtUtc).ThenBy(f => f.Version.Id)];
    }

    private static Task<DateTime?> CeasedAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        var subject = ChainPayload.VersionSubject(version.Id);
        return db.ChainEntries.Where(c => c.Subject == subject && (c.Kind == ChainKinds.Superseded || c.Kind == ChainKinds.Undone))
            .MaxAsync(c => (DateTime?)c.AtUtc, cancel);
    }
}
