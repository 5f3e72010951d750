using System.Collections.Concurrent;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Loans of a version in a commune and programme: read once, and summed further for each figure.</summary>
internal sealed record LoanSum(
    Month Month, int VersionId, string OfficeCode, string CommuneCode, string BankCommuneCode, string ProgrammeCode) : IInArea
{
    public string BankCommuneName { get; init; } = "";

    /// <inheritdoc/>
    public DateOnly? CodeDay => Month.LastDay;

    /// <summary>Loans, also those with no balance.</summary>
    public int Loans { get; init; }

    /// <summary>Customers with a balance, summed over the hamlets.</summary>
    public int Customers { get; init; }

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
    internal Task<IReadOnlyList<LoanSum>> ReadAsync(OverviewScope scope, CancellationToken cancel) => ReadAsync(
        scope.Db,
        new(scope.Reader.Limit, scope.Area),
        (Month.Of(scope.Month.FirstDay.AddMonths(1 - MonthsShown)), scope.Month),
        cancel);

    /// <summary>The loans of some months, within what the reader may see and an area.</summary>
    internal async Task<IReadOnlyList<LoanSum>> ReadAsync(
        FundsDb db, AreaScope scope, (Month First, Month Last) months, CancellationToken cancel)
    {
        var (first, last) = (months.First.Key, months.Last.Key);
        var versions = await db.FileVersions
            .Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current && v.Period >= first && v.Period <= last)
            .Select(v => new { v.Id, v.ReconciledAtUtc }).ToListAsync(cancel);
        if (AreaTest.NeedsHamlets(scope))
        {
            var ids = versions.ConvertAll(v => v.Id);
            return await SummedAsync(db.LoanSummaries.Within(scope).Where(s => ids.Contains(s.VersionId)), cancel);
        }

        var fresh = versions.Where(v => !kept.TryGetValue(v.Id, out var known) || known.Stamp != v.ReconciledAtUtc).ToList();
        var missing = fresh.ConvertAll(v => v.Id);
        var read = missing.Count == 0
            ? Enumerable.Empty<LoanSum>().ToLookup(s => s.VersionId)
            : (await SummedAsync(db.LoanSummaries.Where(s => missing.Contains(s.VersionId)), cancel)).ToLookup(s => s.VersionId);
        var all = versions.SelectMany(v => missing.Contains(v.Id) ? read[v.Id] : kept[v.Id].Sums).ToList();
        foreach (var version in fresh.Where(v => v.ReconciledAtUtc is not null && read[v.Id].All(s => s.CommuneCode.Length > 0)))
        {
            kept[version.Id] = (version.ReconciledAtUtc!.Value, [.. read[version.Id]]);
        }

        return all.FindAll(AreaTest.Of<LoanSum>(scope));
    }

    private static Task<List<LoanSum>> SummedAsync(IQueryable<LoanSummary> rows, CancellationToken cancel) => rows
        .GroupBy(s => new { s.Month, s.VersionId, s.OfficeCode, s.CommuneCode, s.BankCommuneCode, s.ProgrammeCode })
        .Select(g => new LoanSum(
            g.Key.Month, g.Key.VersionId, g.Key.OfficeCode, g.Key.CommuneCode, g.Key.BankCommuneCode, g.Key.ProgrammeCode)
        {
            BankCommuneName = g.Max(s => s.BankCommuneName)!,
            Loans = g.Sum(s => s.Loans),
            Customers = g.Sum(s => s.Customers),
            Balance = g.Sum(s => (long)s.Balance),
            Overdue = g.Sum(s => (long)s.Overdue),
            Frozen = g.Sum(s => (long)s.Frozen),
        })
        .ToListAsync(cancel);
}
