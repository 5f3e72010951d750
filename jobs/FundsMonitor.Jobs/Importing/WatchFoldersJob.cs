using FundsMonitor.UseCases.Importing.Watching;

namespace FundsMonitor.Jobs.Importing;

/// <summary>Every minute: takes in what offices and communes put into their folders, and has it imported.</summary>
public sealed class WatchFoldersJob(WatchFolders watch, JobQueue queue)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var found = await watch.RunAsync("schedule", cancel);
        foreach (var file in found.Received)
        {
            queue.EnqueueImport(file, "schedule");
        }
    }
}
