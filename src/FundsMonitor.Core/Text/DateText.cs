using System.Globalization;

namespace FundsMonitor.Core.Text;

/// <summary>Which of two numbers in a written date is the day. The numbers are stored.</summary>
public enum DateOrder
{
    /// <summary>d/m/yyyy, as Vietnamese forms write it.</summary>
    DayFirst = 1,

    /// <summary>m/d/yyyy, as an American Excel writes it.</summary>
    MonthFirst = 2,
}

/// <summary>What reading a date came to.</summary>
public enum DateOutcome
{
    /// <summary>With month and year.</summary>
    Day,

    /// <summary>A year without day and month.</summary>
    YearOnly,

    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Neither, or month and day the wrong way round ("12/25/2023").</summary>
    Unreadable,
}

/// <summary>What a written date tells of the order of day and month.</summary>
public enum DateSign
{
    /// <summary>Nothing: no such date, or day and month are the same number.</summary>
    None,

    /// <summary>The first number is above 12.</summary>
    DayFirst,

    /// <summary>The second number is above 12.</summary>
    MonthFirst,

    /// <summary>Both can be a month: it may be read in two ways.</summary>
    Open,
}

/// <summary>A date as read.</summary>
/// <param name="Outcome">Whether it is a day, a year or nothing.</param>
/// <param name="Day">The day, when the outcome is Day.</param>
/// <param name="Year">The year, for Day and YearOnly; 0 otherwise.</param>
public readonly record struct DateRead(DateOutcome Outcome, DateOnly? Day, int Year)
{
    /// <summary>What the cell tells of the order in its column.</summary>
    public DateSign Sign { get; init; }
}

/// <summary>Reads dates as files write them: date cells, Excel's day numbers, d/m/yyyy, yyyy-mm-dd, and years alone.</summary>
/// <remarks>A month above 12 is unreadable and never turned round: the order is that of the column as a whole.</remarks>
public static class DateText
{
    private static readonly DateRead Empty = new(DateOutcome.Empty, null, 0);
    private static readonly DateRead Unreadable = new(DateOutcome.Unreadable, null, 0);
    private static readonly char[] Marks = ['/', '-', '.'];

    /// <summary>The date of a cell, from 1900 to 2100.</summary>
    public static DateRead Read(object? cell, DateOrder order = DateOrder.DayFirst) => cell switch
    {
        null => Empty,
        DateTime time => OfDay(time.Year, time.Month, time.Day),
        double number => FromNumber(number),
        string text => FromText(text.AsSpan().Trim(), order),
        _ => Unreadable,
    };

    /// <summary>A birth: 1 January is what forms print for people who know only the year, and is taken as the year alone.</summary>
    public static DateRead ReadBirth(object? cell) => AsBirth(Read(cell));

    /// <summary>See <see cref="ReadBirth"/>, for a date that has been read.</summary>
    public static DateRead AsBirth(DateRead read) =>
        read.Day is { Day: 1, Month: 1 } ? read with { Outcome = DateOutcome.YearOnly, Day = null } : read;

    private static DateRead FromNumber(double number)
    {
        if (!double.IsFinite(number) || number < 0 || number > 99_999_999)
        {
            return Unreadable;
        }

        var whole = (int)Math.Floor(number);
        return whole switch
        {
            0 => Empty,
            >= 1900 and <= 2100 => new(DateOutcome.YearOnly, null, whole),
            >= 19_000_101 => OfDay(whole / 10_000, whole / 100 % 100, whole % 100),
            > 60 and < 73_415 => OfSerial(whole),
            _ => Unreadable,
        };
    }

    // Excel counts 29 February 1900, so from 61 on its day 1 is 31 December 1899.
    private static DateRead OfSerial(int serial)
    {
        var day = new DateOnly(1899, 12, 30).AddDays(serial);
        return OfDay(day.Year, day.Month, day.Day);
    }

    private static DateRead FromText(ReadOnlySpan<char> text, DateOrder order)
    {
        text = text.TrimStart('\'');
        if (text.IsEmpty)
        {
            return Empty;
        }

        var time = text.IndexOfAny(' ', 'T');
        if (time > 0 && text[(time + 1)..].Contains(':'))
        {
            text = text[..time];
        }

        Span<Range> parts = stackalloc Range[4];
        return text.SplitAny(parts, Marks) switch
        {
            1 => FromDigits(text),
            2 => FromMonth(text[parts[0]], text[parts[1]]),
            3 => FromParts(text[parts[0]], text[parts[1]], text[parts[2]], order),
            _ => Unreadable,
        };
    }

    private static DateRead FromDigits(ReadOnlySpan<char> text)
    {
        if (text is "0" || text.IndexOfAnyExcept('0') < 0)
        {
            return Empty;
        }

        return Number(text, out var number) && text.Length is 4 or 5 or 8 ? FromNumber(number) : Unreadable;
    }

    private static DateRead FromMonth(ReadOnlySpan<char> month, ReadOnlySpan<char> year) =>
        Number(month, out var m) && m is >= 1 and <= 12 && year.Length == 4 && Number(year, out var y) && y is >= 1900 and <= 2100
            ? new(DateOutcome.YearOnly, null, y)
            : Unreadable;

    private static DateRead FromParts(
        ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third, DateOrder order)
    {
        if (!Number(first, out var a) || !Number(second, out var b) || !Number(third, out var c) || second.Length > 2)
        {
            return Unreadable;
        }

        if (first.Length == 4 && third.Length <= 2)
        {
            return OfDay(a, b, c);
        }

        if (first.Length > 2 || third.Length != 4)
        {
            return Unreadable;
        }

        var (day, month) = order == DateOrder.DayFirst ? (a, b) : (b, a);
        return OfDay(c, month, day) with { Sign = SignOf(a, b) };
    }

    private static DateSign SignOf(int first, int second) => (first, second) switch
    {
        ( > 12 and <= 31, >= 1 and <= 12) => DateSign.DayFirst,
        ( >= 1 and <= 12, > 12 and <= 31) => DateSign.MonthFirst,
        ( >= 1 and <= 12, >= 1 and <= 12) when first != second => DateSign.Open,
        _ => DateSign.None,
    };

    private static bool Number(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static DateRead OfDay(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(DateOutcome.Day, new DateOnly(year, month, day), year)
            : Unreadable;
}
