using FundsMonitor.Core.Importing.Reading;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping;

/// <summary>The first rows of a sheet, held so that a person can say what its columns mean.</summary>
public sealed class SheetStart
{
    /// <summary>Rows held of a sheet.</summary>
    public const int MostRows = 200;

    /// <summary>Sheets looked at.</summary>
    public const int MostSheets = 20;

    private SheetStart(string name, IReadOnlyList<BufferedRow> rows) => (Name, Rows) = (name, rows);

    /// <summary>The sheet's name; empty for text files.</summary>
    public string Name { get; }

    /// <summary>The rows, with Excel's numbers.</summary>
    public IReadOnlyList<(int Number, IReadOnlyList<string> Texts)> Lines =>
        [.. Rows.Select(r => (r.Number, (IReadOnlyList<string>)r.Texts))];

    internal IReadOnlyList<BufferedRow> Rows { get; }

    /// <summary>Reads the start of each sheet; sheets that hold nothing are left out.</summary>
    public static IReadOnlyList<SheetStart> ReadAll(IWorkbookRows source)
    {
        var rows = LegacyRows.Over(source);
        var sheets = new List<SheetStart>();
        var seen = 0;
        do
        {
            var sheet = new SheetStart(rows.SheetName, Read(rows));
            if (sheet.Rows.Any(r => !Array.TrueForAll(r.Cells, CellText.IsBlank)))
            {
                sheets.Add(sheet);
            }
        }
        while (++seen < MostSheets && rows.NextSheet());
        return sheets;
    }

    /// <summary>The rows once more, to be read as the file is.</summary>
    /// <param name="more">Rows behind the header that are wanted.</param>
    /// <param name="headerRow">Excel's number of the last header row.</param>
    public IWorkbookRows Replay(int headerRow, int more) =>
        new HeldRows(Name, [.. Rows.TakeWhile(r => r.Number <= headerRow), .. Rows.SkipWhile(r => r.Number <= headerRow).Take(more)]);

    /// <summary>The headings over a header's columns; none where the sheet has no such row.</summary>
    public IReadOnlyList<string> Headings(HeaderPlace header)
    {
        var index = IndexOf(header.Row);
        return index < 0 ? [] : MappingMatch.Headings(new([.. Rows]), index, Math.Clamp(header.Tiers, 1, MappedHeadings.MostTiers));
    }

    internal int IndexOf(int number)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Number == number)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<BufferedRow> Read(LegacyRows rows)
    {
        var held = new List<BufferedRow>();
        while (held.Count < MostRows && rows.ReadRow())
        {
            held.Add(BufferedRow.From(rows));
        }

        rows.Settle(held);
        return held;
    }

    private sealed class HeldRows(string name, IReadOnlyList<BufferedRow> rows) : IWorkbookRows
    {
        private int at = -1;

        public string SheetName => name;

        public int RowNumber => rows[at].Number;

        public int ColumnCount => rows[at].Cells.Length;

        public string Encoding => "";

        public bool ReadRow() => ++at < rows.Count;

        public bool NextSheet() => false;

        public object? Cell(int column) => column < rows[at].Cells.Length ? rows[at].Cells[column] : null;

        public void Dispose()
        {
        }
    }
}

/// <summary>Where a header stands in a sheet.</summary>
/// <param name="Row">Excel's number of its last row.</param>
/// <param name="Tiers">Rows it consists of, 1 to 3.</param>
public sealed record HeaderPlace(int Row, int Tiers);
