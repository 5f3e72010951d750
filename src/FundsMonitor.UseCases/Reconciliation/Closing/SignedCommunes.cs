using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Communes into and out of which no row of a version moves when a code of the bank gets another meaning.</summary>
internal static class SignedCommunes
{
    /// <summary>
    /// Those whose month was signed and did not change since; none for a version that does not count yet, which is asked for at the gate.
    /// </summary>
    public static async Task<IReadOnlyList<string>> OfAsync(FundsDb db, FileVersion version, CancellationToken cancel) =>
        version.State == VersionState.Loading || version.Period <= 9999
            ? []
            : await db.MonthClosings
                .Where(c => c.State == ClosingState.Signed && c.ChangedAtUtc == null && (int)c.Month == version.Period)
                .Select(c => c.CommuneCode).ToListAsync(cancel);
}
