using System.Text.Json;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>Whose files a mapping reads: the office or commune a file was sent for, else the account that sent it.</summary>
internal static class SenderKeys
{
    private const int MostTried = 200;

    /// <summary>The key of an account.</summary>
    public static string OfAccount(string name) => "account:" + name;

    /// <summary>Every key a file has, the narrowest first.</summary>
    public static IReadOnlyList<string> Of(SourceFile file) =>
    [
        .. file.AskedOffice.Length > 0 ? ["office:" + file.AskedOffice] : Array.Empty<string>(),
        .. file.AskedCommune.Length > 0 ? ["commune:" + file.AskedCommune] : Array.Empty<string>(),
        OfAccount(file.ReceivedBy),
    ];

    /// <summary>What the sender said of a file, with the mappings kept for him, the latest first.</summary>
    public static async Task<Asked> AskedWithMappingsAsync(FundsDb db, SourceFile file, CancellationToken cancel)
    {
        var asked = ReceiveFile.AskedOf(file);
        var keys = Of(file);
        var name = asked.Mapping;

        // The command line names a mapping of any sender.
        var anySender = name.Length > 0 && file.ReceivedBy == Reader.CommandLine.Name;
        var kept = await db.KeptMappings.AsNoTracking()
            .Where(m => (anySender || keys.Contains(m.SenderKey)) && (name == "" || m.Name == name))
            .OrderByDescending(m => m.MadeAtUtc).ThenByDescending(m => m.Id).Take(MostTried).Select(m => m.Content).ToListAsync(cancel);
        return asked with { Mappings = [.. kept.Select(Read)] };
    }

    /// <summary>Counts an accepted file that was read by a mapping.</summary>
    public static async Task NoteUseAsync(FundsDb db, SourceFile file, DateTime nowUtc, CancellationToken cancel)
    {
        if (!file.Layout.StartsWith(ColumnMapping.Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var name = file.Layout[ColumnMapping.Prefix.Length..];
        var keys = Of(file);
        var anySender = file.AskedMapping == name && file.ReceivedBy == Reader.CommandLine.Name;
        await db.KeptMappings.Where(m => m.Name == name && (anySender || keys.Contains(m.SenderKey))).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.UsedCount, m => m.UsedCount + 1).SetProperty(m => m.LastUsedAtUtc, nowUtc), cancel);
    }

    /// <summary>A mapping as stored.</summary>
    public static string Write(ColumnMapping mapping) => JsonSerializer.Serialize(mapping);

    /// <summary>A stored mapping.</summary>
    public static ColumnMapping Read(string content) => JsonSerializer.Deserialize<ColumnMapping>(content)!;
}
