using FundsMonitor.Core.Importing;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.Web.Accounts;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FundsMonitor.Web.Importing.Uploading;

/// <summary>Takes files from the browser, hands them to the queue of imports and follows them to their verdict.</summary>
public sealed partial class UploadPanel : IDisposable
{
    private const int FilesAtOnce = 50;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource leaving = new();
    private readonly List<Upload> uploads = [];
    private Asked asked = new();
    private bool isSending;
    private bool isFollowing;

    [Parameter, EditorRequired]
    public required PageContext Context { get; set; }

    /// <summary>A file was received or got its verdict.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private CurrentReader CurrentReader { get; set; } = null!;

    [Inject]
    private JobQueue Queue { get; set; } = null!;

    [Inject]
    private ReadImportProgress ReadImportProgress { get; set; } = null!;

    [Inject]
    private ReceiveFile ReceiveFile { get; set; } = null!;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task SendAsync(InputFileChangeEventArgs chosen)
    {
        var files = chosen.GetMultipleFiles(FilesAtOnce).Select(f => (File: f, Upload: new Upload(f.Name, f.Size))).ToList();
        uploads.InsertRange(0, files.Select(f => f.Upload));
        isSending = true;
        foreach (var (file, upload) in files)
        {
            await SendOneAsync(file, upload);
            StateHasChanged();
        }

        isSending = false;
        await OnChanged.InvokeAsync();
        await FollowAsync();
    }

    private async Task SendOneAsync(IBrowserFile file, Upload upload)
    {
        var reader = await CurrentReader.GetAsync(leaving.Token);
        try
        {
            if (file.Size > FileStore.MaxBytes)
            {
                Refuse(upload, new Refusal("too-large", upload.Name, $"{FileStore.MaxBytes >> 20} MiB"));
                return;
            }

            await using var bytes = new CountingStream(
                file.OpenReadStream(FileStore.MaxBytes, leaving.Token), arrived => Show(upload, arrived));
            var received = await ReceiveFile.RunAsync(bytes, file.Name, asked, reader, leaving.Token);
            Note(upload, received, reader.Name);
        }
        catch (UnauthorizedAccessException)
        {
            (upload.Fault, upload.Words) = (true, new(T["NotAllowedToSend"], T["NotAllowedToSend"]));
        }
        catch (IOException)
        {
            (upload.Fault, upload.Words) = (true, new(T["ConnectionBroke"], T["ConnectionBroke"]));
        }
    }

    private void Note(Upload upload, Received received, string by)
    {
        if (received.Refusal is { } refusal)
        {
            Refuse(upload, refusal);
            return;
        }

        (upload.SourceFileId, upload.SeenBefore, upload.State) = (received.SourceFileId, !received.IsNew, received.State);
        if (received.State == FileState.Received)
        {
            Queue.EnqueueImport(received.SourceFileId, by);
        }
    }

    private static void Refuse(Upload upload, Refusal refusal) =>
        (upload.Fault, upload.Words) = (true, ProblemKinds.Reason(refusal));

    /// <summary>Draws only when another percent has arrived: a circuit carries the bytes too.</summary>
    private void Show(Upload upload, long arrived)
    {
        var before = upload.Percent;
        upload.Arrived = Math.Min(arrived, upload.Size);
        if (upload.Percent != before)
        {
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private async Task FollowAsync()
    {
        if (isFollowing)
        {
            return;
        }

        isFollowing = true;
        try
        {
            using var timer = new PeriodicTimer(Tick);
            do
            {
                await AskAsync();
                StateHasChanged();
            }
            while (uploads.Any(u => !u.IsOver) && await timer.WaitForNextTickAsync(leaving.Token));
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            isFollowing = false;
        }

        await OnChanged.InvokeAsync();
    }

    private async Task AskAsync()
    {
        var reader = await CurrentReader.GetAsync(leaving.Token);
        var ids = uploads.Where(u => u.SourceFileId > 0).Select(u => u.SourceFileId).ToList();
        foreach (var progress in await ReadImportProgress.RunAsync(reader, ids, leaving.Token))
        {
            foreach (var upload in uploads.Where(u => u.SourceFileId == progress.SourceFileId))
            {
                (upload.State, upload.RowsRead, upload.Words) = (progress.State, progress.RowsRead, progress.Verdict);
            }
        }
    }
}
