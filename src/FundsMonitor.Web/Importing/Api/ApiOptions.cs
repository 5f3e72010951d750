namespace FundsMonitor.Web.Importing.Api;

/// <summary>How much programs may ask. Section <c>FundsMonitor:Api</c>.</summary>
public sealed record ApiOptions
{
    /// <summary>Requests a token may make in a minute, 1 to 10,000. Default: 120.</summary>
    public int RequestsPerMinute { get; init; } = 120;

    /// <summary>Refused tokens from one network address in a minute that are answered 401 and written down, 1 to 10,000; further ones
    /// are answered 429. Default: 30.</summary>
    public int FailuresPerMinute { get; init; } = 30;

    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="faults">Gets one sentence per fault: what, and what to do.</param>
    public static ApiOptions Read(IConfiguration configuration, ICollection<string> faults)
    {
        const int Most = 10_000;
        var section = configuration.GetSection("FundsMonitor:Api");
        ApiOptions options;
        try
        {
            options = section.Get<ApiOptions>() ?? new ApiOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            faults.Add($"{section.Path}: {unreadable.Message}");
            return new ApiOptions();
        }

        foreach (var (name, value) in new[]
        {
            (nameof(RequestsPerMinute), options.RequestsPerMinute),
            (nameof(FailuresPerMinute), options.FailuresPerMinute),
        }.Where(v => v.Item2 is < 1 or > Most))
        {
            faults.Add($"{section.Path}:{name} is {value}; it must be 1 to {Most}.");
        }

        return options;
    }
}
