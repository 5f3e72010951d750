using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Files;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Reconciliation.Running;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>Finds the loan and control files that were due up to a month and have not come; closes what has come since.</summary>
public sealed class CheckMissingFiles(IDbContextFactory<FundsDb> databases, TimeProvider clock, JobLedger ledger)
{
    /// <param name="on">The day on which it is judged: what was due before it and has not come is missing.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between offices.</param>
    public async Task<ReconcileResult> RunAsync(DateOnly on, string by, CancellationToken cancel)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var run = await ledger.TryStartAsync(JobNames.CheckMissingFiles, day, "check-missing-files", by, cancel);
        return await RecordedRun.OfAsync(run, held => RunAsync(on, held.Cancel), Told);
    }

    private static Bilingual Told(Applied applied) => new(
        string.Create(CultureInfo.InvariantCulture, $"{applied.Found} tệp còn thiếu, {applied.New} mới; {applied.Gone} đã về."),
        string.Create(CultureInfo.InvariantCulture, $"{applied.Found} files missing, {applied.New} new; {applied.Gone} have come."));

    private async Task<Applied> RunAsync(DateOnly on, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var offices = await db.Offices.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancel);
        var due = new DueDays(await db.DueSettings.AsNoTracking().ToListAsync(cancel));
        var kinds = DueDays.OfficeKinds.ToList();
        var received = (await db.FileVersions
            .Where(v => v.State == VersionState.Current && kinds.Contains(v.Kind) && (v.Kind != FileKind.ControlTotals || v.Decision == ""))
            .Select(v => new { v.OfficeCode, v.Kind, v.Period }).ToListAsync(cancel))
            .ToLookup(v => (v.OfficeCode, v.Period), v => v.Kind);
        var applied = default(Applied);
        foreach (var office in offices)
        {
            cancel.ThrowIfCancellationRequested();
            var found = Months(office, on).SelectMany(m => ReconciliationRules.Over<DueFacts>(m).SelectMany(r => r.Judge(
                new DueFacts(office.Code, office.Name, m, Due(due, office, (m, on)), [.. received[(office.Code, m.Key)]])))).ToList();
            var stored = db.Findings.Where(f => f.OfficeCode == office.Code && f.Rule == MissingRule.Rule.Code);
            applied += await new FindingStore(db, clock.GetUtcNow().UtcDateTime).ApplyAsync(new(stored, _ => true), found, cancel);
        }

        return applied;
    }

    private static IReadOnlyList<FileKind> Due(DueDays due, Office office, (Month Month, DateOnly On) at) =>
        [.. DueDays.OfficeKinds.Where(kind => due.DueOn(kind, office.Code, at.Month.Key) < at.On)];

    private static IEnumerable<Month> Months(Office office, DateOnly on)
    {
        var last = office.DueTo is { } end && end < Month.Of(on).Key ? Month.FromKey(end) : Month.Of(on);
        for (var month = office.DueFrom is { } first ? Month.FromKey(first) : last.Next; month <= last; month = month.Next)
        {
            yield return month;
        }
    }
}
