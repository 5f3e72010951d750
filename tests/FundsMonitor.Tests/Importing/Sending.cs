using System.Globalization;
using System.Text;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Testing;
using FundsMonitor.UseCases.Importing;

namespace FundsMonitor.Tests.Importing;

/// <summary>Sends a file the way a page, a folder or the command line does: receive, then import.</summary>
internal static class Sending
{
    /// <summary>Receives the bytes and imports them.</summary>
    public static async Task<ImportResult> SendAsync(
        this TestDatabase database, byte[] content, string name, Asked? asked = null, Reader? by = null)
    {
        var sender = by ?? Reader.CommandLine;
        var received = await database.Get<ReceiveFile>()
            .RunAsync(new MemoryStream(content), name, asked ?? new Asked(), sender, CancellationToken.None);
        return await database.Get<ImportReceivedFile>().RunAsync(received.SourceFileId, sender.Name, null, CancellationToken.None);
    }

    /// <summary>A loan file as text with tabs between the columns.</summary>
    public static byte[] Bytes(this LoanFileCase file) => Bytes(file.Sheet());

    /// <summary>Rows as text with tabs between the columns.</summary>
    public static byte[] Bytes(params object?[][] rows) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(Line)))];

    private static string Line(object?[] cells) => string.Join('\t', cells.Select(Text));

    private static string Text(object? cell) => cell switch
    {
        DateTime day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell?.ToString() ?? "",
    };
}
