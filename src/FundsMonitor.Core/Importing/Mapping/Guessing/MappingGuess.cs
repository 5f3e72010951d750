using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing.Mapping.Guessing;

/// <summary>What a sheet that is of no known form most likely is: always to be looked at by a person.</summary>
public sealed record MappingGuess
{
    /// <summary>The sheet; empty for text files.</summary>
    public required string Sheet { get; init; }

    /// <summary>Where its header stands.</summary>
    public required HeaderPlace Header { get; init; }

    /// <summary>The layout it is most like, or the one that was asked for.</summary>
    public required FileLayout Layout { get; init; }

    /// <summary>Every column that has a heading or values.</summary>
    public required IReadOnlyList<GuessedColumn> Columns { get; init; }

    /// <summary>How well the columns fit the layout; only to be compared with other guesses.</summary>
    public required double Score { get; init; }

    /// <summary>What the layout needs and no column was guessed for, by its usual heading.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>A column with what it most likely means.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As written; several header rows joined by " / ".</param>
/// <param name="Samples">The first values, at most 5; ids have their middle hidden.</param>
public sealed record GuessedColumn(int Index, string Heading, IReadOnlyList<string> Samples)
{
    /// <summary><see cref="Field.Name"/> of the likely field; empty for none.</summary>
    public string Field { get; init; } = "";

    /// <summary>Why, in one sentence each; none where nothing is guessed.</summary>
    public IReadOnlyList<Bilingual> Reasons { get; init; } = [];
}
