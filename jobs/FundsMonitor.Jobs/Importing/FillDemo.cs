using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Jobs.Importing;

/// <summary>How filling the demo ended.</summary>
public enum DemoState
{
    /// <summary>The data folder was empty (or a demo that was stopped half-way) and holds the demo now.</summary>
    Filled,

    /// <summary>It held the demo already; nothing was done.</summary>
    AlreadyThere,

    /// <summary>It holds data that is not the demo; nothing was done.</summary>
    OtherData,
}

/// <summary>Fills an empty database with <c>sample-data/</c> through the same jobs that production uses.</summary>
/// <remarks>Call <c>PrepareDatabase</c> first.</remarks>
public sealed class FillDemo(IDbContextFactory<FundsDb> databases, JobLedger ledger, DemoSteps steps)
{
    /// <param name="progress">Told of each step in one line.</param>
    /// <param name="cancel">Stops; the next call goes on where it stopped.</param>
    /// <exception cref="DirectoryNotFoundException">There is no sample-data folder beside the solution or the program.</exception>
    public async Task<DemoState> RunAsync(IProgress<string> progress, CancellationToken cancel)
    {
        var state = await StateAsync(cancel);
        if (state != DemoState.Filled)
        {
            return state;
        }

        var sample = SampleFiles.Find();
        await using var run = await ledger.TryStartAsync(JobNames.Demo, "", JobNames.Demo, JobNames.Demo, cancel)
            ?? throw new InvalidOperationException("Another process is filling this database with the demo.");
        await steps.AddOfficesAsync(cancel);
        await steps.CreateAccountsAsync(cancel);
        await steps.ReceiveAsync(sample, progress, run.Cancel);
        await steps.RunJobsAsync(progress, run.Cancel);
        await steps.CheckMissingAsync(progress, run.Cancel);
        await run.EndAsync(JobOutcome.Done, new("", ""));
        return DemoState.Filled;
    }

    private async Task<DemoState> StateAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var runs = await db.JobRuns.Where(r => r.Job == JobNames.Demo).Select(r => r.Outcome).ToListAsync(cancel);
        if (runs.Contains(JobOutcome.Done))
        {
            return DemoState.AlreadyThere;
        }

        var used = await db.SourceFiles.AnyAsync(cancel) || await db.Users.AnyAsync(cancel);
        return used && runs.Count == 0 ? DemoState.OtherData : DemoState.Filled;
    }
}
