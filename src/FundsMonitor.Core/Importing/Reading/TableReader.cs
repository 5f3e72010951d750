using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>Makes records of one kind from the rows of a recognised table.</summary>
internal abstract class TableReader
{
    /// <summary>The column by which a row is known to be data, a header repeated, a total or a note.</summary>
    public abstract Field Key { get; }

    /// <summary>Columns by which a person knows what a row is about.</summary>
    public virtual IReadOnlyList<Field> Case => [Key];

    /// <summary>Columns whose total rows are compared with the rows before them.</summary>
    public abstract IReadOnlyList<Field> Summed { get; }

    /// <summary>The column by which a row says the month of the data; null where rows do not say it.</summary>
    public virtual Field? DataDate => null;

    /// <summary>Set when something refuses the whole file; no more rows are asked for then.</summary>
    public Refusal? Refusal { get; protected set; }

    /// <summary>Whether the current row holds a record.</summary>
    public abstract bool IsData();

    /// <summary>Whether the current row, though not data, holds figures that must not be lost.</summary>
    public abstract bool HasFigures();

    /// <summary>The record of the current row; null where it cannot be read and a problem says why.</summary>
    public abstract ScopedRow? Read();

    /// <summary>Told of a row that is neither data nor total: a section's heading may say what the rows below it belong to.</summary>
    /// <returns>True when the row was understood.</returns>
    public virtual bool ReadNote(string text) => false;

    /// <summary>Whether <see cref="ReadTotal"/> makes records of total rows.</summary>
    public virtual bool ReadsTotals => false;

    /// <summary>The record of a row that says it is a total, for kinds that keep what a decision or a plan states as its whole.</summary>
    /// <param name="label">The words by which it says so.</param>
    public virtual ScopedRow? ReadTotal(string label) => null;

    /// <summary>
    /// Whether a further sheet, with a table of this layout, is read as a part of the file. Otherwise it is named and not read.
    /// </summary>
    /// <param name="name">The form of the sheet's table, see <see cref="FileLayout.Form"/>.</param>
    /// <param name="read">The forms read so far.</param>
    public virtual bool ReadsSheet(string name, IReadOnlyCollection<string> read) => false;

    /// <summary>Takes over what the reader of the sheet before has counted.</summary>
    public virtual void Continue(TableReader before)
    {
    }

    /// <summary>Called after the last row.</summary>
    public virtual void Finish()
    {
    }
}
