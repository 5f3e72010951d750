using System.Text.RegularExpressions;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Core.Text;
using Head = FundsMonitor.Core.Places.Tables.PlaceTableHead;

namespace FundsMonitor.Core.Places.Tables;

/// <summary>Reads the official table of old and new units: title rows, two rows of headings, a row for each old commune.</summary>
public sealed partial class PlaceTableReader
{
    private const int CommuneDigits = 5;
    private const int MostFaults = 200;
    private readonly IWorkbookRows cells;
    private readonly Head head;
    private readonly List<PlaceTableRow> rows = [];
    private readonly List<PlaceTableProblem> faults = [];

    private PlaceTableReader(IWorkbookRows cells, Head head) => (this.cells, this.head) = (cells, head);

    /// <summary>Reads the current sheet to its end, or until there are too many faults to list.</summary>
    /// <param name="cells">Stands before its first row.</param>
    /// <param name="progress">Told the row every now and then.</param>
    /// <param name="cancel">Stops.</param>
    public static PlaceTable Read(IWorkbookRows cells, IProgress<int>? progress, CancellationToken cancel)
    {
        if (Head.Read(cells) is not { } head)
        {
            return Refused(PlaceTableWords.NoHeadings);
        }

        if (head.On is not { } on)
        {
            return Refused(PlaceTableWords.NoDay);
        }

        var reader = new PlaceTableReader(cells, head);
        while (reader.faults.Count < MostFaults && cells.ReadRow())
        {
            cancel.ThrowIfCancellationRequested();
            reader.ReadRow();
            if (cells.RowNumber % 500 == 0)
            {
                progress?.Report(cells.RowNumber);
            }
        }

        if (reader.rows.Count == 0 && reader.faults.Count == 0)
        {
            return Refused(PlaceTableWords.NoRows);
        }

        var (rows, notes) = PlaceTableChecks.Of(reader.rows);
        return new(on, rows, [.. reader.faults, .. PlaceTableChecks.Faults(rows, head)], notes);
    }

    private static PlaceTable Refused(Bilingual why) => new(default, [], [new(0, "", why)], []);

    private void ReadRow()
    {
        var newCode = Text(Head.NewCode);
        if (newCode.Length == 0 && Text(Head.NewName).Length == 0 && Text(Head.OldName).Length == 0 && Text(Head.OldCode).Length == 0)
        {
            // An empty row, or a province's title.
            return;
        }

        var before = faults.Count;
        var note = Text(Head.Note);
        var extent = ExtentText.Of(note);
        if (extent is null)
        {
            Fault(Head.Note, PlaceTableWords.NoteUnknown(note));
        }

        var old = new WrittenUnit(Text(Head.OldCode).Length == 0 ? "" : Code(Head.OldCode), Text(Head.OldName));
        var row = new PlaceTableRow(
            cells.RowNumber, Unit(Head.Province, 2), new(Code(Head.NewCode), Named(Head.NewName)), old, extent ?? ChangeExtent.Part, note,
            Unit(Head.District, 3), Unit(Head.OldProvince, 2));
        if (row.Old.Code.Length > 0 && row.Old.Name.Length == 0)
        {
            Fault(Head.OldName, PlaceTableWords.NameMissing);
        }

        if (faults.Count == before)
        {
            rows.Add(row);
        }
    }

    private string Text(string heading) => Spaces().Replace(CellText.Of(cells.Cell(head[heading])).Trim(), " ").Normalize();

    private string Named(string heading)
    {
        var name = Text(heading);
        if (name.Length == 0)
        {
            Fault(heading, PlaceTableWords.NameMissing);
        }

        return name;
    }

    private string Code(string heading)
    {
        // A spreadsheet drops leading zeros of a number: the code is one of five digits whatever is left of it.
        var code = CodeText.Read(cells.Cell(head[heading]), CommuneDigits);
        if (code.Outcome is CodeOutcome.Unreadable or CodeOutcome.Empty)
        {
            Fault(heading, PlaceTableWords.CodeWrong(Text(heading)));
        }

        return code.Value;
    }

    private WrittenUnit Unit(string heading, int digits)
    {
        var text = Text(heading);
        var found = WithCode().Match(text);
        if (found.Success && found.Groups[2].Length == digits)
        {
            return new(found.Groups[2].Value, found.Groups[1].Value);
        }

        Fault(heading, PlaceTableWords.UnitWithoutCode(text, digits));
        return new("", text);
    }

    private void Fault(string heading, Bilingual why) => faults.Add(new(cells.RowNumber, head.Letter(heading), why));

    [GeneratedRegex(@"^(.*?)\s*\((\d+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WithCode();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
