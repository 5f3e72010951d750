using FundsMonitor.Core.Importing;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Answering;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Importing.Answering;

/// <summary>What a refused file asks of the reader; and while it is being imported, the receipt comes anew when that is done.</summary>
public sealed partial class AnswerPanel : IDisposable
{
    private const int OfficeLength = 6;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource leaving = new();
    private OpenQuestion open = OpenQuestion.None;
    private string answer = "";
    private string? fault;
    private bool isBusy;
    private bool isFollowed;
    private bool isLoaded;
    private bool hasLooked;
    private long rowsRead;

    [Parameter, EditorRequired]
    public required int SourceFileId { get; set; }

    /// <summary>The state of the file that the page around this was drawn with; it may be decided by the time this is asked.</summary>
    [Parameter, EditorRequired]
    public required FileState Shown { get; set; }

    private PageContext? Context { get; set; }

    [Inject]
    private PageContexts Contexts { get; set; } = null!;

    [Inject]
    private ReadQuestion ReadQuestion { get; set; } = null!;

    [Inject]
    private AnswerFile AnswerFile { get; set; } = null!;

    [Inject]
    private ReadImportProgress ReadImportProgress { get; set; } = null!;

    [Inject]
    private JobQueue Queue { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "month")]
    private string? MonthText { get; set; }

    [SupplyParameterFromQuery(Name = "area")]
    private string? AreaText { get; set; }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Context = await Contexts.GetAsync(MonthText, AreaText, null, leaving.Token);
        open = await ReadQuestion.RunAsync(SourceFileId, Context.Reader, leaving.Token);
        answer = open.Question?.Given ?? "";
        isFollowed = IsUndecided(Shown);
        isLoaded = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The first rendering comes before a server database has answered.
        if (isLoaded && !hasLooked)
        {
            hasLooked = true;
            await (isFollowed || open == OpenQuestion.None ? FollowAsync() : Task.CompletedTask);
        }
    }

    private static bool IsUndecided(FileState state) => state is FileState.Received or FileState.Importing;

    private IEnumerable<AreaChoice> Places(QuestionKind kind) => Context is null ? [] : kind switch
    {
        QuestionKind.Office => Context.Choices.Areas.Where(a => a.Code.Length == OfficeLength),
        QuestionKind.Commune => Context.Choices.Areas.Where(a => a.Code.Length < OfficeLength),
        _ => [],
    };

    private async Task AnswerAsync()
    {
        (isBusy, fault) = (true, null);
        var reader = Context!.Reader;
        var outcome = await AnswerFile.RunAsync(SourceFileId, answer, reader, leaving.Token);
        isBusy = false;
        if (outcome != AnswerOutcome.Noted)
        {
            fault = outcome.ToString();
            return;
        }

        Queue.EnqueueImport(SourceFileId, reader.Name);
        open = OpenQuestion.None;
        await FollowAsync();
    }

    /// <summary>Waits for the verdict of a file that has none, then shows its receipt anew.</summary>
    private async Task FollowAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Tick);
            while (await StateAsync() is { } state)
            {
                if (!IsUndecided(state))
                {
                    if (isFollowed)
                    {
                        Navigation.Refresh(forceReload: true);
                    }

                    return;
                }

                isFollowed = true;
                StateHasChanged();
                await timer.WaitForNextTickAsync(leaving.Token);
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The reader left; the import goes on without him.
        }
    }

    private async Task<FileState?> StateAsync()
    {
        var progress = await ReadImportProgress.RunAsync(Context!.Reader, [SourceFileId], leaving.Token);
        rowsRead = progress.Select(p => p.RowsRead).FirstOrDefault();
        return progress.Select(p => (FileState?)p.State).FirstOrDefault();
    }
}
