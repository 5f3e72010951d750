using System.Collections.Concurrent;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Rules.Files;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Versions.Differing;
using FundsMonitor.UseCases.Reconciliation.Running;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>
/// Runs the rules over what was sent: refused files of another month or place, and versions that say something else than the one
/// before. Asked after each import and each reconciliation; what was compared once is not compared again.
/// </summary>
public sealed class CheckSentFiles(IDbContextFactory<FundsDb> databases, VersionDifferences differences, TimeProvider clock)
    : IDisposable
{
    /// <summary>Two jobs of one process would both insert what is found; a job of another process that does is tried again.</summary>
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Versions that say the same as the one before them.</summary>
    private readonly ConcurrentDictionary<int, bool> unchanged = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await RefusedAsync(db, cancel);
            await ChangedAsync(db, cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task RefusedAsync(FundsDb db, CancellationToken cancel)
    {
        var (verdicts, problems) = (PeriodRule.Verdicts.ToList(), PeriodRule.RowProblems.ToList());
        var files = await db.SourceFiles.AsNoTracking()
            .Where(f => f.State == FileState.Refused && (f.AskedOffice != "" || f.AskedCommune != "")
                && (verdicts.Contains(f.Verdict)
                    || db.FileProblems.Any(p => p.SourceFileId == f.Id && problems.Contains(p.Kind))))
            .OrderByDescending(f => f.ReceivedAtUtc).ThenByDescending(f => f.Id).ToListAsync(cancel);
        var found = new List<Finding>();
        foreach (var file in files)
        {
            var facts = await FactsAsync(db, file, cancel);
            found.AddRange(ReconciliationRules.Over<RefusedFacts>(facts.Month).SelectMany(r => r.Judge(facts)));
        }

        var stored = db.Findings.Where(f => f.Rule == PeriodRule.Rule.Code);
        await new FindingStore(db, clock.GetUtcNow().UtcDateTime).ApplyAsync(new(stored, _ => true), found, cancel);
    }

    private static async Task<RefusedFacts> FactsAsync(FundsDb db, SourceFile file, CancellationToken cancel)
    {
        var kind = file.Kind ?? file.AskedKind;
        var month = MonthOf(file);
        var problems = PeriodRule.Verdicts.Contains(file.Verdict) ? [] : (await StoredProblems.ReadAsync(db, file.Id, cancel)).Kept;
        return new()
        {
            FileName = file.Name,
            Kind = kind,
            OfficeCode = file.AskedOffice,
            CommuneCode = file.AskedOffice.Length > 0 ? "" : file.AskedCommune,
            Month = month,
            Verdict = new(file.Verdict, file.VerdictDetail.Split('\t')),
            Problems = problems,
            RightFileCame = await db.FileVersions.AnyAsync(
                v => v.State == VersionState.Current && (kind == null || v.Kind == kind)
                    && v.OfficeCode == file.AskedOffice && (file.AskedOffice != "" || v.CommuneCode == file.AskedCommune)
                    && (v.Period == month.Key || v.Period == month.Year || v.Period == 0)
                    && (v.SourceFile!.ReceivedAtUtc > file.ReceivedAtUtc
                        || (v.SourceFile.ReceivedAtUtc == file.ReceivedAtUtc && v.SourceFileId > file.Id)),
                cancel),
        };
    }

    /// <summary>As said; else as most of its rows; else the one before it came.</summary>
    private static Month MonthOf(SourceFile file) =>
        file.AskedMonth is { } asked ? Month.FromKey(asked)
        : file.Period > 9999 ? Month.FromKey(file.Period)
        : file.Period > 0 ? new Month(file.Period, 1)
        : Month.Of(VietnamDay.Of(file.ReceivedAtUtc)).Previous;

    private async Task ChangedAsync(FundsDb db, CancellationToken cancel)
    {
        var stored = await db.Findings.AsNoTracking().Where(f => f.Rule == ChangedRule.Rule.Code)
            .Select(f => new { f.Identity, f.Rows }).ToListAsync(cancel);
        var again = await db.FileVersions.AsNoTracking()
            .Where(v => v.State == VersionState.Current && v.Number > 1).OrderBy(v => v.Id).ToListAsync(cancel);
        var kept = new HashSet<string>();
        var found = new List<Finding>();
        foreach (var version in again.Where(v => !unchanged.ContainsKey(v.Id)))
        {
            var mark = $":{version.Id}:";
            if (stored.Find(f => f.Rows.Contains(mark, StringComparison.Ordinal)) is { } before)
            {
                kept.Add(before.Identity);
            }
            else
            {
                found.AddRange(await CompareAsync(db, version, cancel));
            }
        }

        await new FindingStore(db, clock.GetUtcNow().UtcDateTime).ApplyAsync(
            new(db.Findings.Where(f => f.Rule == ChangedRule.Rule.Code), f => !kept.Contains(f.Identity)), found, cancel);
    }

    private async Task<IReadOnlyList<Finding>> CompareAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        if (await VersionDifferences.ReplacedAsync(db, version, cancel) is not { } older)
        {
            return [];
        }

        var facts = new ChangedFacts(version, older, MonthOf(version), await differences.CompareAsync(db, version, older, cancel));
        if (facts.Difference.Rows.Count == 0)
        {
            unchanged[version.Id] = true;
            return [];
        }

        return [.. ReconciliationRules.Over<ChangedFacts>(facts.Month).SelectMany(r => r.Judge(facts))];
    }

    private static Month MonthOf(FileVersion version) => version.Period switch
    {
        > 9999 => Month.FromKey(version.Period),
        > 0 => new Month(version.Period, 1),
        _ => Month.Of(DateOnly.FromDateTime(version.AcceptedAtUtc ?? DateTime.UnixEpoch)),
    };
}
