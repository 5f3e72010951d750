using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>Hands letters to the configured mail server.</summary>
public sealed class MailSender(MailOptions options)
{
    /// <summary>Sends one letter.</summary>
    /// <returns>What the server said against it, or why it was not reached; null when it took the letter.</returns>
    public async Task<string?> SendAsync(
        string messageId, IReadOnlyList<string> to, (string Subject, string Body) letter, CancellationToken cancel)
    {
        using var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Body } };
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
