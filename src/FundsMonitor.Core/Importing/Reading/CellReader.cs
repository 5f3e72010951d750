using System.Globalization;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Reads the cells of the current row by what they mean, and notes a problem where one cannot be read.</summary>
internal sealed class CellReader(TableCursor cursor, RecognisedTable table, ProblemLog problems)
{
    // Fields of the current row whose fault was noted: a cell may be asked for several times.
    private readonly HashSet<Field> failed = [];
    private int failedRow;

    /// <summary>The form of the table.</summary>
    public FileLayout Layout => table.Layout;

    /// <summary>The row number Excel shows.</summary>
    public int RowNumber => cursor.RowNumber;

    /// <summary>Whether the file has the column.</summary>
    public bool Has(Field field) => table.Columns.ContainsKey(field);

    /// <summary>The heading as written.</summary>
    public string Heading(Field field) => table.Heading(field);

    /// <summary>The cell as the file has it; null where there is no such column.</summary>
    public object? Raw(Field field) => table.Columns.TryGetValue(field, out var column) ? cursor.Cell(column) : null;

    /// <summary>Whether there is nothing in the cell.</summary>
    public bool IsBlank(Field field) => CellText.IsBlank(Raw(field));

    /// <summary>Whether the cell is a number or a text with a digit.</summary>
    public bool HasNumber(Field field) => Raw(field) switch
    {
        double => true,
        string text => text.Any(char.IsAsciiDigit) && CellFault.Of(text) is null,
        _ => false,
    };

    /// <summary>The text as stored; empty for nothing.</summary>
    public string Text(Field field) => Failed(field, isError: false) ? "" : WrittenText.Of(CellText.Of(Raw(field)));

    /// <summary>A person's name; a warning where the cell is true or false, a number or a date.</summary>
    public string Name(Field field)
    {
        var name = Text(field);
        if (name.Length > 0 && (Raw(field) is not string || name is "TRUE" or "FALSE" || !name.Any(char.IsLetter)))
        {
            Problem(ProblemKinds.NameOdd, field);
        }

        return name;
    }

    /// <summary>Notes that the cell, which must not be empty, is; its formula's fault says enough where it has one.</summary>
    public void Missing(ProblemKind kind, Field field)
    {
        if (!Failed(field, isError: true))
        {
            Problem(kind, field);
        }
    }

    /// <summary>The amount; zero for an empty cell.</summary>
    public Money Amount(Field field) => AmountOrNull(field) ?? Money.Zero;

    /// <summary>The amount; null for an empty cell and for one that cannot be read.</summary>
    public Money? AmountOrNull(Field field)
    {
        var raw = Raw(field);
        if (raw is string text && table.Unit != AmountUnit.Dong)
        {
            table.Signs.Note(field, text);
        }

        var outcome = MoneyText.TryRead(raw, table.Unit, raw is string ? table.Signs.MarkOf(field) : null, out var money);
        if (outcome == AmountOutcome.Read)
        {
            Note(raw, money);
            return money;
        }

        if (outcome == AmountOutcome.Ambiguous)
        {
            table.Signs.NoteUnread(field);
        }

        if (outcome != AmountOutcome.Empty && !Failed(field, isError: true))
        {
            Problem(AmountProblem(outcome), field, table.Unit.Label());
        }

        return null;
    }

    /// <summary>The day; null for an empty cell; an error where it cannot be read.</summary>
    public DateOnly? Date(Field field)
    {
        var read = table.Signs.Date(field, RowNumber, Raw(field));
        if (read.Outcome is DateOutcome.Unreadable or DateOutcome.YearOnly && !Failed(field, isError: true))
        {
            Problem(ProblemKinds.DateUnreadable, field);
        }

        return read.Day;
    }

    /// <summary>A birth: day or year; a warning where it cannot be read, or lies after what the file is of.</summary>
    /// <param name="field">The column.</param>
    /// <param name="latest">The last day of what the file is of; null where that is not known.</param>
    public DateRead Birth(Field field, DateOnly? latest = null)
    {
        var read = DateText.AsBirth(table.Signs.Date(field, RowNumber, Raw(field)));
        if (read.Outcome == DateOutcome.Unreadable && !Failed(field, isError: false))
        {
            Problem(ProblemKinds.BirthUnreadable, field);
        }

        if (latest is not { } last || (read.Day is { } day ? day <= last : read.Year <= last.Year))
        {
            return read;
        }

        Problem(ProblemKinds.BirthInFuture, field, CellText.Of(last.ToDateTime(TimeOnly.MinValue)));
        return new(DateOutcome.Empty, null, 0);
    }

    /// <summary>
    /// A code of so many digits; empty where the cell is; as written, with a problem of this kind, where it cannot be read.
    /// </summary>
    public string Code(Field field, int length, ProblemKind unreadable) =>
        Coded(field, CodeText.Read(Raw(field), length), ProblemKinds.CodeRepaired, unreadable);

    /// <summary>The citizen's id; empty where the cell is, as written where it cannot be read.</summary>
    public string CitizenId(Field field) =>
        Coded(field, Core.Text.CitizenId.Repair(Raw(field)), ProblemKinds.IdRepaired, ProblemKinds.IdUnreadable);

    /// <summary>A whole number; null for an empty cell; an error where it is none.</summary>
    public int? Count(Field field)
    {
        var outcome = MoneyText.TryRead(Raw(field), AmountUnit.Dong, out var number);
        if (outcome == AmountOutcome.Read && Math.Abs(number.Dong) <= int.MaxValue)
        {
            return (int)number.Dong;
        }

        if (outcome != AmountOutcome.Empty && !Failed(field, isError: true))
        {
            Problem(ProblemKinds.CountUnreadable, field);
        }

        return null;
    }

    /// <summary>A percentage in thousandths (6.6 is 6600); null for an empty cell; a warning where it is none.</summary>
    public int? Thousandths(Field field)
    {
        var raw = Raw(field) is string text ? text.Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim() : Raw(field);
        if (CellText.IsBlank(raw) || Failed(field, isError: false))
        {
            return null;
        }

        var style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (decimal.TryParse(CellText.Of(raw), style, CultureInfo.InvariantCulture, out var percent) && Math.Abs(percent) <= 1_000m)
        {
            return (int)Math.Round(percent * 1_000m, MidpointRounding.AwayFromZero);
        }

        Problem(ProblemKinds.RateUnreadable, field);
        return null;
    }

    /// <summary>Nam, Nữ, or not said.</summary>
    public Sex SexOf(Field field) => HeaderText.Fold(CellText.Of(Raw(field))) switch
    {
        "nam" or "m" => Sex.Male,
        "nu" or "f" => Sex.Female,
        _ => Sex.Unknown,
    };

    /// <summary>As <see cref="SexOf"/>, with a warning where something else is written.</summary>
    public Sex ReadSex(Field field)
    {
        var sex = SexOf(field);
        if (sex == Sex.Unknown && Text(field).Trim('-', ' ').Length > 0)
        {
            Problem(ProblemKinds.SexUnreadable, field);
        }

        return sex;
    }

    /// <summary>Notes a problem of a cell.</summary>
    public void Problem(ProblemKind kind, Field field, string detail = "") =>
        problems.Add(kind, Place(field), CellText.Of(Raw(field)), detail);

    /// <summary>Notes a problem of the row.</summary>
    public void Problem(ProblemKind kind, string value, string detail = "") =>
        problems.Add(kind, (RowNumber, ""), value, detail);

    private ProblemPlace Place(Field field) => new(RowNumber, Heading(field), table.Columns.GetValueOrDefault(field, -1) + 1);

    private void Note(object? raw, Money money)
    {
        if (!MoneyText.NamesUnit(raw))
        {
            table.Signs.Sizes.Add(money.Dong);
        }
    }

    /// <summary>Whether the cell's formula failed or was never calculated, which is noted once.</summary>
    private bool Failed(Field field, bool isError)
    {
        var raw = Raw(field);
        if ((raw as CellFault ?? (raw is string text ? CellFault.Of(text) : null)) is not { } fault)
        {
            return false;
        }

        if (failedRow != RowNumber)
        {
            failed.Clear();
            failedRow = RowNumber;
        }

        if (failed.Add(field))
        {
            Problem(
                fault == CellFault.NotCalculated ? ProblemKinds.CellNotCalculated
                    : isError ? ProblemKinds.CellFailed
                    : ProblemKinds.CellFailedEmpty,
                field);
        }

        return true;
    }

    private string Coded(Field field, CodeRead read, ProblemKind repaired, ProblemKind unreadable)
    {
        if (read.Outcome == CodeOutcome.Unreadable && Failed(field, unreadable.Weight == ProblemWeight.Error))
        {
            return "";
        }

        if (read.Outcome == CodeOutcome.Repaired)
        {
            Problem(repaired, field, read.Value);
        }
        else if (read.Outcome == CodeOutcome.Unreadable)
        {
            Problem(unreadable, field);
        }

        return read.Value;
    }

    private static ProblemKind AmountProblem(AmountOutcome outcome) => outcome switch
    {
        AmountOutcome.NotWhole => ProblemKinds.AmountNotWhole,
        AmountOutcome.Ambiguous => ProblemKinds.AmountAmbiguous,
        AmountOutcome.TooLarge => ProblemKinds.AmountTooLarge,
        _ => ProblemKinds.AmountNotNumber,
    };
}
