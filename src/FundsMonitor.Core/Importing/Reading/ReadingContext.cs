namespace FundsMonitor.Core.Importing.Reading;

/// <summary>What is known of a file besides its rows.</summary>
/// <param name="Asked">What the sender said.</param>
/// <param name="Title">What stands above the table.</param>
/// <param name="CommuneByName">The code of a commune by its name; null where no list of places is at hand.</param>
internal sealed record ReadingContext(Asked Asked, TitleText Title, Func<string, string?>? CommuneByName)
{
    /// <summary>The year a file is of, where its rows do not say it: the title's, else its decision's, else the one the sender said.</summary>
    public int? Year => Title.Year ?? Title.DecisionDate?.Year ?? Asked.Month?.Year;
}
