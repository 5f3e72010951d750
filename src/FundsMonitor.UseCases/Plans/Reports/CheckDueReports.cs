using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Planning;
using FundsMonitor.Core.Reconciliation.Rules.Plans;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Reconciliation.Running;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Reports;

/// <summary>Finds the reports whose due date has passed and that nobody has noted; closes what came since.</summary>
public sealed class CheckDueReports(IDbContextFactory<FundsDb> databases, TimeProvider clock, JobLedger ledger)
{
    /// <param name="on">The day on which it is judged: what was due before it is late.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between places.</param>
    public async Task<ReconcileResult> RunAsync(DateOnly on, string by, CancellationToken cancel)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var run = await ledger.TryStartAsync(JobNames.CheckDueReports, day, JobNames.CheckDueReports, by, cancel);
        return await RecordedRun.OfAsync(run, held => RunAsync(on, held.Cancel), Told);
    }

    private static Bilingual Told(Applied applied) => new(
        string.Create(CultureInfo.InvariantCulture, $"{applied.Found} báo cáo quá hạn, {applied.New} mới; {applied.Gone} đã nhận."),
        string.Create(CultureInfo.InvariantCulture, $"{applied.Found} reports late, {applied.New} of them new; {applied.Gone} received."));

    private async Task<Applied> RunAsync(DateOnly on, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var obligations = (await db.ReportObligations.AsNoTracking().Where(o => o.WithdrawnAtUtc == null).OrderBy(o => o.Id)
            .ToListAsync(cancel)).ToLookup(o => o.CommuneCode);
        var receipts = (await db.ReportReceipts.AsNoTracking().Where(r => r.TakenBackAtUtc == null).ToListAsync(cancel))
            .ToLookup(r => r.CommuneCode);
        var abolished = await db.ReportReceivers.AsNoTracking().Where(r => r.WithdrawnAtUtc == null).ToListAsync(cancel);
        var plans = (await db.FileVersions.AsNoTracking().Where(v => v.Kind == FileKind.Plan && v.State == VersionState.Current)
            .Select(v => new { v.CommuneCode, v.Period, v.Id }).ToListAsync(cancel)).ToLookup(v => v.CommuneCode);
        var rule = ReportRule.Rule.Code;
        var told = await db.Findings.Where(f => f.Rule == rule).Select(f => f.CommuneCode).Distinct().ToListAsync(cancel);
        var applied = default(Applied);
        foreach (var place in obligations.Select(o => o.Key).Union(told).Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var facts = new ReportFacts
            {
                CommuneCode = place,
                AsOf = on,
                Obligations = [.. obligations[place]],
                Receipts = [.. receipts[place]],
                Abolished = [.. ReportReceiver.KnownTo(place, abolished)],
                PlanVersions = plans[place].GroupBy(p => p.Period).ToDictionary(g => g.Key, g => g.Max(p => p.Id)),
            };
            var found = ReconciliationRules.Over<ReportFacts>(Month.Of(on)).SelectMany(r => r.Judge(facts)).ToList();
            var stored = db.Findings.Where(f => f.Rule == rule && f.CommuneCode == place);
            applied += await new FindingStore(db, clock.GetUtcNow().UtcDateTime).ApplyAsync(new(stored, _ => true), found, cancel);
        }

        return applied;
    }
}
