using System.Collections.Concurrent;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Loans of a version in a commune and programme: read once, and summed further for each figure of the overview.</summary>
internal sealed record LoanSum(
    Month Month, int VersionId, string OfficeCode, string CommuneCode, string BankCommuneCode, string ProgrammeCode)
{
    public string BankCommuneName { get; init; } = "";

    public long Balance { get; init; }

    public long Overdue { get; init; }

    public long Frozen { get; init; }
}

/// <summary>Keeps the sums of versions, of which only the commune codes can change; and then the version is reconciled anew.</summary>
public sealed class KeptLoanSums
{
    private const int MonthsShown = 6;
    private readonly ConcurrentDictionary<int, (DateTime Stamp, IReadOnlyList<LoanSum> Sums)> kept = [];

    /// <summary>The half-year that ends with the chosen month, within what the reader may see and the chosen area.</summary>
    internal async Task<IReadOnlyList<LoanSum>> ReadAsync(OverviewScope scope, CancellationToken cancel)
    {
        var (first, last) = (Month.Of(scope.Month.FirstDay.AddMonths(1 - MonthsShown)).Key, scope.Month.Key);
        var versions = await scope.Db.FileVersions
            .Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current && v.Period >= first && v.Period <= last)
            .Select(v => new { v.Id, v.ReconciledAtUtc }).ToListAsync(cancel);
        if (scope.Reader.Limit.Dated.Count + scope.Area.Dated.Count > 0)
        {
            // Which rows are meant depends on their hamlets.
            var ids = versions.ConvertAll(v => v.Id);
            return await SummedAsync(scope.Limited(scope.Db.LoanSummaries).Where(s => ids.Contains(s.VersionId)), cancel);
        }

        var fresh = versions.Where(v => !kept.TryGetValue(v.Id, out var known) || known.Stamp != v.ReconciledAtUtc).ToList();
        var missing = fresh.ConvertAll(v => v.Id);
        var read = missing.Count == 0
            ? Enumerable.Empty<LoanSum>().ToLookup(s => s.VersionId)
            : (await SummedAsync(scope.Db.LoanSummaries.Where(s => missing.Contains(s.VersionId)), cancel)).ToLookup(s => s.VersionId);
        var all = versions.SelectMany(v => missing.Contains(v.Id) ? read[v.Id] : kept[v.Id].Sums).ToList();
        foreach (var version in fresh.Where(v => v.ReconciledAtUtc is not null && read[v.Id].All(s => s.CommuneCode.Length > 0)))
        {
            kept[version.Id] = (version.ReconciledAtUtc!.Value, [.. read[version.Id]]);
        }

        return all.FindAll(s => Holds(scope.Reader.Limit, s) && Holds(scope.Area, s));
    }

    private static bool Holds(AreaLimit limit, LoanSum sum) =>
        limit.Everything || limit.Offices.Contains(sum.OfficeCode) || limit.Communes.Contains(sum.CommuneCode);

    private static Task<List<LoanSum>> SummedAsync(IQueryable<LoanSummary> rows, CancellationToken cancel) => rows
        .GroupBy(s => new { s.Month, s.VersionId, s.OfficeCode, s.CommuneCode, s.BankCommuneCode, s.ProgrammeCode })
        .Select(g => new LoanSum(
            g.Key.Month, g.Key.VersionId, g.Key.OfficeCode, g.Key.CommuneCode, g.Key.BankCommuneCode, g.Key.ProgrammeCode)
        {
            BankCommuneName = g.Max(s => s.BankCommuneName)!,
            Balance = g.Sum(s => (long)s.Balance),
            Overdue = g.Sum(s => (long)s.Overdue),
            Frozen = g.Sum(s => (long)s.Frozen),
        })
        .ToListAsync(cancel);
}
