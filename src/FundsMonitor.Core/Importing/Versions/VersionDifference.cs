using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Versions;

/// <summary>What became of a row between two versions.</summary>
public enum RowChange
{
    /// <summary>It is in both and says something else.</summary>
    Changed = 1,

    /// <summary>It is in the older version alone.</summary>
    Gone = 2,

    /// <summary>It is in the newer version alone.</summary>
    New = 3,
}

/// <summary>A row that is not the same in both versions.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Subject">What a finding about it would be about: loan number, household, voucher.</param>
/// <param name="Before">Its place in the older version; null for a new row.</param>
/// <param name="After">Its place in the newer version; null for a row that is gone.</param>
public sealed record DifferentRow(RowChange Change, string Subject, RowPlace? Before, RowPlace? After);

/// <summary>Where a row is stored and where it stands in its file.</summary>
/// <param name="Id"><see cref="FileRow.Id"/>.</param>
/// <param name="RowNumber">Excel's row.</param>
public readonly record struct RowPlace(long Id, int RowNumber);

/// <summary>A sum over all rows of each version.</summary>
/// <param name="Label">What is summed.</param>
/// <param name="Before">In the older version.</param>
/// <param name="After">In the newer version.</param>
public sealed record MeasureDifference(Bilingual Label, Money Before, Money After)
{
    /// <summary>After less before.</summary>
    public Money Difference => After - Before;
}

/// <summary>One version against another of the same scope, row by row.</summary>
/// <param name="Same">Rows that say the same in both.</param>
/// <param name="Rows">All others: changed, gone, new, each in the order of their files.</param>
/// <param name="Measures">The sums of the kind.</param>
public sealed record VersionDifference(int Same, IReadOnlyList<DifferentRow> Rows, IReadOnlyList<MeasureDifference> Measures)
{
    /// <summary>Rows in both that say something else.</summary>
    public int Changed => Rows.Count(r => r.Change == RowChange.Changed);

    /// <summary>Rows of the older version that the newer has not.</summary>
    public int Gone => Rows.Count(r => r.Change == RowChange.Gone);

    /// <summary>Rows of the newer version that the older had not.</summary>
    public int New => Rows.Count(r => r.Change == RowChange.New);
}
