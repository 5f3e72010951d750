using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Deciding;

/// <summary>What followed a decision about a borrower.</summary>
/// <param name="State">Where the borrower stands now.</param>
/// <param name="Pending">What is still to be reconciled, because another run holds it: to be queued; null where all is done.</param>
public sealed record LinkFollowUp(LinkState State, PendingReconciliation? Pending);

/// <summary>Links the borrower's office again and runs the rules of his commune, after a decision.</summary>
internal sealed class Relinking(IDbContextFactory<FundsDb> databases, ReconcileMonth reconcile)
{
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The decision is kept already: what follows it is not given up when its reader leaves the page.</summary>
    public async Task<LinkFollowUp> RunAsync(string office, string customer, string by)
    {
        var scope = await ScopeAsync(office, customer);
        var isDone = scope is null;
        for (var attempt = 0; attempt < Tries && !isDone; attempt++)
        {
            var run = await reconcile.RunAsync(scope!.Month, scope.OfficeOrCommune, by, CancellationToken.None);
            isDone = run.Outcome == JobOutcome.Done;
            if (!isDone)
            {
                await Task.Delay(Pause);
            }
        }

        await using var db = await databases.CreateDbContextAsync();
        var state = await db.LinkedCustomers.Where(c => c.OfficeCode == office && c.CustomerCode == customer)
            .Select(c => c.State).FirstOrDefaultAsync();
        return new(state, isDone ? null : scope);
    }

    /// <summary>The newest month, and the one commune of the customer's loans or else the office.</summary>
    private async Task<PendingReconciliation?> ScopeAsync(string office, string customer)
    {
        await using var db = await databases.CreateDbContextAsync();
        var newest = await db.FileVersions
            .Where(v => v.OfficeCode == office && v.Kind == FileKind.Loans && v.State == VersionState.Current)
            .OrderByDescending(v => v.Period).Select(v => new { v.Id, v.Period }).FirstOrDefaultAsync();
        if (newest is null)
        {
            return null;
        }

        var communes = await db.LoanRows.Where(l => l.VersionId == newest.Id && l.CustomerCode == customer)
            .Select(l => l.CommuneCode).Distinct().ToListAsync();
        return new(Month.FromKey(newest.Period), communes is [{ Length: > 0 } only] ? only : office);
    }
}
