using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Reference;

/// <summary>Brings a table back to the values as delivered. What administrators had said stays in the audit chain.</summary>
public sealed class RestoreReference(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done, also where nothing had been changed.</returns>
    public async Task<Bilingual?> RunAsync(ReferenceTable table, Reader by, CancellationToken cancel) =>
        by.Role != Roles.Administrator
            ? ReferenceRows.OnlyAdministrators
            : await Chain.CommitAsync(databases, db => RestoreAsync(db, table, by, cancel), cancel);

    private async Task<Bilingual?> RestoreAsync(FundsDb db, ReferenceTable table, Reader by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in (await ReferenceRows.ReadAsync(db, table, cancel)).Where(r => r.ChangedBy.Length > 0))
        {
            var before = ReferenceRows.Told(table, row);
            var delivered = table.Delivered.FirstOrDefault(d => d.About == row.About && d.From == row.From);
            if (delivered is null)
            {
                db.Remove((object)row);
            }
            else
            {
                (row.To, row.Source, row.ChangedBy) = (delivered.To, delivered.Source, "");
            }

            await ReferenceRows.TellAsync(
                db, new(table, row, delivered is null ? "removed" : "restored", before, by.Name, now), cancel);
            await ReferenceRows.JudgeAgainAsync(db, table, row, cancel);
        }

        return null;
    }
}
