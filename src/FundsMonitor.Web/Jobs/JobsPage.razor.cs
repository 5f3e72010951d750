using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Notices;
using FundsMonitor.Jobs;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Jobs;

/// <summary>Runs of the jobs. While one is going on the page asks again every two seconds.</summary>
public sealed partial class JobsPage
{
    private static readonly string[] Names =
        [JobNames.WatchFolders, JobNames.ImportFile, JobNames.Reconcile, JobNames.CheckMissingFiles, JobNames.CheckDueReports,
            JobNames.SendReminders, JobNames.RefillCommuneCodes, JobNames.MakeReports, JobNames.SendDigests,
            JobNames.ApplyRetention, JobNames.Demo, JobNames.Sample];

    /// <summary>Stands for runs that failed and were not done since, where an outcome is named.</summary>
    private const string NotDone = "NotDone";

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private string? said;
    private bool anyRunning;

    [SupplyParameterFromQuery]
    public string? Job { get; set; }

    [SupplyParameterFromQuery]
    public string? Outcome { get; set; }

    [Inject]
    private ListJobRuns ListJobRuns { get; set; } = null!;

    [Inject]
    private RequestCancel RequestCancel { get; set; } = null!;

    [Inject]
    private JobQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsFiltered => !string.IsNullOrEmpty(Job) || !string.IsNullOrEmpty(Outcome);

    protected override async Task<Page<JobRun>> ReadAsync(PageContext context, PageRequest page, CancellationToken cancel)
    {
        if (context.Reader.Role != Roles.Administrator)
        {
            return new([], 0);
        }

        JobOutcome? outcome = Enum.TryParse<JobOutcome>(Outcome, out var asked) ? asked : null;
        var query = new JobRunQuery(Names.Contains(Job) ? Job : null, outcome, page.Skip, page.Take)
        {
            // The folders are looked at every minute: those runs would hide all others.
            Without = string.IsNullOrEmpty(Job) ? JobNames.WatchFolders : "",
            NotDoneSinceUtc = Outcome == NotDone ? Clock.GetUtcNow().UtcDateTime.AddDays(-NoticeKinds.Days) : null,
        };
        var runs = await ListJobRuns.RunAsync(query, cancel);
        anyRunning = runs.Runs.Any(r => r.Outcome == JobOutcome.Running);
        return new(runs.Runs, runs.Total);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = FollowAsync();
        }
    }

    private static string Colour(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Failed or JobOutcome.Abandoned => "bad",
        JobOutcome.Refused => "warn",
        JobOutcome.Running => "going",
        _ => "",
    };

    /// <summary>Only what its arguments say in full can be asked for again; the rest comes again by the clock.</summary>
    private static bool MayRetry(JobRun run) =>
        run.Outcome is JobOutcome.Failed or JobOutcome.Abandoned or JobOutcome.Cancelled
        && run.Job is JobNames.ImportFile or JobNames.Reconcile;

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (await timer.WaitForNextTickAsync(Leaving))
            {
                if (anyRunning)
                {
                    await InvokeAsync(RefreshAsync);
                }
            }
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            // The reader left the page.
        }
    }

    private async Task CancelAsync(JobRun run)
    {
        if (await RequestCancel.RunAsync(run.Id, await ActingAsync(), Leaving))
        {
            said = T["CancelAsked"];
        }

        await RefreshAsync();
    }

    private async Task RetryAsync(JobRun run)
    {
        var arguments = run.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (run.Job == JobNames.ImportFile && int.TryParse(run.Arguments, CultureInfo.InvariantCulture, out var file))
        {
            Queue.EnqueueImport(file, Context!.Reader.Name);
            said = T["RetryAsked"];
        }
        else if (run.Job == JobNames.Reconcile && arguments.Length > 0 && Month.TryParse(arguments[0], out var month))
        {
            Queue.EnqueueReconcile(month, arguments.ElementAtOrDefault(1) ?? "", Context!.Reader.Name);
            said = T["RetryAsked"];
        }

        await RefreshAsync();
    }

    private string Progress(JobRun run) => run.ProgressOf > 0
        ? string.Format(Format.Culture, T["ProgressOf"], Format.Number(run.Progress), Format.Number(run.ProgressOf))
        : string.Format(Format.Culture, T["Progress"], Format.Number(run.Progress));

    private string Took(JobRun run)
    {
        var took = (run.EndedAtUtc ?? Clock.GetUtcNow().UtcDateTime) - run.StartedAtUtc;
        return took.TotalMinutes < 1
            ? string.Format(Format.Culture, T["Seconds"], (int)took.TotalSeconds)
            : string.Format(Format.Culture, T["Minutes"], (int)took.TotalMinutes, took.Seconds);
    }
}
