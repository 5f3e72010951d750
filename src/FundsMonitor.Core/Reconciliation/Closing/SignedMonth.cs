using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FundsMonitor.Core.Reconciliation.Closing;

/// <summary>Who signed, and when.</summary>
/// <param name="By">Account name.</param>
/// <param name="AtUtc">To the second.</param>
/// <param name="Note">What was said with it; may be empty.</param>
public sealed record Signature(string By, DateTime AtUtc, string Note);

/// <summary>One figure of the overview.</summary>
/// <param name="Key">Key of a <see cref="FigureKind"/>.</param>
/// <param name="Value">Đồng, or a number of things.</param>
public sealed record SignedFigure(string Key, long Value);

/// <summary>Loans of a programme or a hamlet.</summary>
/// <param name="Code">Programme code, or the hamlet's name.</param>
/// <param name="Name">As shown.</param>
/// <param name="Loans">How many.</param>
/// <param name="Balance">Đồng.</param>
/// <param name="Overdue">Of it, đồng.</param>
public sealed record SignedLoans(string Code, string Name, int Loans, long Balance, long Overdue);

/// <summary>Money of a project in the budget year, up to the month.</summary>
/// <param name="Code">Project code.</param>
/// <param name="Name">As shown.</param>
/// <param name="Allocated">Đồng.</param>
/// <param name="Spent">Đồng.</param>
/// <param name="Advanced">Advances not settled, đồng.</param>
public sealed record SignedProject(string Code, string Name, long Allocated, long Spent, long Advanced);

/// <summary>Findings of one rule that stood alike.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Severity">How serious.</param>
/// <param name="State">Open or decided.</param>
/// <param name="Reason">Reason of the decision; None for open ones.</param>
/// <param name="Count">How many.</param>
public sealed record SignedFindings(string Rule, Severity Severity, FindingState State, DecisionReason Reason, int Count);

/// <summary>A version that counted.</summary>
/// <param name="Scope">Its <see cref="Importing.VersionScope.Key"/>.</param>
/// <param name="Number">Number within the scope.</param>
/// <param name="Name">Name of its file.</param>
/// <param name="Sha256">Hash of the file's bytes.</param>
/// <param name="Receipt">Number of the file's receipt; empty for files older than such numbers.</param>
/// <param name="Rows">Rows stored.</param>
/// <param name="Total">See <see cref="Importing.FileVersion.Total"/>, đồng.</param>
/// <param name="AcceptedBy">Who had it accepted.</param>
public sealed record SignedFile(
    string Scope, int Number, string Name, string Sha256, string Receipt, int Rows, long Total, string AcceptedBy);

/// <summary>Everything that two people signed for one commune's month, as one text that never changes.</summary>
public sealed record SignedMonth
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>5-digit code, or 3 digits for a district of old.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>Its name in the month.</summary>
    public required string CommuneName { get; init; }

    /// <summary>The form <c>2024-03</c>.</summary>
    public required string Month { get; init; }

    /// <summary>See <see cref="MonthClosing.Round"/>.</summary>
    public int Round { get; init; }

    /// <summary>The finance officer; null in a record that only serves to compare.</summary>
    public Signature? Prepared { get; init; }

    /// <summary>The chair; null in a record that only serves to compare.</summary>
    public Signature? Approved { get; init; }

    /// <summary>Figures of the overview; one that could not be computed is not there.</summary>
    public required IReadOnlyList<SignedFigure> Figures { get; init; }

    /// <summary>Loans by programme.</summary>
    public required IReadOnlyList<SignedLoans> Programmes { get; init; }

    /// <summary>Loans by hamlet.</summary>
    public required IReadOnlyList<SignedLoans> Hamlets { get; init; }

    /// <summary>Project money.</summary>
    public required IReadOnlyList<SignedProject> Projects { get; init; }

    /// <summary>Findings counted.</summary>
    public required IReadOnlyList<SignedFindings> Findings { get; init; }

    /// <summary>Versions that counted.</summary>
    public required IReadOnlyList<SignedFile> Files { get; init; }

    /// <summary>The record as stored: JSON on one line, properties in the order in which they stand here.</summary>
    public string Text() => JsonSerializer.Serialize(this, Form);

    /// <summary>Reads <see cref="Text"/> back.</summary>
    /// <exception cref="JsonException">The text was not written by it.</exception>
    public static SignedMonth Read(string text) =>
        JsonSerializer.Deserialize<SignedMonth>(text, Form) ?? throw new JsonException("The record of a signed month is empty.");

    /// <summary>SHA-256 of a stored record, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
