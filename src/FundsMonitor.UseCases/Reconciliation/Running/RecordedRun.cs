using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Jobs;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>A run with its row in the table of runs: what it did, that it was stopped, or what went wrong.</summary>
internal static class RecordedRun
{
    /// <summary>Does the work while holding the run; a failure is recorded and thrown on.</summary>
    /// <param name="run">The run, or null while another process holds it.</param>
    /// <param name="work">What it does.</param>
    /// <param name="told">What the table of runs says of it.</param>
    public static async Task<ReconcileResult> OfAsync(
        RunningJob? run, Func<RunningJob, Task<Applied>> work, Func<Applied, Bilingual> told) =>
        run is null
            ? Nothing(JobOutcome.Running)
            : await run.RecordAsync(
                async () =>
                {
                    var applied = await work(run);
                    var result = new ReconcileResult(JobOutcome.Done, applied.Found, applied.New, applied.Changed, applied.Gone)
                    {
                        Compared = applied.Compared,
                    };
                    return (result, JobOutcome.Done, told(applied));
                },
                Nothing(JobOutcome.Cancelled));

    private static ReconcileResult Nothing(JobOutcome outcome) => new(outcome, 0, 0, 0, 0);
}
