using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;

namespace FundsMonitor.UseCases.Reconciliation.Queue;

/// <summary>Which findings are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record FindingFilter(AreaLimit Area)
{
    /// <summary>Code of a rule; empty for all but those with a list of their own.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Severity; null for all.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Where it stands; null for all.</summary>
    public FindingState? State { get; init; }

    /// <summary>The month it was last found in; null for all.</summary>
    public Month? Month { get; init; }

    /// <summary>Account that sees to it; empty for nobody; null for all.</summary>
    public string? Owner { get; init; }

    /// <summary>Only those whose day has passed and which still wait.</summary>
    public bool IsLate { get; init; }

    /// <summary>Only those found first at least so many days ago; 0 for all.</summary>
    public int MinDays { get; init; }

    /// <summary>
    /// Only those that came up at most so many days ago; decided and gone ones that became so in these days; 0 for all.
    /// </summary>
    public int MaxDays { get; init; }

    /// <summary>A part of the subject or of what the sentence names, with or without accents and capitals.</summary>
    public string Text { get; init; } = "";
}
