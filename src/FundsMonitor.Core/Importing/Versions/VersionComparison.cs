namespace FundsMonitor.Core.Importing.Versions;

/// <summary>
/// Compares two versions in one pass over each: first every row of the older, then every row of the newer, in the order of their files.
/// Keeps a hash of each older row, not the row, so that half a million rows fit.
/// </summary>
public sealed class VersionComparison(ComparedRows how)
{
    private readonly Dictionary<(string Key, int Nth), OldRow> old = [];
    private readonly Dictionary<string, int> oldKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> newKeys = new(StringComparer.Ordinal);
    private readonly List<DifferentRow> changed = [];
    private readonly List<DifferentRow> added = [];
    private readonly Money[] before = new Money[how.Measures.Count];
    private readonly Money[] after = new Money[how.Measures.Count];
    private int same;

    /// <summary>Takes a row of the older version.</summary>
    public void AddOld(FileRow row)
    {
        AddUp(row, before);
        old.Add(Numbered(oldKeys, row), new(new(row.Id, row.RowNumber), how.Subject(row), how.ContentHash(row)));
    }

    /// <summary>Takes a row of the newer version.</summary>
    public void AddNew(FileRow row)
    {
        AddUp(row, after);
        var place = new RowPlace(row.Id, row.RowNumber);
        if (!old.Remove(Numbered(newKeys, row), out var was))
        {
            added.Add(new(RowChange.New, how.Subject(row), null, place));
        }
        else if (was.Hash == how.ContentHash(row))
        {
            same++;
        }
        else
        {
            changed.Add(new(RowChange.Changed, how.Subject(row), was.Place, place));
        }
    }

    /// <summary>What differs, once both versions went by.</summary>
    public VersionDifference Finish()
    {
        var gone = old.Values.OrderBy(o => o.Place.RowNumber)
            .Select(o => new DifferentRow(RowChange.Gone, o.Subject, o.Place, null));
        return new(
            same,
            [.. changed, .. gone, .. added],
            [.. how.Measures.Select((m, i) => new MeasureDifference(m.Label, before[i], after[i]))]);
    }

    private void AddUp(FileRow row, Money[] sums)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += how.Measures[i].Amount(row) ?? Money.Zero;
        }
    }

    private (string Key, int Nth) Numbered(Dictionary<string, int> seen, FileRow row)
    {
        var key = how.Key(row);
        var nth = seen.GetValueOrDefault(key) + 1;
        seen[key] = nth;
        return (key, nth);
    }

    private readonly record struct OldRow(RowPlace Place, string Subject, long Hash);
}
