using FundsMonitor.Core.Jobs;
using FundsMonitor.UseCases.Jobs;

namespace FundsMonitor.Jobs.Importing;

/// <summary>
/// Imports <c>sample-data/</c> into a database whose administrator chose it, one file after the other in their order. Unlike the demo it
/// makes no accounts: their password is public. What was imported already is passed over, so that a job that was stopped can go on.
/// </summary>
public sealed class FillSampleJob(JobLedger ledger, DemoSteps steps, ImportFileJob import)
{
    public async Task RunAsync(string by, CancellationToken cancel)
    {
        await using var run = await ledger.TryStartAsync(JobNames.Sample, "", JobNames.Sample, by, cancel);
        if (run is null)
        {
            return;
        }

        if (SampleFiles.FindOrNull() is not { } sample)
        {
            await run.EndAsync(
                JobOutcome.Failed,
                new("Không có thư mục sample-data bên cạnh chương trình.", "There is no folder sample-data beside the program."));
            return;
        }

        try
        {
            await ImportAsync(sample, run);
            await run.EndAsync(JobOutcome.Done, new("", ""));
        }
        catch (OperationCanceledException) when (run.StopRequested)
        {
            await run.EndAsync(
                JobOutcome.Cancelled,
                new("Đã dừng theo yêu cầu; các tệp đã nhập vẫn còn.", "Stopped as asked; the files taken in before stay."));
        }
    }

    private async Task ImportAsync(SampleFiles sample, RunningJob run)
    {
        await steps.AddOfficesAsync(run.Cancel);
        foreach (var (done, path) in sample.Paths.Index())
        {
            run.Report(done, sample.Paths.Count);
            if (await steps.ReceiveOneAsync(sample, path, run.Cancel) is { } id)
            {
                await import.RunAsync(id, JobNames.Demo, run.Cancel);
            }
        }

        run.Report(sample.Paths.Count, sample.Paths.Count);
        await steps.CheckMissingAsync(new Progress<string>(), run.Cancel);
    }
}
