using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>
/// Shares that the table's own counts do not give: printed shares, promised points, and shares of another whole than headed.
/// </summary>
internal static class TableShares
{
    private const int Whole = 100_000;

    public static IEnumerable<Contradiction> Of(PlanFacts facts) =>
        facts.Rows.SelectMany(Printed).Concat(Promised(facts)).Concat(facts.Rows.SelectMany(Work));

    private static IEnumerable<Contradiction> Printed(PlanRow row)
    {
        (string Key, string Heading, int? Share, int? Part)[] shares =
        [
            ("share-start", "Tỷ lệ hộ nghèo đầu kỳ", row.PoorShareAtStartThousandths, row.PoorAtStart),
            ("share-poor", "Tỷ lệ hộ nghèo", row.PoorShareThousandths, row.Poor),
            ("share-near-poor", "Tỷ lệ hộ cận nghèo", row.NearPoorShareThousandths, row.NearPoor),
        ];
        return shares
            .Where(s => s is { Share: not null, Part: not null } && row.Households > 0 && Differs(s.Share.Value, s.Part.Value, row))
            .Select(s => new Contradiction(
                $"{s.Key}/{Contradiction.KeyOf(row)}",
                Contradiction.Place(row),
                new($"{s.Heading.ToLowerInvariant()} {Percent(s.Share!.Value)}", $"a share of {Percent(s.Share.Value)}"),
                Computed(s.Part!.Value, row.Households!.Value),
                Contradiction.Same($"{s.Part} / {row.Households}"),
                [
                    Contradiction.Cell(FindingSide.A, row, s.Heading), Contradiction.Cell(FindingSide.B, row, "Tổng số hộ"),
                ]));
    }

    /// <summary>Whether a printed share is not what the counts give, rounded as it is printed.</summary>
    private static bool Differs(int printed, int part, PlanRow row)
    {
        var unit = printed % 1_000 == 0 ? 1_000 : printed % 100 == 0 ? 100 : printed % 10 == 0 ? 10 : 1;
        return Math.Abs(printed - (part * (decimal)Whole / row.Households!.Value)) > unit / 2m;
    }

    private static IEnumerable<Contradiction> Promised(PlanFacts facts)
    {
        var figures = PlanFigures.Of([.. facts.Rows]);
        Promise[] promises =
        [
            new("promise-poor", new("hộ nghèo", "poor households"), "Chỉ tiêu giảm tỷ lệ hộ nghèo", r => r.TargetPoorPointsThousandths)
            {
                Points = figures.TargetPoorPointsThousandths,
                Lifted = figures.TargetPoorLifted,
            },
            new("promise-near-poor", new("hộ cận nghèo", "near-poor households"), "Chỉ tiêu giảm tỷ lệ hộ cận nghèo",
                r => r.TargetNearPoorPointsThousandths)
            {
                Points = figures.TargetNearPoorPointsThousandths,
                Lifted = figures.TargetNearPoorLifted,
            },
        ];
        return figures.Households is > 0 and var households
            ? promises.Where(p => p.Points is { } points && p.Lifted is { } lifted && (long)lifted * Whole < (long)points * households)
                .Select(p => Broken(facts, p, households))
            : [];
    }

    private static Contradiction Broken(PlanFacts facts, Promise promise, int households)
    {
        var (points, lifted) = (promise.Points!.Value, promise.Lifted!.Value);
        var needed = (int)Math.Ceiling(points * (decimal)households / Whole);
        var really = Points((int)((long)lifted * Whole / households));
        var row = facts.Rows.First(r => promise.Said(r) is not null);
        return new(
            promise.Key,
            Contradiction.Whole,
            new($"giảm {Points(points)} điểm %, {lifted} {promise.Who.Vi}", $"{Points(points)} points fewer, {lifted} {promise.Who.En}"),
            new($"{lifted} hộ chỉ là {really} điểm", $"{lifted} households are only {really} points"),
            new($"{lifted} / {households}; cần {needed} hộ", $"{lifted} / {households}; {needed} would be needed"),
            [
                Contradiction.Cell(FindingSide.A, row, promise.Heading),
                Contradiction.Cell(FindingSide.B, row, promise.Heading.Replace("tỷ lệ ", "", StringComparison.Ordinal)),
                Contradiction.Cell(FindingSide.B, row, "Tổng số hộ"),
            ]);
    }

    /// <summary>Shares of those working, headed as of the people able to work.</summary>
    private static IEnumerable<Contradiction> Work(PlanRow row)
    {
        (string Key, string Who, string En, int? Aged, int? Able, int? Working, int? Share)[] classes =
        [
            ("work-poor", "Hộ nghèo", "Poor", row.PoorAgedFifteen, row.PoorAbleToWork, row.PoorWorking, row.PoorWorkingShareThousandths),
            ("work-near-poor", "Hộ cận nghèo", "Near-poor", row.NearPoorAgedFifteen, row.NearPoorAbleToWork, row.NearPoorWorking,
                row.NearPoorWorkingShareThousandths),
        ];
        foreach (var (key, who, en, aged, able, working, share) in classes)
        {
            if (share is not { } printed || working is not { } part || able is not > 0 || IsOf(printed, part, able.Value))
            {
                continue;
            }

            var really = aged is > 0 && IsOf(printed, part, aged.Value)
                ? new Bilingual(
                    $"{Percent(printed)} là của {aged} người từ 15 tuổi trở lên", $"{Percent(printed)} is of all {aged} aged 15 and over")
                : new($"{part} / {able}", $"{part} / {able}");
            yield return new(
                $"{key}/{Contradiction.KeyOf(row)}",
                Contradiction.Place(row),
                new($"{who.ToLowerInvariant()}: {Percent(printed)} số người có khả năng lao động có việc làm",
                    $"{en.ToLowerInvariant()}: {Percent(printed)} of those able to work are working"),
                Computed(part, able.Value),
                really,
                [
                    Contradiction.Cell(FindingSide.A, row, $"{who}: tỷ lệ có việc làm"),
                    Contradiction.Cell(FindingSide.B, row, $"{who}: có khả năng lao động"),
                    Contradiction.Cell(FindingSide.B, row, $"{who}: từ 15 tuổi"),
                ]);
        }
    }

    private static bool IsOf(int printed, int part, int whole) => Math.Abs(printed - (part * (decimal)Whole / whole)) <= 10m;

    private static Bilingual Computed(int part, int whole)
    {
        var share = Words.Share(part, whole);
        return new($"tính ra {share}", $"it comes to {share}");
    }

    private static string Percent(int thousandths) => Words.Rate(thousandths);

    // 528 thousandths are written 0,53: the number of a plan has two decimals at most.
    private static string Points(int thousandths) =>
        Words.Rate((int)Math.Round(thousandths / 10m, MidpointRounding.AwayFromZero) * 10).TrimEnd('%');

    /// <summary>A promise told twice: in points of the share and in households.</summary>
    private sealed record Promise(string Key, Bilingual Who, string Heading, Func<PlanRow, int?> Said)
    {
        public int? Points { get; init; }

        public int? Lifted { get; init; }
    }
}
