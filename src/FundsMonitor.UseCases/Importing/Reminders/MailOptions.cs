using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>How the connection to the mail server is kept from being read.</summary>
public enum MailSecurity
{
    /// <summary>STARTTLS; refused where the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte, usually port 465.</summary>
    Tls,

    /// <summary>Nothing: only for a relay on the same machine or network.</summary>
    None,
}

/// <summary>Reminders by e-mail. Section <c>FundsMonitor:Mail</c>; off unless <see cref="Host"/> is given.</summary>
public sealed record MailOptions
{
    /// <summary>Name of the SMTP server. Default: none, and nothing is sent.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port, 1 to 65535. Default: 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary>StartTls, Tls or None. Default: StartTls.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Name to sign in with at the server. Default: none, no sign-in.</summary>
    public string User { get; init; } = "";

    /// <summary>Password of <see cref="User"/>; give it as the environment variable <c>FundsMonitor__Mail__Password</c>.</summary>
    public string Password { get; init; } = "";

    /// <summary>Address the reminders come from. Required where <see cref="Host"/> is given.</summary>
    public string From { get; init; } = "";

    /// <summary>What stands behind the @ of the sender: letters are numbered under it.</summary>
    public string Domain => From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Days before its day on which a file counts as due soon, 0 to 28. Default: 3.</summary>
    public int DaysBefore { get; init; } = 3;

    /// <summary>Public address of this site with its scheme, which the letters name. Default: none.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "As configured; only written into letters.")]
    public string SiteUrl { get; init; } = "";

    /// <summary>Seconds after which a server that does not answer counts as failed, 1 to 300. Default: 30.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Whether anything is sent.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Everything that is wrong with these values, one sentence each; empty when all is well.</summary>
    public IEnumerable<string> Faults()
    {
        (string Name, int Value, int Min, int Max)[] bounds =
        [
            (nameof(Port), Port, 1, 65_535), (nameof(DaysBefore), DaysBefore, 0, 28), (nameof(TimeoutSeconds), TimeoutSeconds, 1, 300),
        ];
        foreach (var (name, value, min, max) in bounds.Where(b => b.Value < b.Min || b.Value > b.Max))
        {
            yield return $"FundsMonitor:Mail:{name} is {value}; it must be {min} to {max}.";
        }

        if (IsOn && !IsAddress(From))
        {
            yield return $"FundsMonitor:Mail:From is \"{From}\"; it must be an e-mail address where FundsMonitor:Mail:Host is given.";
        }

        if (!IsOn && (From.Length > 0 || User.Length > 0 || Password.Length > 0))
        {
            yield return "FundsMonitor:Mail has From, User or Password but no Host: name the mail server, or leave all of them out.";
        }

        if (Password.Length > 0 && User.Length == 0)
        {
            yield return "FundsMonitor:Mail:Password is given without FundsMonitor:Mail:User.";
        }
    }

    /// <summary>Whether a text is one address with a domain.</summary>
    internal static bool IsAddress(string text) =>
        text.Length <= 254 && MailboxAddress.TryParse(text, out var address)
        && address.Address == text && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;
}
