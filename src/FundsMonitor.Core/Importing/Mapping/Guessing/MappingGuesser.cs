using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Recognising;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>Guesses which layout a sheet is most like and what its columns mean, by headings and by values. It never decides.</summary>
public static class MappingGuesser
{
    private const double ForTitle = 1.5;
    private const double ForMissing = 1.5;

    private static readonly (FileKind Kind, string Word)[] TitleWords =
    [
        (FileKind.Register, "ho ngheo"), (FileKind.Register, "ho can ngheo"), (FileKind.Register, "thoat ngheo"),
        (FileKind.Allocations, "phan bo"), (FileKind.Allocations, "giao du toan"), (FileKind.Expenditures, "chung tu"),
        (FileKind.Expenditures, "bang ke chi"), (FileKind.Expenditures, "bang ke thanh toan"), (FileKind.Plan, "chi tieu"),
        (FileKind.Plan, "ke hoach giam ngheo"), (FileKind.Groups, "to tk&vv"), (FileKind.Debts, "sao ke"), (FileKind.Loans, "ho so vay"),
    ];

    /// <summary>The best guess over all sheets; null where no sheet has a row that looks like a header.</summary>
    public static MappingGuess? Best(IReadOnlyList<SheetStart> sheets) =>
        sheets.Select(s => Of(s)).OfType<MappingGuess>().OrderByDescending(g => g.Score).FirstOrDefault();

    /// <summary>The best guess for one sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">Where its header stands; null to find it.</param>
    /// <param name="layout">The layout it stands for; null to find it.</param>
    public static MappingGuess? Of(SheetStart sheet, HeaderPlace? header = null, FileLayout? layout = null)
    {
        var places = header is null ? HeaderCandidates.Of(sheet) : [header];
        var layouts = layout is null ? FileLayouts.All : [layout];
        var guesses =
            from place in places
            let columns = Columns(sheet, place)
            where columns.Count > 0
            from candidate in layouts
            select Guess((sheet, place), columns, candidate);
        return guesses.OrderByDescending(g => g.Score).FirstOrDefault();
    }

    private static List<SampledColumn> Columns(SheetStart sheet, HeaderPlace place)
    {
        var headings = sheet.Headings(place);
        var below = sheet.Rows.Skip(sheet.IndexOf(place.Row) + 1).ToList();
        return
        [
            .. Enumerable.Range(0, headings.Count)
                .Select(c => new SampledColumn(c, headings[c], below.Select(r => c < r.Cells.Length ? r.Cells[c] : null)))
                .Where(c => c.Heading.Length > 0 || c.Values.Count > 0),
        ];
    }

    private static MappingGuess Guess((SheetStart Sheet, HeaderPlace Header) place, List<SampledColumn> columns, FileLayout layout)
    {
        var guesses = Assign(columns.SelectMany(c => layout.Fields.Select(f => FieldGuess.Of(c, f))).OfType<FieldGuess>());
        var fields = guesses.Values.ToDictionary(g => g.Field.Field, g => g.Column.Index);
        var missing = new HeaderMatch(layout, 0, fields).Missing;
        var score = guesses.Values.Sum(g => g.Score / 100 * (g.Field.IsRequired ? 2 : 1)) - (ForMissing * missing.Count)
            - (guesses.Count < layout.AtLeast ? 2 : 0) + Title(place.Sheet, place.Header, layout) - (0.2 * (place.Header.Tiers - 1));
        return new()
        {
            Sheet = place.Sheet.Name,
            Header = place.Header,
            Layout = layout,
            Columns = [.. columns.Select(c => Shown(c, guesses.GetValueOrDefault(c.Index)))],
            Score = score,
            Missing = missing,
        };
    }

    /// <summary>Each column and each field once, the surest pairs first.</summary>
    private static Dictionary<int, FieldGuess> Assign(IEnumerable<FieldGuess> guesses)
    {
        var chosen = new Dictionary<int, FieldGuess>();
        var taken = new HashSet<Field>();
        foreach (var guess in guesses.OrderByDescending(g => g.Score).ThenBy(g => g.Column.Index))
        {
            if (!chosen.ContainsKey(guess.Column.Index) && taken.Add(guess.Field.Field))
            {
                chosen[guess.Column.Index] = guess;
            }
        }

        return chosen;
    }

    private static GuessedColumn Shown(SampledColumn column, FieldGuess? guess) => new(column.Index, column.Heading, column.Samples())
    {
        Field = guess?.Field.Field.Name ?? "",
        Reasons = guess?.Reasons ?? [],
    };

    private static double Title(SheetStart sheet, HeaderPlace header, FileLayout layout)
    {
        var rows = sheet.Rows.TakeWhile(r => r.Number <= header.Row - header.Tiers);
        var above = rows.SelectMany(r => r.Texts).Select(SearchText.Of).ToList();
        return TitleWords.Any(w => w.Kind == layout.Kind && above.Any(t => t.Contains(w.Word, StringComparison.Ordinal))) ? ForTitle : 0;
    }
}
