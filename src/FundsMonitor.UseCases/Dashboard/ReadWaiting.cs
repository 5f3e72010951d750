using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>How many of something wait; counted no further than a badge shows.</summary>
/// <param name="Number">The number, or one more than <see cref="Most"/>.</param>
public readonly record struct WaitingCount(int Number)
{
    /// <summary>More than these are not counted.</summary>
    public const int Most = 999;

    /// <summary>Whether there is anything.</summary>
    public bool Any => Number > 0;

    /// <summary><c>14</c>; <c>999+</c> where there are more.</summary>
    public string In(CultureInfo culture) => Number > Most ? Most.ToString(culture) + "+" : Number.ToString(culture);
}

/// <summary>What waits for a reader in an area.</summary>
/// <param name="Errors">Open findings of severity error.</param>
/// <param name="Undecided">Borrowers of whom a person must say who they are.</param>
/// <param name="LateFiles">Files that were due and have not come, also those of the offices that serve the area.</param>
public sealed record Waiting(WaitingCount Errors, WaitingCount Undecided, WaitingCount LateFiles);

/// <summary>Counts what waits, for the navigation of every page: three counts over indexes, none of them to the end.</summary>
public sealed class ReadWaiting(IDbContextFactory<FundsDb> databases)
{
    public async Task<Waiting> RunAsync(AreaScope scope, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var errors = db.Findings.Within(scope)
            .Where(f => f.State == FindingState.Open && f.Severity == Severity.Error && !ReconciliationRules.OwnLists.Contains(f.Rule));
        return new(
            await CountAsync(errors, cancel), await UndecidedAsync(db, scope, cancel), await CountAsync(LateFiles.Of(db, scope), cancel));
    }

    /// <summary>Borrowers of whom a person must say who they are.</summary>
    internal static Task<WaitingCount> UndecidedAsync(FundsDb db, AreaScope scope, CancellationToken cancel) =>
        CountAsync(db.LinkedCustomers.Within(scope).Where(c => c.State == LinkState.Undecided), cancel);

    private static async Task<WaitingCount> CountAsync<T>(IQueryable<T> rows, CancellationToken cancel) =>
        new(await rows.Take(WaitingCount.Most + 1).CountAsync(cancel));
}
