using FundsMonitor.Core.Reconciliation.Planning;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>Years and dates over the table that do not go with the plan's year.</summary>
/// <remarks>The review that gives a year's list is made from September to December of the year before.</remarks>
internal static class TableDates
{
    private const int ReviewBegins = 9;

    public static IEnumerable<Contradiction> Of(PlanFacts facts)
    {
        var row = facts.Rows[0];
        if (row is { PoorAtStart: not null, ClosingYear: { } closing } && closing != facts.Year)
        {
            yield return new(
                "closing-year",
                Contradiction.Whole,
                new($"hộ nghèo cuối năm {closing}", $"the poor at the end of {closing}"),
                new($"biểu là của năm {facts.Year}", $"the table is of {facts.Year}"),
                new("năm trên tiêu đề cột cuối kỳ", "the year in the heading of the closing column"),
                [Contradiction.Cell(FindingSide.A, row, "Năm của cột cuối kỳ"), Contradiction.Cell(FindingSide.B, row, "Năm")]);
        }

        if (row.ListDate is { } list && list < new DateOnly(facts.Year - 1, ReviewBegins, 1))
        {
            yield return new(
                "list-date",
                Contradiction.Whole,
                new($"theo danh sách ngày {Words.Of(list)}", $"it rests on the list of {Words.Of(list)}"),
                new($"kế hoạch năm {facts.Year} dựa trên rà soát cuối năm {facts.Year - 1}",
                    $"a plan of {facts.Year} rests on the review at the end of {facts.Year - 1}"),
                new("ngày của danh sách ghi trên biểu", "the date of the list above the table"),
                [Contradiction.Cell(FindingSide.A, row, "Ngày của danh sách"), Contradiction.Cell(FindingSide.B, row, "Năm")]);
        }
    }
}
