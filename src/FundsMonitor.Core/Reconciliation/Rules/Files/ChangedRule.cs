using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Files;

/// <summary>F-CHANGED: a month that was sent again says something else than the version it replaced.</summary>
public static class ChangedRule
{
    /// <summary>F-CHANGED over a version and the one it replaced.</summary>
    public static ReconciliationRule<ChangedFacts> Rule { get; } = new()
    {
        Code = "F-CHANGED",
        Severity = Severity.Warning,
        ByMonth = true,
        Title = new("Số liệu gửi lại khác bản trước", "A month sent again that says something else"),
        Sentence = new(
            "{0}: bản {1} thay bản {2}, {3} dòng đổi, {4} dòng mới, {5} dòng mất.",
            "{0}: version {1} replaced version {2}, {3} rows changed, {4} new, {5} gone."),
        Remedy = new(
            "Xem từng dòng ở trang các bản; hỏi nơi gửi lý do thay đổi, rồi ghi quyết định.",
            "Look at the rows on the page of versions, ask the sender why, and decide."),
        Sides = (new("Bản trước", "The version before"), new("Bản gửi lại", "The version sent again")),
        Source = new(
            "So sánh từng dòng giữa hai bản của cùng nơi, cùng kỳ, cùng loại tệp",
            "Two versions of one place, month and kind of file compared row by row"),
        Find = facts => facts.Difference.Rows.Count == 0 ? [] : [Of(facts)],
    };

    private static Finding Of(ChangedFacts facts)
    {
        var (newer, older, difference) = (facts.Newer, facts.Older, facts.Difference);
        var first = difference.Measures.Count > 0 ? difference.Measures[0] : null;
        var what = newer.Decision.Length > 0 ? $"{newer.Kind.Word()} {newer.Decision}" : newer.Kind.Word();
        return new()
        {
            Rule = Rule.Code,
            Severity = Rule.Severity,
            Subject = what,
            OfficeCode = newer.OfficeCode,
            CommuneCode = newer.CommuneCode,
            Month = facts.Month,
            SideA = Side(older, first?.Before),
            SideB = Side(newer, first?.After),
            Difference = first?.Difference,
            Arguments =
            [
                newer.Kind.Label().AsArgument(), Words.Of(newer.Number), Words.Of(older.Number),
                Words.Of(difference.Changed), Words.Of(difference.New), Words.Of(difference.Gone),
            ],
            Rows = [.. difference.Rows.SelectMany(r => Places(r, facts)).Take(StoredFinding.RowsKept)],
        };
    }

    private static string Side(FileVersion version, Money? total)
    {
        var (number, rows, sum) = (Words.Of(version.Number), Words.Of(version.RowCount), total is { } of ? $", {Words.Of(of)} đ" : "");
        return new Bilingual($"bản {number}: {rows} dòng{sum}", $"version {number}: {rows} rows{sum}").AsArgument();
    }

    private static IEnumerable<FindingRow> Places(DifferentRow row, ChangedFacts facts)
    {
        if (row.Before is { } before)
        {
            yield return new(FindingSide.A, facts.Older.Id, before.RowNumber, "");
        }

        if (row.After is { } after)
        {
            yield return new(FindingSide.B, facts.Newer.Id, after.RowNumber, "");
        }
    }
}
