using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Plans;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Plans.Reports;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Jobs.Importing;

/// <summary>The steps of <see cref="FillDemo"/>. Each may be done again after it was stopped half-way.</summary>
public sealed class DemoSteps(
    IDbContextFactory<FundsDb> databases,
    CreateAccount createAccount,
    FileStore store,
    CheckMissingFiles checkMissing,
    CheckDueReports checkReports,
    TimeProvider clock,
    JobQueue queue,
    DemoServer server)
{
    private static readonly Reader Demo = new(JobNames.Demo, Roles.Administrator, AreaLimit.None);

    public async Task AddOfficesAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await DemoOffices.AddMissingAsync(db, cancel);
        await DemoReports.AddMissingAsync(db, clock, cancel);
        await DemoTargets.AddMissingAsync(db, cancel);
    }

    public async Task CreateAccountsAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var there = await db.Users.Select(a => a.UserName).ToListAsync(cancel);
        foreach (var account in DemoAccounts.All.Where(a => !there.Contains(a.Name)))
        {
            var faults = await createAccount.RunAsync(account, Demo, cancel);
            if (faults.Count > 0)
            {
                throw new InvalidOperationException($"The demo's account {account.Name} was refused: {faults[0].En}");
            }
        }
    }

    /// <summary>Receives the sample's files and has them imported in their order.</summary>
    public async Task ReceiveAsync(SampleFiles sample, IProgress<string> progress, CancellationToken cancel)
    {
        progress.Report($"Nhận {sample.Paths.Count} tệp / receiving {sample.Paths.Count} files");
        foreach (var file in sample.Paths)
        {
            if (await ReceiveOneAsync(sample, file, cancel) is { } id)
            {
                queue.EnqueueImport(id, Demo.Name);
            }
        }
    }

    /// <summary>Receives one of the sample's files as if it had come on its own invented day.</summary>
    /// <returns>The file to be imported; null where it has its verdict already.</returns>
    public async Task<int?> ReceiveOneAsync(SampleFiles sample, string file, CancellationToken cancel)
    {
        await using var content = File.OpenRead(Path.Combine(sample.Folder, file));
        var receive = new ReceiveFile(databases, store, SampleTimes.ClockOf(file));
        var asked = SampleFiles.AskedOf(file) with { Hold = false };
        var received = await receive.RunAsync(content, Path.GetFileName(file), asked, Demo, cancel);
        return received.State is FileState.Accepted or FileState.Refused or FileState.Waiting ? null : received.SourceFileId;
    }

    /// <summary>Runs the queue until nothing is left in it, and says what each run did.</summary>
    /// <exception cref="InvalidOperationException">A job failed in each of its tries.</exception>
    public async Task RunJobsAsync(IProgress<string> progress, CancellationToken cancel)
    {
        var failedBefore = server.Failed();
        using var running = server.Start();
        var told = await LastRunAsync(cancel);
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
            told = await TellAsync(told, progress, cancel);
        }
        while (!server.IsIdle());
        await TellAsync(told, progress, cancel);
        if (server.Failed() > failedBefore)
        {
            throw new InvalidOperationException("A job of the demo failed in each of its tries; the lines above say which.");
        }
    }

    public async Task CheckMissingAsync(IProgress<string> progress, CancellationToken cancel)
    {
        progress.Report("Kiểm tra tệp còn thiếu / checking for missing files");
        await checkMissing.RunAsync(DemoOffices.AllDue, Demo.Name, cancel);
        await checkReports.RunAsync(DemoOffices.AllDue, Demo.Name, cancel);
    }

    private async Task<long> LastRunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.JobRuns.MaxAsync(r => (long?)r.Id, cancel) ?? 0;
    }

    private async Task<long> TellAsync(long after, IProgress<string> progress, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ended = await db.JobRuns.Where(r => r.Id > after && r.EndedAtUtc != null).OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var run in ended)
        {
            progress.Report($"{await SubjectAsync(db, run, cancel)}: {run.Message}");
        }

        return ended.Count > 0 ? ended[^1].Id : after;
    }

    private static async Task<string> SubjectAsync(FundsDb db, JobRun run, CancellationToken cancel) =>
        run.Job == JobNames.ImportFile && int.TryParse(run.Arguments, CultureInfo.InvariantCulture, out var id)
            ? await db.SourceFiles.Where(f => f.Id == id).Select(f => f.Name).SingleAsync(cancel)
            : $"{run.Job} {run.Arguments}";
}
