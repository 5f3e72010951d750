using FundsMonitor.Core;
using FundsMonitor.Core.Jobs;

namespace FundsMonitor.UseCases.Reconciliation;

/// <summary>What a reconciliation did.</summary>
/// <param name="Outcome">Done, Cancelled, or Running when another process holds the same scope.</param>
/// <param name="Found">Findings that hold now in the scope.</param>
/// <param name="New">Of them found for the first time.</param>
/// <param name="Changed">Of them found with other values than before.</param>
/// <param name="Gone">Findings closed because the difference is gone.</param>
public sealed record ReconcileResult(JobOutcome Outcome, int Found, int New, int Changed, int Gone);

/// <summary>Links customers to members, runs every rule over a month's current versions
/// and keeps what was found. Changes only what changed.</summary>
public sealed class ReconcileMonth
{
    /// <param name="month">The month of the data.</param>
    /// <param name="officeOrCommune">A 6-digit office code, a 5-digit commune code, or null for all.</param>
    /// <param name="by">Account name, <c>command line</c> or <c>schedule</c>.</param>
    /// <param name="cancel">Stops between communes.</param>
    public Task<ReconcileResult> RunAsync(Month month, string? officeOrCommune, string by, CancellationToken cancel) =>
        throw new NotImplementedException();
}
