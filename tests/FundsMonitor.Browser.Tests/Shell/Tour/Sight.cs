namespace FundsMonitor.Browser.Tests.Shell.Tour;

/// <summary>What may be wrong with a page.</summary>
public enum Fault
{
    /// <summary>An error of a script, a failed request, a request to another host.</summary>
    Complaint,

    /// <summary>Not what was asked for: another page, or one that says it could not be read.</summary>
    Refused,

    /// <summary>Not exactly one heading of the first level with words in it, or no title.</summary>
    Heading,

    /// <summary>The page scrolls sideways on a phone.</summary>
    Sideways,

    /// <summary>A table scrolls within its box on a phone.</summary>
    CutTable,

    /// <summary>Words of the other language, or the key of a text in place of the text.</summary>
    Language,

    /// <summary>What axe found.</summary>
    Accessibility,
}

/// <summary>One page as one person saw it in one language.</summary>
/// <param name="Page">Its pattern.</param>
/// <param name="Account">Who saw it.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="LedElsewhere">The way led to another page.</param>
/// <param name="Faults">What was wrong, with words for who mends it.</param>
internal sealed record Sight(
    string Page, string Account, string Language, bool LedElsewhere, IReadOnlyList<(Fault Kind, string Said)> Faults);
