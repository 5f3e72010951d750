using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>One reason for which a row or a whole file is not taken as it stands.</summary>
/// <param name="Code">Stable, stored: for example <c>amount-not-whole</c>.</param>
/// <param name="Weight">Whether the file can still be accepted.</param>
/// <param name="Reason">Why. {0} is the value, {1} the detail, {2} the column.</param>
/// <param name="Remedy">What the sender does about it; same places.</param>
public sealed record ProblemKind(string Code, ProblemWeight Weight, Bilingual Reason, Bilingual Remedy);

/// <summary>Everything that can be said of a file that is not taken as it stands, and the two verdicts of one that is.</summary>
/// <remarks>
/// Kinds that describe a row fill {0} with the value, {1} with the detail and {2} with the heading; kinds that describe a whole
/// file fill {0}, {1} … with the details of the refusal.
/// </remarks>
public static partial class ProblemKinds
{
    /// <summary>Every kind: rows first, then whole files, then verdicts.</summary>
    public static IReadOnlyList<ProblemKind> All => Listed.All;

    /// <summary>The kind with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake of ours, never of a file.</exception>
    public static ProblemKind Get(string code) => Listed.ByCode[code];

    /// <summary>Why a file was refused, or that it was accepted, in both languages.</summary>
    public static Bilingual Reason(Refusal refusal) => Fill(Get(refusal.Code).Reason, refusal.Detail);

    /// <summary>What its sender does about it, in both languages.</summary>
    public static Bilingual Remedy(Refusal refusal) => Fill(Get(refusal.Code).Remedy, refusal.Detail);

    /// <summary>Why a cell or row could not be taken as it stands, in both languages.</summary>
    public static Bilingual Reason(RowProblem problem) => Fill(Get(problem.Kind).Reason, Places(problem));

    /// <summary>What the sender does about it, in both languages.</summary>
    public static Bilingual Remedy(RowProblem problem) => Fill(Get(problem.Kind).Remedy, Places(problem));

    private static string[] Places(RowProblem problem) => [problem.Value, problem.Detail, problem.Column];

    // A detail that is a kind's word ("register") is said in the language of the sentence.
    private static Bilingual Fill(Bilingual text, IReadOnlyList<string> details)
    {
        var padded = details.Concat(Enumerable.Repeat("", 4)).ToList();
        return new(
            text.In("vi", [.. padded.Select(d => FileKinds.Find(d)?.Label().Vi ?? d)]),
            text.In("en", [.. padded.Select(d => FileKinds.Find(d)?.Label().En ?? d)]));
    }

    private static ProblemKind Error(string code, Bilingual reason, Bilingual remedy) => new(code, ProblemWeight.Error, reason, remedy);

    private static ProblemKind Warning(string code, Bilingual reason, Bilingual remedy) => new(code, ProblemWeight.Warning, reason, remedy);

    // Filled on first use, when the kinds of all parts of this class exist.
    private static class Listed
    {
        public static readonly IReadOnlyList<ProblemKind> All = [.. Rows, .. Files, .. Bytes, .. Verdicts];
        public static readonly Dictionary<string, ProblemKind> ByCode = All.ToDictionary(k => k.Code);
    }
}
