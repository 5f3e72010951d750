using System.Collections.Concurrent;
using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Text;
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
    /// <summary>Places that are worked on at once at most: each holds an office's month in memory.</summary>
    private const int PlacesAtOnce = 4;

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

    private static Bilingual Told(Applied applied) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{applied.Found} phát hiện: {applied.New} mới, {applied.Changed} thay đổi; {applied.Gone} không còn. "
            + $"Liên kết lại {applied.Compared} lượt."),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{applied.Found} findings: {applied.New} new, {applied.Changed} changed; {applied.Gone} gone. "
            + $"{applied.Compared} links compared again."));

    private async Task<Applied> RunAsync(Month month, string? scope, RunningJob run)
    {
        await wake.RunAsync(run.Cancel);
        var plan = await PlanAsync(month, scope, run.Cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var applied = new ConcurrentBag<Applied>();
        var read = new ConcurrentDictionary<string, bool>();
        await SideBySideAsync(
            (plan.Offices, 0, plan.Offices.Count + plan.Budgets.Count),
            run,
            async office => applied.Add(
                await AloneAsync(office, db => OfficeAsync(db, office, (month, plan, now), read, run.Cancel), run.Cancel)));
        var offices = read.Keys.ToHashSet();
        await SideBySideAsync(
            (plan.Budgets, plan.Offices.Count, plan.Offices.Count + plan.Budgets.Count),
            run,
            async commune => applied.Add(await AloneAsync(
                commune, db => new CommuneReconciliation(db, commune, offices, now).RunAsync(month, run.Cancel), run.Cancel)));
        return applied.Aggregate(default(Applied), (sum, each) => sum + each);
    }

    private async Task<Applied> OfficeAsync(
        FundsDb db, string office, (Month Month, ReconcilePlan Plan, DateTime Now) of, ConcurrentDictionary<string, bool> read,
        CancellationToken cancel)
    {
        await map.RunAsync(office, cancel);
        var work = new OfficeReconciliation(db, office, of.Plan.Communes, of.Now);
        var applied = await work.RunAsync(of.Month, cancel);
        _ = work.ReadNewest && read.TryAdd(office, true);
        return applied;
    }

    /// <summary>Several places at once: one reads while another computes or writes. Each has a context of its own.</summary>
    private static Task SideBySideAsync((IReadOnlyList<string> Places, int Done, int Of) what, RunningJob run, Func<string, Task> work)
    {
        var done = what.Done;
        run.Report(done, what.Of);
        var options = new ParallelOptions
        {
            CancellationToken = run.Cancel,
            MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, PlacesAtOnce),
        };
        return Parallel.ForEachAsync(what.Places, options, async (place, _) =>
        {
            await work(place);
            run.Report(Interlocked.Increment(ref done), what.Of);
        });
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
