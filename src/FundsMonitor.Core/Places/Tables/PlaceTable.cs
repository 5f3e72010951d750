using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>A unit with its code, as a cell of the table writes it: "Huyện Định Hóa (167)".</summary>
/// <param name="Code">Digits with leading zeros; empty where the cell gives none.</param>
/// <param name="Name">Full name.</param>
public sealed record WrittenUnit(string Code, string Name);

/// <summary>One row of the official table of old and new units.</summary>
/// <param name="Row">Excel's row number.</param>
/// <param name="Province">The new commune's province.</param>
/// <param name="New">The new commune.</param>
/// <param name="Old">The old commune; its code is empty where a whole district became the new commune.</param>
/// <param name="Extent">How much of the old commune went.</param>
/// <param name="Note">The same as written.</param>
/// <param name="District">The old commune's district.</param>
/// <param name="OldProvince">The old commune's province.</param>
public sealed record PlaceTableRow(
    int Row, WrittenUnit Province, WrittenUnit New, WrittenUnit Old, ChangeExtent Extent, string Note, WrittenUnit District,
    WrittenUnit OldProvince);

/// <summary>Something in the table that cannot be taken, or that a person should know.</summary>
/// <param name="Row">Excel's row number; 0 where the whole table is meant.</param>
/// <param name="Column">Letter of the column; empty where the row is meant.</param>
/// <param name="Text">What, why, and what to do.</param>
public sealed record PlaceTableProblem(int Row, string Column, Bilingual Text)
{
    /// <summary>Where it stands: "G12"; empty where the whole table is meant.</summary>
    public string Cell => Row == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Column}{Row}");
}

/// <summary>The official table of old and new units, as read.</summary>
/// <param name="On">First day of the new units.</param>
/// <param name="Rows">Its rows, without titles.</param>
/// <param name="Faults">Why it cannot be taken; empty where it can.</param>
/// <param name="Notes">What contradicts itself within it, or tells nothing about a commune: it is taken nevertheless.</param>
public sealed record PlaceTable(
    DateOnly On, IReadOnlyList<PlaceTableRow> Rows, IReadOnlyList<PlaceTableProblem> Faults, IReadOnlyList<PlaceTableProblem> Notes);
