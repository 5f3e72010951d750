using System.Collections.Concurrent;
using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Deciding;
using FundsMonitor.UseCases.Reconciliation.Running;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>What a reconciliation did.</summary>
/// <param name="Outcome">Done, Cancelled, or Running when another process holds the same scope.</param>
/// <param name="Found">Findings that hold now in the scope.</param>
/// <param name="New">Of them found for the first time.</param>
/// <param name="Changed">Of them found with other values than before.</param>
/// <param name="Gone">Findings closed because the difference is gone.</param>
public sealed record ReconcileResult(JobOutcome Outcome, int Found, int New, int Changed, int Gone)
{
    /// <summary>How often a customer was compared with a register: 0 where nothing new is known of any.</summary>
    public int Compared { get; init; }
}

/// <summary>Links customers to members, runs every rule over a month's current versions and keeps what was found. Changes only what
/// changed.</summary>
/// <remarks>
/// Findings with the month in their identity belong to that month. All others belong to the office's newest month: reconciling an older one
/// neither opens nor closes them.
/// </remarks>
public sealed class ReconcileMonth(
    IDbContextFactory<FundsDb> databases, TimeProvider clock, JobLedger ledger, MapBankCommunes map, WakeFindings wake)
{
    /// <summary>Two months of one office touch the same findings: within a process they go one after the other.</summary>
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();

    /// <param name="month">The month of the data.</param>
    /// <param name="officeOrCommune">A 6-digit office code, a 5-digit commune code, a 3-digit district code, or null for all.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between communes.</param>
    public async Task<ReconcileResult> RunAsync(Month month, string? officeOrCommune, string by, CancellationToken cancel)
    {
        var arguments = string.Create(CultureInfo.InvariantCulture, $"{month} {officeOrCommune}").TrimEnd();
        var key = string.Create(CultureInfo.InvariantCulture, $"reconcile|{month.Key}|{officeOrCommune}");
        await using var run = await ledger.TryStartAsync(JobNames.Reconcile, arguments, key, by, cancel);
        return await RecordedRun.OfAsync(run, held => RunAsync(month, officeOrCommune, held), Told);
    }

    private static string Told(Applied applied) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{applied.Found} phát hiện: {applied.New} mới, {applied.Changed} thay đổi; {applied.Gone} không còn. Liên kết lại {applied.Compared} lượt.");

    private async Task<Applied> RunAsync(Month month, string? scope, RunningJob run)
    {
        await wake.RunAsync(run.Cancel);
        var plan = await PlanAsync(month, scope, run.Cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var applied = default(Applied);
        var read = new HashSet<string>();
        var done = 0;
        foreach (var office in plan.Offices)
        {
            run.Report(done++, plan.Offices.Count + plan.Budgets.Count);
            applied += await AloneAsync(
                office,
                async db =>
                {
                    await map.RunAsync(office, run.Cancel);
                    var work = new OfficeReconciliation(db, office, plan.Communes, now);
                    var result = await work.RunAsync(month, run.Cancel);
                    _ = work.ReadNewest && read.Add(office);
                    return result;
                },
                run.Cancel);
        }

        foreach (var commune in plan.Budgets)
        {
            run.Report(done++, plan.Offices.Count + plan.Budgets.Count);
            applied += await AloneAsync(
                commune, db => new CommuneReconciliation(db, commune, read, now).RunAsync(month, run.Cancel), run.Cancel);
        }

        return applied;
    }

    private async Task<ReconcilePlan> PlanAsync(Month month, string? scope, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReconcilePlan.ReadAsync(db, month, scope, cancel);
    }

    private async Task<Applied> AloneAsync(string whose, Func<FundsDb, Task<Applied>> work, CancellationToken cancel)
    {
        var gate = gates.GetOrAdd(whose, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            return await work(db);
        }
        finally
        {
            gate.Release();
        }
    }
}
