using System.Globalization;

namespace FundsMonitor.Core;

/// <summary>Year and month of the data (kỳ số liệu), read from inside the file.</summary>
/// <remarks>Stored as the number yyyymm (202403), which orders as the months do.</remarks>
public readonly record struct Month : IComparable<Month>
{
    /// <summary>A month of the Gregorian calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year outside 1990–2100 or month outside 1–12.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1990);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2100);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
        Key = (year * 100) + number;
    }

    /// <summary>yyyymm, for example 202403; 0 only in a default value.</summary>
    public int Key { get; }

    /// <summary>The year, for example 2024.</summary>
    public int Year => Key / 100;

    /// <summary>1 to 12.</summary>
    public int Number => Key % 100;

    /// <summary>Its 1st.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day: the as-of date of a month's balances.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month before.</summary>
    public Month Previous => Of(FirstDay.AddDays(-1));

    /// <summary>The month after.</summary>
    public Month Next => Of(FirstDay.AddMonths(1));

    /// <summary>The month a day lies in.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month stored as yyyymm.</summary>
    public static Month FromKey(int key) => new(key / 100, key % 100);

    /// <summary>Reads <c>2024-03</c>, the form used in addresses and on the command line.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (!DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1990 or > 2100)
        {
            return false;
        }

        month = Of(day);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => Key.CompareTo(other.Key);

    /// <summary>The form <c>2024-03</c>.</summary>
    public override string ToString() => $"{Year:0000}-{Number:00}";

    /// <summary>The number yyyymm; the database translates it.</summary>
    public static explicit operator int(Month month) => month.Key;

#pragma warning disable CS1591, CA2225 // Operators mean what they always mean.
    public static bool operator <(Month a, Month b) => a.Key < b.Key;
    public static bool operator >(Month a, Month b) => a.Key > b.Key;
    public static bool operator <=(Month a, Month b) => a.Key <= b.Key;
    public static bool operator >=(Month a, Month b) => a.Key >= b.Key;
#pragma warning restore CS1591, CA2225
}
