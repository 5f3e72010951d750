namespace FundsMonitor.Web.Accounts.Outside;

/// <summary>Signing in through an OpenID Connect provider: off unless configured. Section <c>FundsMonitor:OpenIdConnect</c>.</summary>
public sealed record OutsideOptions
{
    /// <summary>Address of the provider, whose <c>/.well-known/openid-configuration</c> is read. Default: empty, which is off.</summary>
    public string Authority { get; init; } = "";

    /// <summary>What the provider calls this program. Default: empty.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Secret agreed with the provider; empty for a provider that asks for none, as PKCE is always used. Default: empty.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>Name on the button. Default: <c>OpenID Connect</c>.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>Whether it is configured.</summary>
    public bool IsOn => Authority.Length > 0;

    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="faults">Gets one sentence per fault: what, and what to do.</param>
    public static OutsideOptions Read(IConfiguration configuration, ICollection<string> faults)
    {
        var section = configuration.GetSection("FundsMonitor:OpenIdConnect");
        var options = section.Get<OutsideOptions>() ?? new OutsideOptions();
        if (options.IsOn != options.ClientId.Length > 0)
        {
            faults.Add($"{section.Path} has only one of Authority and ClientId: give both, or neither.");
        }

        if (options.IsOn && !(Uri.TryCreate(options.Authority, UriKind.Absolute, out var address)
            && (address.Scheme == "https" || address.IsLoopback)))
        {
            faults.Add($"{section.Path}:Authority must be an https address.");
        }

        return options;
    }
}
