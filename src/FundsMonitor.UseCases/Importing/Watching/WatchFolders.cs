using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;

namespace FundsMonitor.UseCases.Importing.Watching;

/// <summary>What a look into the watched folders brought.</summary>
/// <param name="Received">Files that are to be imported now.</param>
/// <param name="Seen">Files found, also those still being written.</param>
/// <param name="Refused">Names of files that were too large to be taken.</param>
public sealed record WatchedFolders(IReadOnlyList<int> Received, int Seen, IReadOnlyList<string> Refused);

/// <summary>Takes in what lies in <c>inbox/offices/004820/</c> and <c>inbox/communes/05551/</c> of the data folder.</summary>
/// <remarks>
/// A file counts as complete when its size and time were the same at two looks, some seconds apart, and the last change lies as far back.
/// Once its bytes are kept it is moved to <c>received/</c> beside it, or to <c>refused/</c>.
/// </remarks>
public sealed class WatchFolders(DatabaseOptions options, ReceiveFile receive, JobLedger ledger, TimeProvider clock)
{
    private const string ReceivedFolder = "received";
    private const string RefusedFolder = "refused";
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    private string Inbox => Path.Combine(options.DataFolder, "inbox");

    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between files.</param>
    /// <returns>What was found; nothing when another process is looking.</returns>
    public async Task<WatchedFolders> RunAsync(string by, CancellationToken cancel)
    {
        await using var run = await ledger.TryStartAsync(JobNames.WatchFolders, "", JobNames.WatchFolders, by, cancel);
        if (run is null)
        {
            return new WatchedFolders([], 0, []);
        }

        var watched = await LookAsync(run.Cancel);
        await run.EndAsync(JobOutcome.Done, new(
            $"Nhận {watched.Received.Count} trên {watched.Seen} tệp thấy.",
            $"{watched.Received.Count} of {watched.Seen} files seen were taken in."));
        return watched;
    }

    private async Task<WatchedFolders> LookAsync(CancellationToken cancel)
    {
        var found = Find().ToList();
        var complete = await CompleteAsync(found, cancel);
        var received = new List<int>();
        var refused = new List<string>();
        foreach (var file in complete)
        {
            if (await TakeAsync(file, cancel) is not { } taken)
            {
                continue;
            }

            if (taken.Refusal is not null)
            {
                refused.Add(Path.GetFileName(file.Path));
            }
            else if (taken.State == FileState.Received)
            {
                received.Add(taken.SourceFileId);
            }
        }

        return new WatchedFolders(received, found.Count, refused);
    }

    /// <summary>
    /// Files directly in the folder of an office or commune; hidden ones and those of folders with other names are left alone.
    /// </summary>
    private IEnumerable<WatchedFile> Find()
    {
        Directory.CreateDirectory(Path.Combine(Inbox, "offices"));
        Directory.CreateDirectory(Path.Combine(Inbox, "communes"));
        return In("offices", code => new Asked(OfficeCode: code), 6)
            .Concat(In("communes", code => new Asked(CommuneCode: code), 5))
            .Concat(In("communes", code => new Asked(CommuneCode: code), 3));
    }

    private IEnumerable<WatchedFile> In(string kind, Func<string, Asked> asked, int digits) =>
        from folder in Directory.EnumerateDirectories(Path.Combine(Inbox, kind))
        let code = Path.GetFileName(folder)
        where code.Length == digits && code.All(char.IsAsciiDigit)
        from path in Directory.EnumerateFiles(folder)
        where !File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint)
        where !Path.GetFileName(path).StartsWith('.') && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)
        orderby path
        select new WatchedFile(path, code, asked(code));

    /// <summary>The files that did not change between two looks.</summary>
    private async Task<IReadOnlyList<WatchedFile>> CompleteAsync(List<WatchedFile> files, CancellationToken cancel)
    {
        var before = files.ToDictionary(f => f.Path, f => Look(f.Path));
        if (before.Count == 0)
        {
            return [];
        }

        await Task.Delay(Settled, clock, cancel);
        return [.. files.Where(f => before[f.Path] is { } look && look == Look(f.Path))];
    }

    private static (long Size, DateTime ChangedUtc)? Look(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : null;
    }

    /// <summary>Null when the file cannot be opened: somebody still writes it, and the next look tries again.</summary>
    private async Task<Received?> TakeAsync(WatchedFile file, CancellationToken cancel)
    {
        Received taken;
        try
        {
            await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var sender = new Reader($"folder:{file.Code}", Roles.FinanceOfficer, AreaLimit.None);
            taken = await receive.RunAsync(content, Path.GetFileName(file.Path), file.Asked, sender, cancel);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        Move(file.Path, taken.Refusal is null ? ReceivedFolder : RefusedFolder);
        return taken;
    }

    private void Move(string path, string folder)
    {
        var target = Path.Combine(Path.GetDirectoryName(path)!, folder);
        Directory.CreateDirectory(target);
        var name = Path.GetFileName(path);
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-", System.Globalization.CultureInfo.InvariantCulture);
        File.Move(path, Path.Combine(target, File.Exists(Path.Combine(target, name)) ? stamp + name : name), overwrite: true);
    }

    private sealed record WatchedFile(string Path, string Code, Asked Asked);
}
