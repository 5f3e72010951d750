using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>The versions that a commune's figures of a month come from.</summary>
internal static class MonthVersions
{
    /// <summary>Kinds that no rule reads, and that therefore never wait to be reconciled.</summary>
    private static readonly FileKind[] Unread = [FileKind.Debts, FileKind.Groups];

    /// <summary>Versions of any state, with their files: of the offices that lend in the commune, of itself and of its district.</summary>
    public static IQueryable<FileVersion> Of(FundsDb db, string commune, Month month)
    {
        var (key, year, january, last) = (month.Key, month.Year, new Month(month.Year, 1).Key, month.LastDay);
        var lending = db.LoanSummaries.Where(s => s.CommuneCode == commune && s.Month == month).Select(s => s.OfficeCode)
            .Union(db.BankCommunes.Where(b => b.CommuneCode == commune).Select(b => b.OfficeCode));
        var above = db.Communes.Where(c => c.Code == commune && c.DistrictCode != "").Select(c => c.DistrictCode);
        var decided = db.Allocations
            .Where(a => a.Year == year && (a.DecisionDate == null || a.DecisionDate <= last)).Select(a => a.VersionId);
        return db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => v.State != VersionState.Loading)
            .Where(v => v.OfficeCode != ""
                ? v.Period == key && lending.Contains(v.OfficeCode)
                : (v.CommuneCode == commune || above.Contains(v.CommuneCode))
                    && (v.Kind == FileKind.Allocations ? decided.Contains(v.Id)
                        : v.Period == year || (v.Period >= january && v.Period <= key)));
    }

    /// <summary>The versions that count, in the order of their scopes.</summary>
    public static async Task<IReadOnlyList<FileVersion>> CurrentAsync(FundsDb db, string commune, Month month, CancellationToken cancel) =>
        await Of(db, commune, month).Where(v => v.State == VersionState.Current).OrderBy(v => v.ScopeKey).ToListAsync(cancel);

    /// <summary>How many changed since the last reconciliation that read them.</summary>
    public static Task<int> NotReconciledAsync(FundsDb db, string commune, Month month, CancellationToken cancel) =>
        Of(db, commune, month).CountAsync(v => v.ReconciledAtUtc == null && !Unread.Contains(v.Kind), cancel);

    /// <summary>One hash for what counts: the same versions give the same.</summary>
    public static string HashOf(IEnumerable<FileVersion> versions) =>
        SignedMonth.HashOf(string.Join('\n', versions.Select(v => v.Id).Order().Select(i => i.ToString(CultureInfo.InvariantCulture))));
}
