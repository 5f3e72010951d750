using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Reading.Columns;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Recognising;

/// <summary>A sheet whose header was found, with the rows that were read to find it.</summary>
internal sealed class RecognisedTable
{
    /// <summary>Takes what the match says apart.</summary>
    public RecognisedTable(HeaderRows header, HeaderMatch match, string sheet, IReadOnlyList<string> earlierSheets)
    {
        Layout = match.Layout;
        Columns = match.Columns;
        Mapping = match.Mapping;
        Sheet = sheet;
        EarlierSheets = earlierSheets;
        var headerTexts = header.Rows.Take(match.Row + 1).ToList();
        Headings = [.. Enumerable.Range(0, headerTexts.Max(r => r.Texts.Length)).Select(c => header.Written(match.Row, c))];
        HeaderRow = header.Rows[match.Row].Number;
        HeaderTiers = [.. headerTexts.TakeLast(3)];
        RowsAfterHeader = [.. header.Rows.Skip(match.Row + 1)];
        TitleLines = [.. headerTexts.SkipLast(1).SelectMany(TitleTexts)];
        UnitInFile = TitleLines.Concat(AmountHeadings()).Select(AmountUnits.In).FirstOrDefault(u => u is not null);
    }

    /// <summary>The layout.</summary>
    public FileLayout Layout { get; }

    /// <summary>The kept mapping the header was found by; null for a form that is known.</summary>
    public ColumnMapping? Mapping { get; }

    /// <summary>Where each field stands, from 0.</summary>
    public IReadOnlyDictionary<Field, int> Columns { get; }

    /// <summary>Headings as written, by column.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The sheet's name.</summary>
    public string Sheet { get; }

    /// <summary>Sheets before this one, which held no known table.</summary>
    public IReadOnlyList<string> EarlierSheets { get; }

    /// <summary>Excel's number of the last header row.</summary>
    public int HeaderRow { get; }

    /// <summary>The rows a header repeated at a page break may consist of.</summary>
    public IReadOnlyList<BufferedRow> HeaderTiers { get; }

    /// <summary>Rows already read that follow the header.</summary>
    public IReadOnlyList<BufferedRow> RowsAfterHeader { get; }

    /// <summary>Every text above the header, cell by cell and row by row.</summary>
    public IReadOnlyList<string> TitleLines { get; }

    /// <summary>The unit a line above the header or a heading names, or null.</summary>
    public AmountUnit? UnitInFile { get; }

    /// <summary>What is known of how the columns write dates and numbers; one for all tables of a file.</summary>
    public ColumnSigns Signs { get; set; } = new(null, null);

    /// <summary>The unit the sender said, for a file that names none.</summary>
    public AmountUnit? UnitSaid { get; set; }

    /// <summary>The unit amounts are read in.</summary>
    public AmountUnit Unit => (Layout.UnitMayBeNamed ? UnitInFile : null) ?? UnitSaid ?? Layout.Unit;

    /// <summary>The heading of a field as written; empty where the file has no such column.</summary>
    public string Heading(Field field) => Columns.TryGetValue(field, out var column) ? Headings[column] : "";

    /// <summary>What is shown of it.</summary>
    public Recognition ToRecognition() => new(
        Layout.Kind,
        Layout.Name,
        Sheet,
        HeaderRow,
        Headings,
        Layout.HasAmounts ? Unit.Label() : "",
        EarlierSheets,
        [.. Headings.Where((h, c) => h.Length > 0 && !Columns.Values.Contains(c))]);

    private IEnumerable<string> AmountHeadings() => Columns.Values.Select(c => Headings[c]).Where(h => h.Contains('('));

    private static IEnumerable<string> TitleTexts(BufferedRow row)
    {
        var texts = row.Texts.Where(t => t.Length > 0).ToList();
        return texts.Count == 1 ? texts : [.. texts, string.Join(' ', texts)];
    }
}
