using FundsMonitor.Core;
using FundsMonitor.UseCases.Places.Hamlets;
using FundsMonitor.UseCases.Reconciliation;

namespace FundsMonitor.Jobs.Reconciliation;

/// <summary>Reconciles one month for one office or commune, or for all.</summary>
public sealed class ReconcileJob(ReconcileMonth reconcile, CheckSentFiles check, FillHamlets hamlets)
{
    /// <param name="monthKey">yyyymm.</param>
    /// <param name="officeOrCommune">6 or 5 digits; empty for all.</param>
    /// <param name="by">Account name, or who else asked.</param>
    /// <param name="cancel">Given by Hangfire: stops when the server stops.</param>
    public async Task RunAsync(int monthKey, string officeOrCommune, string by, CancellationToken cancel)
    {
        await reconcile.RunAsync(Month.FromKey(monthKey), officeOrCommune.Length == 0 ? null : officeOrCommune, by, cancel);
        await check.RunAsync(cancel);
        await hamlets.RunAsync(officeOrCommune.Length == 0 ? null : officeOrCommune, cancel);
    }
}
