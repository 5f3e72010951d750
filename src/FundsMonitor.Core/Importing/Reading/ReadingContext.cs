using FundsMonitor.Core.Importing.Layouts;

namespace FundsMonitor.Core.Importing.Reading;

/// <summary>What is known of a file besides its rows.</summary>
/// <param name="Asked">What the sender said.</param>
/// <param name="Title">What stands above the table.</param>
/// <param name="CommuneByName">The code of a commune by its name; null where no list of places is at hand.</param>
internal sealed record ReadingContext(Asked Asked, TitleText Title, CommuneByName? CommuneByName)
{
    /// <summary>The sheet's name; empty for text files.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>
    /// The year a file is of, where its rows do not say it: the title's, else its decision's, else the one the sender said.
    /// </summary>
    public int? Year => Title.Year ?? Title.DecisionDate?.Year ?? Asked.Month?.Year;

    /// <summary>The decision of the current row: that of its columns, else the title's.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="number">Column of the number; a date may follow it.</param>
    /// <param name="date">Column of the date.</param>
    public (string Number, DateOnly? Date) Decision(CellReader cells, Field number, Field date)
    {
        var written = cells.Text(number);
        var day = cells.Date(date);
        if (written.Length == 0)
        {
            return (Title.Decision, day ?? Title.DecisionDate);
        }

        var found = TitleText.DecisionIn(written);
        return (found.Length > 0 ? found : written, day ?? TitleText.DateAfterDecision(written));
    }
}
