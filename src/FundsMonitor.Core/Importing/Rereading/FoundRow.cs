namespace FundsMonitor.Core.Importing.Rereading;

/// <summary>A row of an accepted file that somebody wants to see as it stands there.</summary>
/// <param name="Number">Excel's row number, or the line of a text file.</param>
/// <param name="Column">Heading of the cell that counts, as the bank's forms write it; empty where the whole row does.</param>
/// <param name="Keys">
/// What the row's record was known by: names and numbers. Of several sheets with a row of this number, the one that carries them is meant.
/// </param>
public sealed record WantedRow(int Number, string Column, IReadOnlyList<string> Keys);

/// <summary>A row as it stands in its file.</summary>
/// <param name="Number">Excel's row number.</param>
/// <param name="Sheet">The sheet; empty for text files.</param>
/// <param name="Cells">Every cell that has a heading or a value, in column order.</param>
public sealed record FoundRow(int Number, string Sheet, IReadOnlyList<FoundCell> Cells);

/// <summary>A cell as it stands in its file.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Heading">The file's own heading, tiers joined by " / "; empty where it has none.</param>
/// <param name="Text">Its value as text; ids have their middle hidden.</param>
/// <param name="Counts">Whether it is the cell that was asked for.</param>
public sealed record FoundCell(int Column, string Heading, string Text, bool Counts);
