using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text.Legacy;
using FundsMonitor.UseCases.Spreadsheets.Marking;

namespace FundsMonitor.UseCases.Importing.Inspecting;

/// <summary>What reading a file without storing it shows.</summary>
public sealed record Inspection
{
    /// <summary>Null when the file was not even recognised.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Why the file would be refused; null when it would be accepted.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Encoding of a text file.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>Cells that were converted to Unicode, by the encoding they were in.</summary>
    public IReadOnlyDictionary<LegacyEncoding, int> ConvertedCells { get; init; } = new Dictionary<LegacyEncoding, int>();

    /// <summary>Rows with data.</summary>
    public int Rows { get; init; }

    /// <summary>Rows and sums by version scope.</summary>
    public IReadOnlyList<InspectedScope> Scopes { get; init; } = [];

    /// <summary>Problems by kind.</summary>
    public IReadOnlyList<ProblemGroup> Problems { get; init; } = [];

    /// <summary>The problems one by one, for <see cref="Marking.MarkInspectedFile"/>; null where no row was read.</summary>
    internal FileMarks? Marks { get; init; }
}

/// <summary>What a file holds for one version scope.</summary>
/// <param name="Scope">Kind, office or commune, period, decision.</param>
/// <param name="Rows">Records read.</param>
/// <param name="Total">Balance, amount allocated or spent; zero for registers and plans.</param>
public sealed record InspectedScope(VersionScope Scope, int Rows, Money Total);
