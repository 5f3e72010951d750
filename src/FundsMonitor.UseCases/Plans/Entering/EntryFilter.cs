using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>Which entries are listed, by whether they hold.</summary>
public enum EntryState
{
    /// <summary>Those that hold.</summary>
    Holds,

    /// <summary>Those that were withdrawn.</summary>
    Withdrawn,

    /// <summary>Both.</summary>
    All,
}

/// <summary>Which entries are listed.</summary>
/// <param name="Text">A part of what they say, with or without marks; empty for all.</param>
/// <param name="State">Whether they hold.</param>
public sealed record EntryFilter(string Text = "", EntryState State = EntryState.Holds)
{
    /// <summary>Whether an entry that was withdrawn then, or holds, is among them.</summary>
    internal bool Wants(DateTime? withdrawnAtUtc) => State switch
    {
        EntryState.Holds => withdrawnAtUtc is null,
        EntryState.Withdrawn => withdrawnAtUtc is not null,
        _ => true,
    };

    /// <summary>Whether the text that is looked for is part of what an entry says.</summary>
    internal bool Finds(string said) =>
        string.IsNullOrWhiteSpace(Text) || SearchText.Of(said).Contains(SearchText.Of(Text), StringComparison.Ordinal);
}
