using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;
using FundsMonitor.Core.Text.Amounts;

namespace FundsMonitor.Core.Importing.Reading.Columns;

/// <summary>
/// How each column writes its dates and numbers, learnt from the cells that can only be read in one way, for those that can be read in two.
/// </summary>
/// <remarks>
/// Rows are read once and forwards, so that a cell may have been read before the column said how. Where it was read wrongly the file is
/// read again, with what is known by then. Date cells, day numbers and number cells say nothing and cost nothing.
/// </remarks>
internal sealed class ColumnSigns(DateOrder? said, Month? fileMonth)
{
    private readonly Dictionary<Field, DateSigns> dates = [];
    private readonly Dictionary<Field, MarkSigns> marks = [];

    /// <summary>How large the amounts are that were read.</summary>
    public AmountSizes Sizes { get; } = new();

    /// <summary>Whether cells were read before it was known how, and otherwise than would be right.</summary>
    public bool MustReadAgain =>
        dates.Any(d => d.Value.OpenReadAs.Any(o => o != OrderOf(d.Key))) || marks.Any(m => m.Value.HasUnread && MarkOf(m.Key) is not null);

    /// <summary>Starts the second reading with what the first has learnt.</summary>
    public void Learn(ColumnSigns first)
    {
        foreach (var (field, signs) in first.dates)
        {
            dates[field] = new() { DayFirst = signs.DayFirst, MonthFirst = signs.MonthFirst };
        }

        foreach (var (field, signs) in first.marks)
        {
            marks[field] = new() { Decimal = signs.Decimal, IsMixed = signs.IsMixed };
        }
    }

    /// <summary>Reads a date in the order of its column.</summary>
    /// <param name="field">The column.</param>
    /// <param name="row">Excel's row.</param>
    /// <param name="cell">The cell.</param>
    public DateRead Date(Field field, int row, object? cell)
    {
        var order = cell is string ? OrderOf(field) : DateOrder.DayFirst;
        var read = DateText.Read(cell, order);
        if (read.Sign == DateSign.None)
        {
            return read;
        }

        Of(dates, field).Note(read.Sign, row, ((string)cell!).Trim());
        if (read.Sign == DateSign.Open)
        {
            NoteOpen(Of(dates, field), order, cell);
            return read;
        }

        return OrderOf(field) is var now && now != order ? DateText.Read(cell, now) : read;
    }

    /// <summary>The mark that begins the fraction in a column's numbers; null where nothing tells.</summary>
    public char? MarkOf(Field field)
    {
        if (marks.GetValueOrDefault(field) is { } own && (own.Decimal is not null || own.IsMixed))
        {
            return own.IsMixed ? null : own.Decimal;
        }

        var others = marks.Values.Select(m => m.IsMixed ? '?' : m.Decimal).OfType<char>().Distinct().ToList();
        return others.Count == 1 && others[0] != '?' ? others[0] : null;
    }

    /// <summary>Notes what a written number tells of its marks.</summary>
    public void Note(Field field, string number)
    {
        if (DigitsText.DecimalMarkOf(number) is { } mark)
        {
            Of(marks, field).Note(mark);
        }
    }

    /// <summary>Notes a number that can be read in two ways, and was not read.</summary>
    public void NoteUnread(Field field) => Of(marks, field).HasUnread = true;

    /// <summary>What must be asked of the dates; null where they are clear.</summary>
    /// <param name="heading">The heading of a column.</param>
    /// <param name="dataDate">The column by which a row says its month, or null.</param>
    public Refusal? Question(Func<Field, string> heading, Field? dataDate)
    {
        if (said is not null)
        {
            return null;
        }

        foreach (var (field, signs) in dates.Where(d => d.Value is { DayFirst: > 0, MonthFirst: > 0 }))
        {
            return Contradict(heading(field), signs.DayFirst, signs.MonthFirst);
        }

        var day = dates.FirstOrDefault(d => d.Value.DayFirst > 0);
        var month = dates.FirstOrDefault(d => d.Value.MonthFirst > 0);
        if (day.Key is not null && month.Key is not null && dates.Values.Any(d => d is { HasOpen: true, Order: null }))
        {
            return Contradict($"{heading(day.Key)}, {heading(month.Key)}", day.Value.DayFirst, month.Value.MonthFirst);
        }

        return dataDate is not null && dates.GetValueOrDefault(dataDate) is { } data && OrderOf(dataDate) == DateOrder.DayFirst
            && data is { HasOpen: true, Order: null, FitDayFirst: 0, FitMonthFirst: > 0 } && data.FitMonthFirst == data.OpenCount
            ? new(ProblemKinds.DatesAsked.Code, heading(dataDate), data.OpenText, Number(data.OpenRow), fileMonth.ToString()!)
            : null;
    }

    private static Refusal Contradict(string headings, int dayFirst, int monthFirst) =>
        new(ProblemKinds.DatesContradict.Code, headings, Number(dayFirst), Number(monthFirst));

    private void NoteOpen(DateSigns signs, DateOrder order, object? cell)
    {
        signs.OpenReadAs.Add(order);
        if (fileMonth is { } month)
        {
            signs.FitDayFirst += IsIn(DateText.Read(cell), month) ? 1 : 0;
            signs.FitMonthFirst += IsIn(DateText.Read(cell, DateOrder.MonthFirst), month) ? 1 : 0;
        }
    }

    // Births are older than any month of data can be.
    private static bool IsIn(DateRead read, Month month) => read.Day is { } day && (day.Year * 100) + day.Month == month.Key;

    // A column that does not tell follows the others of the file; where they disagree or none tells, the order of Vietnamese forms.
    private DateOrder OrderOf(Field field)
    {
        if (said is { } order)
        {
            return order;
        }

        if (dates.GetValueOrDefault(field)?.Order is { } own)
        {
            return own;
        }

        var isMonthFirst = false;
        foreach (var other in dates.Values)
        {
            if (other.DayFirst > 0)
            {
                return DateOrder.DayFirst;
            }

            isMonthFirst |= other.MonthFirst > 0;
        }

        return isMonthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    private static T Of<T>(Dictionary<Field, T> signs, Field field)
        where T : new()
    {
        if (!signs.TryGetValue(field, out var found))
        {
            signs[field] = found = new();
        }

        return found;
    }

    private static string Number(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class DateSigns
    {
        public int DayFirst { get; set; }

        public int MonthFirst { get; set; }

        public HashSet<DateOrder> OpenReadAs { get; } = [];

        public int OpenCount { get; private set; }

        public int OpenRow { get; private set; }

        public string OpenText { get; private set; } = "";

        public int FitDayFirst { get; set; }

        public int FitMonthFirst { get; set; }

        public bool HasOpen => OpenCount > 0;

        // Of two that contradict each other the first is followed; the file is refused in the end.
        public DateOrder? Order =>
            DayFirst > 0 && (MonthFirst == 0 || DayFirst <= MonthFirst) ? DateOrder.DayFirst
            : MonthFirst > 0 ? DateOrder.MonthFirst
            : null;

        public void Note(DateSign sign, int row, string text)
        {
            if (sign == DateSign.DayFirst)
            {
                DayFirst = DayFirst == 0 ? row : DayFirst;
            }
            else if (sign == DateSign.MonthFirst)
            {
                MonthFirst = MonthFirst == 0 ? row : MonthFirst;
            }
            else if (OpenCount++ == 0)
            {
                (OpenRow, OpenText) = (row, text);
            }
        }
    }

    private sealed class MarkSigns
    {
        public char? Decimal { get; set; }

        public bool IsMixed { get; set; }

        public bool HasUnread { get; set; }

        public void Note(char mark)
        {
            IsMixed |= Decimal is { } before && before != mark;
            Decimal ??= mark;
        }
    }
}
