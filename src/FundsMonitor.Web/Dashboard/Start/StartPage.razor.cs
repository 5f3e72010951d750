using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Core.Text;
using FundsMonitor.Jobs;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.UseCases.Dashboard.Start;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Dashboard.Start;

/// <summary>The first hour, step by step. While files are read or a month is reconciled the page asks again every two seconds.</summary>
public sealed partial class StartPage
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private readonly bool hasSample = SampleFiles.FindOrNull() is not null;
    private StartReading? start;
    private StartStepName? open;
    private string? openedFor;
    private IReadOnlyList<Bilingual> faults = [];

    [SupplyParameterFromQuery(Name = "step")]
    public string? StepText { get; set; }

    [Inject]
    private ReadStart ReadStart { get; set; } = null!;

    [Inject]
    private MarkStart MarkStart { get; set; } = null!;

    [Inject]
    private JobQueue Queue { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadAsync(PageContext context)
    {
        start = await ReadStart.RunAsync(Leaving);
        if (openedFor != Navigation.Uri)
        {
            // What is open stays open while its state changes: what was just sent is told there.
            openedFor = Navigation.Uri;
            open = StartSteps.Find(StepText) ?? start.Next;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await FollowAsync(Leaving);
        }
    }

    /// <summary>Without a month: the one that has data now may not be the one that has when the steps are done.</summary>
    private static string LinkTo(StartStepName step) => "/start?step=" + step.Word();

    private static bool IsOver(StartStep step) => step.State is StartState.Done or StartState.Skipped;

    private async Task FollowAsync(CancellationToken leaving)
    {
        try
        {
            using var timer = new PeriodicTimer(Tick);
            while (await timer.WaitForNextTickAsync(leaving))
            {
                if (start is { IsWorking: true })
                {
                    await ReloadAsync();
                    StateHasChanged();
                }
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    }

    private async Task MarkAsync((StartMark Mark, bool TakeBack) asked)
    {
        var fault = await MarkStart.RunAsync(asked.Mark, asked.TakeBack, await ActingAsync(), Leaving);
        faults = fault is null ? [] : [fault];
        await ReloadAsync();
    }

    private Task SkipAsync(StartStepName step, bool takeBack) => MarkAsync((new(StartNoteKind.Skipped, step), takeBack));

    /// <summary>Also goes on with a sample that was stopped.</summary>
    private async Task TakeSampleAsync()
    {
        var reader = await ActingAsync();
        await MarkAsync((new(StartNoteKind.Sample), false));
        if (faults.Count == 0)
        {
            Queue.EnqueueSample(reader.Name);
        }
    }
}
