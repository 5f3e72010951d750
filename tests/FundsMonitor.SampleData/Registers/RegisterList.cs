using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.SampleData.Registers;

/// <summary>A household with its class on one list.</summary>
internal sealed record ListedHousehold(SampleHousehold Household, string Class, string Kind = "");

/// <summary>One list of one or more communes, as a register file has it.</summary>
internal sealed record RegisterList
{
    public required SampleCommune[] Communes { get; init; }

    public required int Year { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string Decision { get; init; }

    /// <summary>Its date; null on a list that names only its year.</summary>
    public DateOnly? DecisionDate { get; init; }

    public required IReadOnlyList<ListedHousehold> Households { get; init; }

    /// <summary>First day its classes hold.</summary>
    public DateOnly From => DecisionDate ?? new DateOnly(Year, 1, 1);

    /// <summary>Last day its classes surely hold in this sample.</summary>
    public DateOnly To => new(Year, 12, 31);

    public bool Covers(string communeCode, DateOnly day) => day >= From && day <= To && Communes.Any(c => c.Code == communeCode);

    /// <summary>The households in the order a clerk lists them.</summary>
    public IEnumerable<ListedHousehold> InOrder() =>
        Households.OrderBy(h => h.Household.CommuneCode, StringComparer.Ordinal).ThenBy(h => h.Household.Code, StringComparer.Ordinal);
}
