using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>Which versions are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record VersionFilter(AreaLimit Area)
{
    /// <summary>Kind; null for all.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>yyyymm or yyyy; null for all.</summary>
    public int? Period { get; init; }

    /// <summary>Only versions that became of this file; null for all.</summary>
    public int? SourceFileId { get; init; }
}

/// <summary>A version, and what changed against the one before it.</summary>
/// <param name="Version">The version with its file.</param>
/// <param name="Place">Name of the office or commune.</param>
/// <param name="RowsBefore">Rows of the version before it in the same scope; null for the first.</param>
/// <param name="TotalBefore">Its total; null for the first.</param>
public sealed record VersionItem(FileVersion Version, string Place, int? RowsBefore, Money? TotalBefore);

/// <summary>Versions by scope: the latest period first, within a scope the latest version first.</summary>
public sealed class ListVersions(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<VersionItem>> RunAsync(Reader reader, VersionFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var versions = db.FileVersions.AsNoTracking()
            .Where(v => v.State != VersionState.Loading)
            .Within(reader.Limit)
            .Within(filter.Area);
        var slice = await Ordered(Filtered(versions, filter).Include(v => v.SourceFile), page).ToLongPageAsync(page, cancel);
        var scopes = slice.Items.Select(v => v.ScopeKey).Distinct().ToList();
        var before = await db.FileVersions
            .Where(v => scopes.Contains(v.ScopeKey) && v.State != VersionState.Loading)
            .Select(v => new { v.ScopeKey, v.Number, v.RowCount, v.Total })
            .ToListAsync(cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var names = await PlaceNames.ReadAsync(db, slice.Items.SelectMany(v => new[] { v.OfficeCode, v.CommuneCode }), today, cancel);
        return slice.Shown(version =>
        {
            var last = before.Where(b => b.ScopeKey == version.ScopeKey && b.Number < version.Number).MaxBy(b => b.Number);
            var place = names.Of(version.OfficeCode.Length > 0 ? version.OfficeCode : version.CommuneCode);
            return new VersionItem(version, place, last?.RowCount, last?.Total);
        });
    }

    private static IQueryable<FileVersion> Filtered(IQueryable<FileVersion> versions, VersionFilter filter)
    {
        if (filter.Kind is { } kind)
        {
            versions = versions.Where(v => v.Kind == kind);
        }

        if (filter.Period is { } period)
        {
            versions = versions.Where(v => v.Period == period);
        }

        return filter.SourceFileId is { } file ? versions.Where(v => v.SourceFileId == file) : versions;
    }

    private static IQueryable<FileVersion> Ordered(IQueryable<FileVersion> versions, PageRequest page)
    {
        var first = page.SortBy switch
        {
            nameof(FileVersion.Kind) => versions.By(page, v => v.Kind).ThenByDescending(v => v.Period),
            nameof(FileVersion.AcceptedAtUtc) => versions.By(page, v => v.AcceptedAtUtc),
            nameof(FileVersion.RowCount) => versions.By(page, v => v.RowCount),
            nameof(FileVersion.Total) => versions.By(page, v => (long)v.Total),
            nameof(FileVersion.Period) => versions.By(page, v => v.Period).ThenBy(v => v.Kind),
            _ => versions.OrderByDescending(v => v.Period).ThenBy(v => v.Kind),
        };
        return first.ThenBy(v => v.ScopeKey).ThenByDescending(v => v.Number).ThenBy(v => v.Id);
    }
}
