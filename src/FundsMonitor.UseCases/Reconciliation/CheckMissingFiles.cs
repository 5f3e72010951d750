using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Files;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation.Running;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>Finds the loan and control files that were due up to a month and have not come; closes what has come since.</summary>
public sealed class CheckMissingFiles(IDbContextFactory<FundsDb> databases, TimeProvider clock, JobLedger ledger)
{
    private static readonly FileKind[] DueKinds = [FileKind.Loans, FileKind.ControlTotals];

    /// <param name="upTo">The last month that is due by now.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between offices.</param>
    public async Task<ReconcileResult> RunAsync(Month upTo, string by, CancellationToken cancel)
    {
        await using var run = await ledger.TryStartAsync(JobNames.CheckMissingFiles, upTo.ToString(), "check-missing-files", by, cancel);
        return await RecordedRun.OfAsync(run, held => RunAsync(upTo, held.Cancel), Told);
    }

    private static string Told(Applied applied) =>
        string.Create(CultureInfo.InvariantCulture, $"{applied.Found} tệp còn thiếu, {applied.New} mới; {applied.Gone} đã về.");

    private async Task<Applied> RunAsync(Month upTo, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var offices = await db.Offices.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancel);
        var received = (await db.FileVersions
            .Where(v => v.State == VersionState.Current && DueKinds.Contains(v.Kind) && v.Decision == "")
            .Select(v => new { v.OfficeCode, v.Kind, v.Period }).ToListAsync(cancel))
            .ToLookup(v => (v.OfficeCode, v.Period), v => v.Kind);
        var applied = default(Applied);
        foreach (var office in offices)
        {
            cancel.ThrowIfCancellationRequested();
            var due = office.DueFrom is { } first ? Months(Month.FromKey(first), LastDue(office, upTo)) : [];
            var found = due.SelectMany(m => ReconciliationRules.Over<DueFacts>(m).SelectMany(r => r.Find(
                new DueFacts(office.Code, office.Name, m, DueKinds, [.. received[(office.Code, m.Key)]])))).ToList();
            var stored = db.Findings.Where(f => f.OfficeCode == office.Code && f.Rule == MissingRule.Rule.Code && f.Month <= upTo);
            applied += await new FindingStore(db, clock.GetUtcNow().UtcDateTime).ApplyAsync(new(stored, _ => true), found, cancel);
        }

        return applied;
    }

    private static Month LastDue(Office office, Month upTo) =>
        office.DueTo is { } last && last < upTo.Key ? Month.FromKey(last) : upTo;

    private static IEnumerable<Month> Months(Month first, Month last)
    {
        for (var month = first; month <= last; month = month.Next)
        {
            yield return month;
        }
    }
}
