using System.Globalization;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Reads the cells of the current row by what they mean, and notes a problem where one cannot be read.</summary>
internal sealed class CellReader(TableCursor cursor, RecognisedTable table, ProblemLog problems)
{
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
        string text => text.Any(char.IsAsciiDigit),
        _ => false,
    };

    /// <summary>The text as stored; empty for nothing.</summary>
    public string Text(Field field) => WrittenText.Of(CellText.Of(Raw(field)));

    /// <summary>The amount; zero for an empty cell.</summary>
    public Money Amount(Field field) => AmountOrNull(field) ?? Money.Zero;

    /// <summary>The amount; null for an empty cell and for one that cannot be read.</summary>
    public Money? AmountOrNull(Field field)
    {
        var outcome = MoneyText.TryRead(Raw(field), table.Unit, out var money);
        if (outcome == AmountOutcome.Read)
        {
            return money;
        }

        if (outcome != AmountOutcome.Empty)
        {
            Problem(AmountProblem(outcome), field, table.Unit.Label());
        }

        return null;
    }

    /// <summary>The day; null for an empty cell; an error where it cannot be read.</summary>
    public DateOnly? Date(Field field)
    {
        var read = DateText.Read(Raw(field));
        if (read.Outcome is DateOutcome.Unreadable or DateOutcome.YearOnly)
        {
            Problem(ProblemKinds.DateUnreadable, field);
        }

        return read.Day;
    }

    /// <summary>A birth: day or year; a warning where it cannot be read.</summary>
    public DateRead Birth(Field field)
    {
        var read = DateText.ReadBirth(Raw(field));
        if (read.Outcome == DateOutcome.Unreadable)
        {
            Problem(ProblemKinds.BirthUnreadable, field);
        }

        return read;
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

        if (outcome != AmountOutcome.Empty)
        {
            Problem(ProblemKinds.CountUnreadable, field);
        }

        return null;
    }

    /// <summary>A percentage in thousandths (6.6 is 6600); null for an empty cell; a warning where it is none.</summary>
    public int? Thousandths(Field field)
    {
        var raw = Raw(field) is string text ? text.Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim() : Raw(field);
        if (CellText.IsBlank(raw))
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

    /// <summary>Notes a problem of a cell.</summary>
    public void Problem(ProblemKind kind, Field field, string detail = "") =>
        problems.Add(kind, Place(field), CellText.Of(Raw(field)), detail);

    /// <summary>Notes a problem of the row.</summary>
    public void Problem(ProblemKind kind, string value, string detail = "") =>
        problems.Add(kind, (RowNumber, ""), value, detail);

    private ProblemPlace Place(Field field) => new(RowNumber, Heading(field), table.Columns.GetValueOrDefault(field, -1) + 1);

    private string Coded(Field field, CodeRead read, ProblemKind repaired, ProblemKind unreadable)
    {
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
