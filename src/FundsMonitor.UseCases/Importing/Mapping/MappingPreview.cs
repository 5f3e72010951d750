using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>One of the first rows as a mapping would read it.</summary>
/// <param name="Number">Excel's row number.</param>
/// <param name="Values">By field, in the order of the preview's headings; ids have their middle hidden.</param>
/// <param name="Problems">What could not be taken as it stands.</param>
/// <param name="IsRead">False for a row that is no record: a total, a note, or one with an error.</param>
public sealed record PreviewRow(int Number, IReadOnlyList<string> Values, IReadOnlyList<Bilingual> Problems, bool IsRead);

/// <summary>The first rows of a sheet as a mapping would read them.</summary>
/// <param name="Headings">The fields by their usual heading.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Refusal">Why the file as a whole would not be taken yet; null where nothing speaks against it so far.</param>
public sealed record MappingPreview(IReadOnlyList<string> Headings, IReadOnlyList<PreviewRow> Rows, Refusal? Refusal)
{
    /// <summary>Rows shown.</summary>
    public const int ShownRows = 20;

    /// <summary>Reads the first rows by a draft.</summary>
    public static MappingPreview Of(MappingCase file, MappingDraft draft)
    {
        var sheet = file.Sheets.FirstOrDefault(s => s.Name == draft.Sheet);
        if (sheet is null || FileLayouts.All.FirstOrDefault(l => l.Name == draft.Layout) is not { } layout)
        {
            return new([], [], null);
        }

        var fields = draft.Fields.OrderBy(f => f.Key)
            .Select(f => (Column: f.Key, Field: layout.Fields.FirstOrDefault(l => l.Field.Name == f.Value))).Where(f => f.Field is not null)
            .Select(f => (f.Column, Field: f.Field!)).ToList();
        var asked = file.Asked with { Kind = null, Mapping = "", Mappings = [draft.Build(sheet.Headings(draft.Header))] };
        var (opened, refusal) = FileReader.Open(
            sheet.Replay(draft.Header.Row, ShownRows), asked, file.Communes is null ? null : file.Communes.OnlyCode);
        var records = opened is null ? [] : opened.Rows().GroupBy(r => r.Row.RowNumber).ToDictionary(g => g.Key, g => g.First().Row);
        var problems = (opened?.Problems ?? []).ToLookup(p => p.Row);
        var rows = sheet.Lines.Where(l => l.Number > draft.Header.Row && l.Texts.Any(t => t.Length > 0)).Take(ShownRows)
            .Select(l => new PreviewRow(
                l.Number,
                [.. fields.Select(f => Value(records.GetValueOrDefault(l.Number), f.Field, l.Texts.ElementAtOrDefault(f.Column) ?? ""))],
                [.. problems[l.Number].Select(Masked).Select(ProblemKinds.Reason)],
                records.ContainsKey(l.Number) && problems[l.Number].All(p => ProblemKinds.Get(p.Kind).Weight == ProblemWeight.Warning)));
        return new([.. fields.Select(f => f.Field.Variants[0])], [.. rows], refusal ?? WholeFile(opened?.Refusal));
    }

    private static string Value(FileRow? record, FieldHeadings field, string written)
    {
        var shown = record is null ? written : RecordValues.Of(record, field.Field.Name) ?? written;
        return field.Field.Name.Contains("citizen-id", StringComparison.Ordinal) || MaskedId.IsIdHeading(field.Variants[0])
            ? MaskedId.Of(shown)
            : shown;
    }

    private static RowProblem Masked(RowProblem problem) => problem with
    {
        Value = MaskedId.InCell(problem.Column, problem.Value),
        Detail = MaskedId.InCell(problem.Column, problem.Detail),
    };

    /// <summary>Problems of rows stand at their rows.</summary>
    private static Refusal? WholeFile(Refusal? refusal) =>
        refusal?.Code == ProblemKinds.RowsUnreadable.Code || refusal?.Code == ProblemKinds.NoRows.Code ? null : refusal;
}
