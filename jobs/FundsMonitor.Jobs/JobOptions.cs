namespace FundsMonitor.Jobs;

/// <summary>When and how jobs run. Section <c>FundsMonitor:Jobs</c>.</summary>
public sealed record JobOptions
{
    /// <summary>Whether this web host runs jobs itself. Default: true; set false where workers run against the same server database.
    /// With the embedded database it must stay true: nobody else could run them.</summary>
    public bool RunHere { get; init; } = true;

    /// <summary>Jobs run at a time in this process, 1 to 64. Default: 2.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Hour of the nightly reconciliation, Vietnam time, 0 to 23. Default: 1.</summary>
    public int NightlyHour { get; init; } = 1;

    /// <summary>Hour at which reminders are sent, Vietnam time, 0 to 23; off without a mail server. Default: 7.</summary>
    public int RemindersHour { get; init; } = 7;

    /// <summary>Latest months of each office that are reconciled every night, 1 to 24. Default: 2.</summary>
    public int NightlyMonths { get; init; } = 2;

    /// <summary>Seconds before each new try of a job that failed; as many tries as there are numbers. Default: 10, 60, 300, 1800.</summary>
    public IReadOnlyList<int> RetryAfterSeconds { get; init; } = [];

    /// <summary>Seconds after which a killed worker's job is taken by another, 15 to 300; renewed while it runs. Default: 20.</summary>
    public int TakeOverAfterSeconds { get; init; } = 20;

    /// <summary>Seconds between two looks into a server's queue, 1 to 60. Default: 1.</summary>
    public int QueuePollSeconds { get; init; } = 1;

    /// <summary><see cref="RetryAfterSeconds"/> or its default; a default set there would be added to, not replaced.</summary>
    public int[] RetryDelays => RetryAfterSeconds.Count > 0 ? [.. RetryAfterSeconds] : [10, 60, 300, 1800];

    /// <summary>Everything that is wrong with these values, one sentence each; empty when all is well.</summary>
    public IEnumerable<string> Faults()
    {
        (string Name, int Value, int Min, int Max)[] bounds =
        [
            (nameof(Workers), Workers, 1, 64),
            (nameof(NightlyHour), NightlyHour, 0, 23),
            (nameof(RemindersHour), RemindersHour, 0, 23),
            (nameof(NightlyMonths), NightlyMonths, 1, 24),
            (nameof(TakeOverAfterSeconds), TakeOverAfterSeconds, 15, 300),
            (nameof(QueuePollSeconds), QueuePollSeconds, 1, 60),
        ];
        foreach (var (name, value, min, max) in bounds.Where(b => b.Value < b.Min || b.Value > b.Max))
        {
            yield return $"FundsMonitor:Jobs:{name} is {value}; it must be {min} to {max}.";
        }

        if (RetryAfterSeconds.Any(s => s is < 1 or > 86_400))
        {
            yield return $"FundsMonitor:Jobs:{nameof(RetryAfterSeconds)} must be numbers of seconds, 1 to 86400 each.";
        }
    }
}
