using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>What the figures of an overview rest on, and what they leave out.</summary>
internal static class OverviewEvidence
{
    private const string TotalsDiffer = "F-TOTAL";
    private const int MostVersions = 200;

    public static async Task<OverviewFacts> ReadAsync(
        OverviewScope scope, IReadOnlyDictionary<Month, string> offices, IReadOnlyList<LoanSum> sums, CancellationToken cancel)
    {
        var (year, last) = (scope.Month.Year, scope.Month.LastDay);
        var sent = offices.GetValueOrDefault(scope.Month, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new(scope.Month)
        {
            LinesDecidedLater = await scope.Rows<Allocation>()
                .CountAsync(a => a.Year == year && !a.IsDecisionTotal && a.DecisionDate > last, cancel),
            Frozen = Money.FromDong(sums.Where(s => s.Month == scope.Month).Sum(s => s.Frozen)),
            UnmatchedCommunes = await scope.Db.LoanSummaries
                .Where(s => s.Month == scope.Month && s.CommuneCode == "" && sent.Contains(s.OfficeCode))
                .Where(s => scope.Db.FileVersions.Any(v => v.Id == s.VersionId && v.State == VersionState.Current))
                .Select(s => new { s.OfficeCode, s.BankCommuneCode }).Distinct().CountAsync(cancel),
            Decided = await scope.Limited(scope.Db.Findings)
                .CountAsync(f => f.State == FindingState.Decided && !ReconciliationRules.OwnLists.Contains(f.Rule), cancel),
            Sources = await SourcesAsync(scope, [.. sums.Select(s => s.VersionId).Distinct()], cancel),
        };
    }

    /// <summary>How the month's loan files agree with their senders' sums; null without such a file.</summary>
    public static async Task<LoanFilesState?> LoanFilesAsync(
        OverviewScope scope, IReadOnlyDictionary<Month, string> offices, CancellationToken cancel)
    {
        var sent = offices.GetValueOrDefault(scope.Month, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var period = scope.Month.Key;
        var totals = scope.Db.FileVersions
            .Where(v => v.Kind == FileKind.ControlTotals && v.State == VersionState.Current && v.Period == period)
            .Where(v => sent.Contains(v.OfficeCode)).Select(v => v.OfficeCode).Distinct();
        var differ = scope.Limited(scope.Db.Findings)
            .Where(f => f.Rule == TotalsDiffer && f.State == FindingState.Open && f.Month == scope.Month);
        return sent.Length == 0 ? null : new(await totals.CountAsync(cancel), sent.Length, await differ.CountAsync(cancel));
    }

    /// <summary>Versions with rows of the figures, newest period first.</summary>
    private static async Task<IReadOnlyList<FigureSource>> SourcesAsync(
        OverviewScope scope, IReadOnlyList<int> loans, CancellationToken cancel)
    {
        var (year, last) = (scope.Month.Year, scope.Month.LastDay);
        var ids = scope.Rows<Allocation>().Where(a => a.Year == year).Select(a => a.VersionId)
            .Union(scope.Rows<Expenditure>().Where(e => e.Year == year && e.Date <= last).Select(e => e.VersionId))
            .Union(scope.Rows<PlanRow>().Where(p => p.Year == year).Select(p => p.VersionId))
            .Union(scope.Limited(scope.Db.FileVersions)
                .Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current && v.Period == year).Select(v => v.Id));
        var readable = scope.Db.SourceFiles.Readable(scope.Db, scope.Reader).Select(f => f.Id);
        var versions = await scope.Db.FileVersions.Where(v => loans.Contains(v.Id) || ids.Contains(v.Id))
            .OrderBy(v => v.Kind).ThenByDescending(v => v.Period).ThenBy(v => v.Id).Take(MostVersions)
            .Select(v => new
            {
                v.SourceFileId,
                v.SourceFile!.Name,
                v.Kind,
                v.Period,
                v.OfficeCode,
                v.CommuneCode,
                v.Number,
                MayOpen = readable.Contains(v.SourceFileId),
            })
            .ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(scope.Db, versions.SelectMany(v => new[] { v.OfficeCode, v.CommuneCode }), last, cancel);
        return
        [
            .. versions.Select(v => new FigureSource(
                v.SourceFileId, v.Name, v.Kind, v.Period, names.Of(v.OfficeCode.Length > 0 ? v.OfficeCode : v.CommuneCode), v.Number,
                v.MayOpen)),
        ];
    }
}
