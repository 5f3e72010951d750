using FundsMonitor.Core.Jobs;
using FundsMonitor.UseCases.Jobs;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>A run with its row in the table of runs: what it did, that it was stopped, or what went wrong.</summary>
internal static class RecordedRun
{
    /// <summary>Does the work while holding the run; a failure is recorded and thrown on.</summary>
    /// <param name="run">The run, or null while another process holds it.</param>
    /// <param name="work">What it does.</param>
    /// <param name="told">What the table of runs says of it.</param>
    public static async Task<ReconcileResult> OfAsync(RunningJob? run, Func<RunningJob, Task<Applied>> work, Func<Applied, string> told)
    {
        if (run is null)
        {
            return new(JobOutcome.Running, 0, 0, 0, 0);
        }

        try
        {
            var applied = await work(run);
            await run.EndAsync(JobOutcome.Done, told(applied));
            return new(JobOutcome.Done, applied.Found, applied.New, applied.Changed, applied.Gone) { Compared = applied.Compared };
        }
        catch (OperationCanceledException) when (run.Cancel.IsCancellationRequested)
        {
            await run.EndAsync(JobOutcome.Cancelled, "Đã dừng theo yêu cầu.");
            return new(JobOutcome.Cancelled, 0, 0, 0, 0);
        }
        catch (Exception failure)
        {
            // The edge of the run: the table of runs says what went wrong, and whoever asked sees it too.
            await run.EndAsync(JobOutcome.Failed, failure.Message);
            throw;
        }
    }
}
