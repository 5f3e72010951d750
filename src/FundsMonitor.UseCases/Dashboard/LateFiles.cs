using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>Files that were due and have not come.</summary>
internal static class LateFiles
{
    private const string MissingFile = "F-MISSING";

    /// <summary>
    /// A chair is told that a file of the office that serves the commune is late, though the office's findings are not the chair's to
    /// read: only their number may be shown.
    /// </summary>
    public static IQueryable<StoredFinding> Of(FundsDb db, AreaScope scope)
    {
        var late = db.Findings.Where(f => f.State == FindingState.Open && f.Rule == MissingFile);
        foreach (var limit in new[] { scope.Reader, scope.Area }.Where(l => !l.Everything))
        {
            var serving = db.BankCommunes.Where(b => limit.Communes.Contains(b.CommuneCode)).Select(b => b.OfficeCode);
            late = late.Where(f => limit.Offices.Contains(f.OfficeCode) || limit.Communes.Contains(f.CommuneCode)
                || serving.Contains(f.OfficeCode));
        }

        return late;
    }
}
