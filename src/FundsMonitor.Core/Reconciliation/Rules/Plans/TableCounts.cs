using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Planning;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>
/// Counts that do not go together: closing ≠ opening − escaped + fallen back + newly arisen; totals ≠ the sum of the hamlets.
/// </summary>
internal static class TableCounts
{
    private static readonly (string Key, string Heading, string En, Func<PlanRow, int?> Of)[] Columns =
    [
        ("households", "Tổng số hộ", "households", r => r.Households),
        ("poor-start", "Hộ nghèo đầu năm", "poor at the start", r => r.PoorAtStart),
        ("escaped", "Thoát nghèo", "escaped", r => r.Escaped),
        ("fallen-back", "Tái nghèo", "fallen back", r => r.FallenBack),
        ("newly-poor", "Nghèo phát sinh", "newly poor", r => r.NewlyPoor),
        ("poor", "Hộ nghèo", "poor", r => r.Poor),
        ("near-poor", "Hộ cận nghèo", "near-poor", r => r.NearPoor),
        ("target-poor", "Chỉ tiêu giảm hộ nghèo", "poor to be lifted", r => r.TargetPoorLifted),
        ("target-near-poor", "Chỉ tiêu giảm hộ cận nghèo", "near-poor to be lifted", r => r.TargetNearPoorLifted),
    ];

    public static IEnumerable<Contradiction> Of(PlanFacts facts) =>
        facts.Rows.Select(Closing).OfType<Contradiction>().Concat(Totals(facts.Rows));

    private static Contradiction? Closing(PlanRow row)
    {
        if (row is not { PoorAtStart: { } start, Escaped: { } escaped, FallenBack: { } back, NewlyPoor: { } fresh, Poor: { } end }
            || end == start - escaped + back + fresh)
        {
            return null;
        }

        var sum = start - escaped + back + fresh;
        return new(
            $"closing/{Contradiction.KeyOf(row)}",
            Contradiction.Place(row),
            new($"{end} hộ nghèo cuối kỳ", $"{end} poor at the end"),
            new($"tính ra {sum}", $"it comes to {sum}"),
            Contradiction.Same($"{start} − {escaped} + {back} + {fresh}"),
            [
                Contradiction.Cell(FindingSide.A, row, "Hộ nghèo"), Contradiction.Cell(FindingSide.B, row, "Hộ nghèo đầu năm"),
                Contradiction.Cell(FindingSide.B, row, "Thoát nghèo"), Contradiction.Cell(FindingSide.B, row, "Tái nghèo"),
                Contradiction.Cell(FindingSide.B, row, "Nghèo phát sinh"),
            ]);
    }

    private static IEnumerable<Contradiction> Totals(IReadOnlyList<PlanRow> rows)
    {
        var hamlets = rows.Where(r => r is { HamletName: not "", IsTotal: false }).ToList();
        return hamlets.Count == 0 ? []
            : rows.Where(r => r.HamletName.Length == 0)
                .SelectMany(total => Columns.Select(c => Total(total, hamlets, c)).OfType<Contradiction>());
    }

    private static Contradiction? Total(
        PlanRow total, List<PlanRow> hamlets, (string Key, string Heading, string En, Func<PlanRow, int?> Of) column)
    {
        var parts = hamlets.ConvertAll(h => column.Of(h));
        if (column.Of(total) is not { } said || parts.Contains(null) || parts.Sum() == said)
        {
            return null;
        }

        return new(
            $"total/{column.Key}",
            Contradiction.Place(total),
            new($"{column.Heading} {said}", $"{column.En} {said}"),
            new($"các dòng cộng lại {parts.Sum()}", $"the rows add up to {parts.Sum()}"),
            new($"{hamlets.Count} dòng", $"{hamlets.Count} rows"),
            [
                Contradiction.Cell(FindingSide.A, total, column.Heading),
                .. hamlets.Select(h => Contradiction.Cell(FindingSide.B, h, column.Heading)),
            ]);
    }
}
