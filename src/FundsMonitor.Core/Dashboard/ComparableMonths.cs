namespace FundsMonitor.Core.Dashboard;

/// <summary>Months whose figures may be set against each other.</summary>
public static class ComparableMonths
{
    /// <summary>
    /// The last months, oldest first, that follow each other without a gap and come from the same offices: where an office's file is
    /// missing, a fall of the sum says nothing.
    /// </summary>
    /// <param name="months">Months with data, in any order.</param>
    /// <param name="offices">Codes of the offices whose files hold a month; empty where all months have the same.</param>
    public static IReadOnlyList<Month> Last(IEnumerable<Month> months, IReadOnlyDictionary<Month, string> offices)
    {
        var run = new List<Month>();
        foreach (var month in months.Distinct().OrderDescending())
        {
            if (run.Count > 0 && (month != run[^1].Previous || SentBy(month) != SentBy(run[^1])))
            {
                break;
            }

            run.Add(month);
        }

        run.Reverse();
        return run;

        string SentBy(Month month) => offices.GetValueOrDefault(month, "");
    }

    /// <summary>How many months in a row, up to the last, a share rose. A month without a share ends the row.</summary>
    /// <param name="shares">One a month, oldest first.</param>
    public static int Rising(IReadOnlyList<decimal?> shares)
    {
        var rising = 0;
        while (rising < shares.Count - 1 && shares[^(rising + 1)] > shares[^(rising + 2)])
        {
            rising++;
        }

        return rising;
    }
}
