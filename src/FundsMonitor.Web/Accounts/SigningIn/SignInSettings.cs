using FundsMonitor.UseCases.Accounts.Sessions;

namespace FundsMonitor.Web.Accounts.SigningIn;

/// <summary>How long sessions last and how often one network address may be wrong. Section <c>FundsMonitor:SignIn</c>.</summary>
public sealed record SignInSettings
{
    /// <summary>Minutes without doing anything after which a session ends, 5 to 720. Default: 60.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours after which every session ends, 1 to 24. Default: 12.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>Wrong passwords and codes from one network address in ten minutes, whatever the accounts, 5 to 1,000. Default: 20.
    /// So few accounts can be locked from one place that nobody locks an office out in silence.</summary>
    public int FailuresPerAddress { get; init; } = 20;

    /// <summary>The times as the use cases take them.</summary>
    public SessionTimes Times => new(TimeSpan.FromMinutes(IdleMinutes), TimeSpan.FromHours(SessionHours));

    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="faults">Gets one sentence per fault: what, and what to do.</param>
    public static SignInSettings Read(IConfiguration configuration, ICollection<string> faults)
    {
        var section = configuration.GetSection("FundsMonitor:SignIn");
        SignInSettings options;
        try
        {
            options = section.Get<SignInSettings>() ?? new SignInSettings();
        }
        catch (InvalidOperationException unreadable)
        {
            faults.Add($"{section.Path}: {unreadable.Message}");
            return new SignInSettings();
        }

        foreach (var (name, value, least, most) in new[]
        {
            (nameof(IdleMinutes), options.IdleMinutes, 5, 720),
            (nameof(SessionHours), options.SessionHours, 1, 24),
            (nameof(FailuresPerAddress), options.FailuresPerAddress, 5, 1000),
        }.Where(v => v.Item2 < v.Item3 || v.Item2 > v.Item4))
        {
            faults.Add($"{section.Path}:{name} is {value}; it must be {least} to {most}.");
        }

        return options;
    }
}
