using FundsMonitor.Core.Dashboard;

namespace FundsMonitor.Core.Plans;

/// <summary>What a plan table says of a commune or district as a whole. A number the plan leaves out is null, never 0.</summary>
public sealed record PlanFigures
{
    /// <summary>5 digits, or 3 of a district.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>All households: the denominator of the shares.</summary>
    public int? Households { get; init; }

    /// <summary>Poor before the changes the table tells of.</summary>
    public int? PoorAtStart { get; init; }

    /// <summary>Households that left poverty.</summary>
    public int? Escaped { get; init; }

    /// <summary>Households that fell back.</summary>
    public int? FallenBack { get; init; }

    /// <summary>Households that became poor for the first time.</summary>
    public int? NewlyPoor { get; init; }

    /// <summary>Poor now.</summary>
    public int? Poor { get; init; }

    /// <summary>Near-poor now.</summary>
    public int? NearPoor { get; init; }

    /// <summary>Poor households the plan promises to lift.</summary>
    public int? TargetPoorLifted { get; init; }

    /// <summary>Near-poor households the plan promises to lift.</summary>
    public int? TargetNearPoorLifted { get; init; }

    /// <summary>Promised fall of the poor share, thousandths of a percentage point.</summary>
    public int? TargetPoorPointsThousandths { get; init; }

    /// <summary>Promised fall of the near-poor share, thousandths of a percentage point.</summary>
    public int? TargetNearPoorPointsThousandths { get; init; }

    /// <summary>Promised share of households with a loan, percent.</summary>
    public int? TargetLoanSharePercent { get; init; }

    /// <summary>Whose share that is, as the plan words it.</summary>
    public string TargetLoanShareOf { get; init; } = "";

    /// <summary>Hamlets the table lists.</summary>
    public int Hamlets { get; init; }

    /// <summary>Poor of all households; null when not computable.</summary>
    public decimal? PoorShare => Share.Of(Poor, Households);

    /// <summary>Poor of all households at the start.</summary>
    public decimal? PoorShareAtStart => Share.Of(PoorAtStart, Households);

    /// <summary>Near-poor of all households; null when not computable.</summary>
    public decimal? NearPoorShare => Share.Of(NearPoor, Households);

    /// <summary>How much the poor became more or fewer, of those at the start.</summary>
    public decimal? ChangeOfPoor => Share.Of(Poor - PoorAtStart, PoorAtStart);

    /// <summary>
    /// The figures of one version: counts from its row as a whole, else summed over hamlets, else from the total it prints; shares promised
    /// from whichever row says them for the whole.
    /// </summary>
    /// <param name="rows">All rows of one plan version; at least one.</param>
    public static PlanFigures Of(IReadOnlyCollection<PlanRow> rows)
    {
        var whole = rows.Where(r => r is { HamletName: "", IsTotal: false }).ToList();
        var hamlets = rows.Where(r => r is { HamletName: not "", IsTotal: false }).ToList();
        var totals = rows.Where(r => r.IsTotal).ToList();
        var counted = whole.Count > 0 ? whole : hamlets.Count > 0 ? hamlets : totals;
        List<PlanRow> saying = [.. whole, .. totals];
        int? Sum(Func<PlanRow, int?> of) => counted.Select(of).Aggregate((int?)0, (sum, part) => sum + part);
        int? Said(Func<PlanRow, int?> of) => saying.Select(of).FirstOrDefault(value => value is not null);
        return new()
        {
            CommuneCode = rows.First().CommuneCode,
            Households = Sum(r => r.Households),
            PoorAtStart = Sum(r => r.PoorAtStart),
            Escaped = Sum(r => r.Escaped),
            FallenBack = Sum(r => r.FallenBack),
            NewlyPoor = Sum(r => r.NewlyPoor),
            Poor = Sum(r => r.Poor),
            NearPoor = Sum(r => r.NearPoor),
            TargetPoorLifted = Sum(r => r.TargetPoorLifted) ?? Said(r => r.TargetPoorLifted),
            TargetNearPoorLifted = Sum(r => r.TargetNearPoorLifted) ?? Said(r => r.TargetNearPoorLifted),
            TargetPoorPointsThousandths = Said(r => r.TargetPoorPointsThousandths),
            TargetNearPoorPointsThousandths = Said(r => r.TargetNearPoorPointsThousandths),
            TargetLoanSharePercent = Said(r => r.TargetLoanSharePercent),
            TargetLoanShareOf = saying.Select(r => r.TargetLoanShareOf).FirstOrDefault(words => words.Length > 0) ?? "",
            Hamlets = hamlets.Count,
        };
    }
}
