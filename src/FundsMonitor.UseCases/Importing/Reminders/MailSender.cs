using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>What a letter says.</summary>
/// <param name="Subject">Its heading.</param>
/// <param name="Body">Its words as plain text.</param>
public sealed record MailLetter(string Subject, string Body)
{
    /// <summary>The same as a page, for programs that show one; empty for plain text alone.</summary>
    public string Html { get; init; } = "";
}

/// <summary>Hands letters to the configured mail server.</summary>
public sealed class MailSender(MailOptions options)
{
    /// <summary>Sends one letter.</summary>
    /// <returns>What the server said against it, or why it was not reached; null when it took the letter.</returns>
    public async Task<string?> SendAsync(
        string messageId, IReadOnlyList<string> to, MailLetter letter, CancellationToken cancel)
    {
        using var message = new MimeMessage { Subject = letter.Subject, Body = BodyOf(letter) };
        message.MessageId = messageId;
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.AddRange(to.Select(MailboxAddress.Parse));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient { Timeout = options.TimeoutSeconds * 1000 };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Security(), cancel);
            if (options.User.Length > 0)
            {
                await client.AuthenticateAsync(options.User, options.Password, cancel);
            }

            await client.SendAsync(message, cancel);
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or AuthenticationException
            or SslHandshakeException or System.Net.Sockets.SocketException or IOException or TimeoutException or NotSupportedException)
        {
            return failure.Message;
        }

        await QuitAsync(client, cancel);
        return null;
    }

    /// <summary>The page stands last: a program shows the last of the ways that it knows.</summary>
    private static MimeEntity BodyOf(MailLetter letter)
    {
        var text = new TextPart("plain") { Text = letter.Body };
        return letter.Html.Length == 0 ? text : new MultipartAlternative(text, new TextPart("html") { Text = letter.Html });
    }

    /// <summary>The letter is with the server by now: a line that breaks at the farewell must not have it sent again.</summary>
    private static async Task QuitAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception broken) when (broken is CommandException or ProtocolException or IOException)
        {
            // Nothing is lost.
        }
    }

    private SecureSocketOptions Security() => options.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
