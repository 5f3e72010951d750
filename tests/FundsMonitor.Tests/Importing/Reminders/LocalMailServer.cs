using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FundsMonitor.Tests.Importing.Reminders;

/// <summary>A mail server on a free port of this machine that keeps what it takes; enough of SMTP for one letter at a time.</summary>
internal sealed class LocalMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public LocalMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Letters taken: their recipients and their text as it came.</summary>
    public List<(string To, string Text)> Letters { get; } = [];

    /// <summary>Whether letters are turned away with "try again later".</summary>
    public bool TurnsAway { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 local");
        List<string> to = [];
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command == "RCPT")
            {
                to.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
            }

            await writer.WriteLineAsync(command switch
            {
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                "MAIL" when TurnsAway => "451 try again later",
                _ => "250 ok",
            });
            if (command == "DATA")
            {
                Letters.Add((string.Join(", ", to), await BodyAsync(reader)));
                await writer.WriteLineAsync("250 taken");
            }
            else if (command == "QUIT")
            {
                return;
            }
        }
    }

    private async Task<string> BodyAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }
}
