using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>One reason for which a row or a whole file is not taken as it stands.</summary>
/// <param name="Code">Stable, stored: for example <c>amount-not-whole</c>.</param>
/// <param name="Weight">Whether the file can still be accepted.</param>
/// <param name="Reason">Why. {0} is the value, {1} the detail, {2} the column.</param>
/// <param name="Remedy">What the sender does about it; same places.</param>
public sealed record ProblemKind(string Code, ProblemWeight Weight, Bilingual Reason, Bilingual Remedy);
