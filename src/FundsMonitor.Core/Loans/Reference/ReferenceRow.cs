namespace FundsMonitor.Core.Loans.Reference;

/// <summary>One row of reference data: what holds from when until when, and where it is written.</summary>
public interface IReferenceRow
{
    /// <summary>Tells it from the other rows of its table.</summary>
    string Key { get; }

    /// <summary>What it speaks of: two rows of a table that speak of the same may not hold on one day.</summary>
    string About { get; }

    /// <summary>First day it holds for.</summary>
    DateOnly From { get; set; }

    /// <summary>Last day it holds for; null while in force; the day before <see cref="From"/> where it never holds.</summary>
    DateOnly? To { get; set; }

    /// <summary>The law, decision or list it is from, as far as known.</summary>
    string Source { get; set; }

    /// <summary>The administrator who added or ended it; empty as delivered.</summary>
    string ChangedBy { get; set; }
}

/// <summary>A row of a table whose keys the database gives.</summary>
public abstract class ReferenceRow : IReferenceRow
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <inheritdoc/>
    public string Key => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public abstract string About { get; }

    /// <inheritdoc/>
    public DateOnly From { get; set; }

    /// <inheritdoc/>
    public DateOnly? To { get; set; }

    /// <inheritdoc/>
    public string Source { get; set; } = "";

    /// <inheritdoc/>
    public string ChangedBy { get; set; } = "";
}

/// <summary>What the dates of reference rows say.</summary>
public static class ReferenceDates
{
    /// <summary>Whether the row holds on a day.</summary>
    public static bool HoldsOn(this IReferenceRow row, DateOnly day) => row.From <= day && (row.To is null || day <= row.To);

    /// <summary>Whether both speak of the same on some day.</summary>
    public static bool Contradicts(this IReferenceRow row, IReferenceRow other) =>
        row.About == other.About && !row.NeverHolds() && !other.NeverHolds()
        && (other.To is null || row.From <= other.To) && (row.To is null || other.From <= row.To);

    /// <summary>Whether it was ended before it began.</summary>
    public static bool NeverHolds(this IReferenceRow row) => row.To < row.From;
}
