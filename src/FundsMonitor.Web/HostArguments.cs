namespace FundsMonitor.Web;

/// <summary>The command line of the web host, brought into the form that configuration reads.</summary>
/// <param name="Demo"><c>--demo</c>: fill an empty data folder with the sample before serving.</param>
/// <param name="Configuration">The rest as <c>key=value</c> pairs of configuration.</param>
/// <param name="Faults">What is wrong with the command line, one sentence each.</param>
public sealed record HostArguments(bool Demo, string[] Configuration, IReadOnlyList<string> Faults)
{
    private static readonly (string Option, string Key)[] Known =
    [
        ("--data", "FundsMonitor:Database:DataFolder"),
        ("--provider", "FundsMonitor:Database:Provider"),
        ("--connection", "ConnectionStrings:FundsMonitor"),
        ("--urls", "urls"),
        ("--environment", "environment"),
        ("--contentRoot", "contentRoot"),
        ("--applicationName", "applicationName"),
    ];

    /// <summary>Reads <c>--name value</c> and <c>--name=value</c>.</summary>
    public static HostArguments Read(IReadOnlyList<string> args)
    {
        var demo = false;
        List<string> configuration = [];
        List<string> faults = [];
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--demo")
            {
                demo = true;
                continue;
            }

            var (option, value) = Split(args[at]);
            if (Known.FirstOrDefault(k => k.Option == option) is not { Key: { } key })
            {
                faults.Add($"Unknown option {args[at]}. Known: --demo, {string.Join(", ", Known.Take(4).Select(k => k.Option))}.");
            }
            else if ((value ?? args.ElementAtOrDefault(++at)) is { } given)
            {
                configuration.Add($"{key}={given}");
            }
            else
            {
                faults.Add($"Option {option} needs a value.");
            }
        }

        return new(demo, [.. configuration], faults);
    }

    private static (string Option, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }
}
