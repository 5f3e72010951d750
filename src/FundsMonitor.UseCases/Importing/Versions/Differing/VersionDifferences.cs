using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Loading;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions.Differing;

/// <summary>
/// Compares stored versions. Rows of a version never change, so what was found once is kept: a page asks for it again with every click.
/// </summary>
public sealed class VersionDifferences
{
    private const int Kept = 16;
    private readonly Lock access = new();
    private readonly LinkedList<(int Newer, int Older, VersionDifference Difference)> found = [];

    /// <summary>One version against another of the same kind.</summary>
    public async Task<VersionDifference> CompareAsync(FundsDb db, FileVersion newer, FileVersion older, CancellationToken cancel)
    {
        if (Find(newer.Id, older.Id) is { } before)
        {
            return before;
        }

        var table = RowTable.Of(newer.Kind);
        var comparison = new VersionComparison(ComparedKinds.Of(table.Row));
        await foreach (var row in table.ReadAsync(db, older.Id).WithCancellation(cancel))
        {
            comparison.AddOld(row);
        }

        await foreach (var row in table.ReadAsync(db, newer.Id).WithCancellation(cancel))
        {
            comparison.AddNew(row);
        }

        var difference = comparison.Finish();
        Keep(newer.Id, older.Id, difference);
        return difference;
    }

    /// <summary>What a version replaced, or would replace while its file waits; null for the first of its scope.</summary>
    public static async Task<FileVersion?> ReplacedAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        var others = db.FileVersions.AsNoTracking().Where(v => v.ScopeKey == version.ScopeKey && v.Id != version.Id);
        var replaced = version.State == VersionState.Loading
            ? await others.SingleOrDefaultAsync(v => v.State == VersionState.Current, cancel)
            : await others.Where(v => v.State != VersionState.Loading && v.Number < version.Number)
                .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        // Against one whose rows are gone, every row would seem new; and of one whose rows are gone, every row would seem lost.
        return replaced?.State == VersionState.Removed || version.State == VersionState.Removed ? null : replaced;
    }

    private VersionDifference? Find(int newer, int older)
    {
        lock (access)
        {
            return found.FirstOrDefault(f => f.Newer == newer && f.Older == older).Difference;
        }
    }

    private void Keep(int newer, int older, VersionDifference difference)
    {
        lock (access)
        {
            found.AddFirst((newer, older, difference));
            if (found.Count > Kept)
            {
                found.RemoveLast();
            }
        }
    }
}
