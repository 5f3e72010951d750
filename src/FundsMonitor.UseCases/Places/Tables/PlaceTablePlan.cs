using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Tables;
using FundsMonitor.Core.Places.Time;

namespace FundsMonitor.UseCases.Places.Tables;

/// <summary>What taking in a table would do: what it adds, what is known already, and what contradicts what is known.</summary>
public sealed record PlaceTablePlan
{
    /// <summary>The table.</summary>
    public required PlaceTable Table { get; init; }

    /// <summary>Provinces to add.</summary>
    public required IReadOnlyList<Province> Provinces { get; init; }

    /// <summary>Communes and districts to add, each with its dates.</summary>
    public required IReadOnlyList<Commune> Communes { get; init; }

    /// <summary>Known only from files so far: these get their names and dates.</summary>
    public required IReadOnlyList<Commune> Named { get; init; }

    /// <summary>Changes to add.</summary>
    public required IReadOnlyList<PlaceChange> Changes { get; init; }

    /// <summary>What is known already and says the same.</summary>
    public required int Known { get; init; }

    /// <summary>What is known and says something else: it stays as it is, the table's word is not taken.</summary>
    public required IReadOnlyList<PlaceTableProblem> Contradictions { get; init; }

    /// <summary>Whether there is anything to take in.</summary>
    public bool AddsNothing => Provinces.Count + Communes.Count + Named.Count + Changes.Count == 0;
}
