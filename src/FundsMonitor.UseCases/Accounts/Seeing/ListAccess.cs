using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Seeing;

/// <summary>Which readings are listed.</summary>
public sealed record AccessFilter
{
    /// <summary>Part of the account's name; empty for all.</summary>
    public string Account { get; init; } = "";

    /// <summary>Beginning of what was read: a household's commune, a loan's number, an office; empty for all.</summary>
    public string Subject { get; init; } = "";

    /// <summary>One of <see cref="AccessKinds.All"/>; empty for all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The chosen area; see <see cref="AccessAreas"/> for what an entry tells of.</summary>
    public AreaLimit Area { get; init; } = AreaLimit.None;

    /// <summary>A day on Vietnam's clock; null for all.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>Who looked at whom, and who took data away: for administrators, the newest first.</summary>
public sealed class ListAccess(IDbContextFactory<FundsDb> databases)
{
    internal static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public async Task<Page<AuditEntry>> RunAsync(Reader reader, AccessFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (reader.Role != Roles.Administrator)
        {
            return new([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = await Filtered(db.AuditEntries.AsNoTracking(), filter).WithinAsync(db, new(reader.Limit, filter.Area), cancel);
        return await Ordered(entries, page).ToLongPageAsync(page, cancel);
    }

    internal static IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, AccessFilter filter)
    {
        var kinds = AccessKinds.All.Contains(filter.Kind) ? [filter.Kind] : AccessKinds.All;
        entries = entries.Where(e => kinds.Contains(e.Action));
        var (account, subject) = (filter.Account.Trim(), filter.Subject.Trim());
        entries = account.Length > 0 ? entries.Where(e => e.By.Contains(account)) : entries;
        entries = subject.Length > 0 ? entries.Where(e => e.Subject.StartsWith(subject)) : entries;
        if (filter.Day is { } day)
        {
            var from = new DateTime(day, TimeOnly.MinValue, DateTimeKind.Utc) - VietnamOffset;
            var to = from.AddDays(1);
            entries = entries.Where(e => e.AtUtc >= from && e.AtUtc < to);
        }

        return entries;
    }

    internal static IQueryable<AuditEntry> Ordered(IQueryable<AuditEntry> entries, PageRequest page) => page.SortBy switch
    {
        nameof(AuditEntry.By) => entries.By(page, e => e.By).ThenByDescending(e => e.Id),
        nameof(AuditEntry.Action) => entries.By(page, e => e.Action).ThenByDescending(e => e.Id),
        nameof(AuditEntry.Subject) => entries.By(page, e => e.Subject).ThenByDescending(e => e.Id),
        nameof(AuditEntry.AtUtc) => entries.By(page, e => e.AtUtc).ThenByDescending(e => e.Id),
        _ => entries.OrderByDescending(e => e.Id),
    };
}
