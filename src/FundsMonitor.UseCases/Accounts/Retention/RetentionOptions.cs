namespace FundsMonitor.UseCases.Accounts.Retention;

/// <summary>How long is kept what is no longer used. Section <c>FundsMonitor:Retention</c>. Everything is kept unless said here.</summary>
public sealed record RetentionOptions
{
    /// <summary>Years after which who saw whom is removed, 1 to 50. Default: 0, never. What is in the audit chain stays.</summary>
    public int AccessLogYears { get; init; }

    /// <summary>
    /// Years after a version ceased to count, after which its rows are removed, and its file where no other version is of it, 1 to 50.
    /// Default: 0, never. Versions that count, and those of signed months, are kept whatever stands here.
    /// </summary>
    public int OldVersionYears { get; init; }

    /// <summary>Days without a sign of life after which a session that nobody ended is removed, 30 to 3650. Default: 0, never.</summary>
    public int SessionDays { get; init; }

    /// <summary>Whether anything is ever removed.</summary>
    public bool IsOn => AccessLogYears > 0 || OldVersionYears > 0 || SessionDays > 0;

    /// <summary>Everything that is wrong with these values, one sentence each; empty when all is well.</summary>
    public IEnumerable<string> Faults()
    {
        (string Name, int Value, int Min, int Max)[] bounds =
        [
            (nameof(AccessLogYears), AccessLogYears, 1, 50),
            (nameof(OldVersionYears), OldVersionYears, 1, 50),
            (nameof(SessionDays), SessionDays, 30, 3650),
        ];
        return bounds.Where(b => b.Value != 0 && (b.Value < b.Min || b.Value > b.Max))
            .Select(b => $"FundsMonitor:Retention:{b.Name} is {b.Value}; it must be 0 for never, or {b.Min} to {b.Max}.");
    }
}
