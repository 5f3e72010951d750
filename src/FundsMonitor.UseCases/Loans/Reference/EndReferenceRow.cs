using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans.Reference;

/// <summary>Gives a row of reference data its last day; what it decides is judged again. The row stays, with who ended it.</summary>
public sealed class EndReferenceRow(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="table">The table.</param>
    /// <param name="key">The row's key.</param>
    /// <param name="lastDay">Its last day; the day before its first takes it out of force for all days.</param>
    /// <param name="by">An administrator.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync(ReferenceTable table, string key, DateOnly lastDay, Reader by, CancellationToken cancel) =>
        by.Role != Roles.Administrator
            ? ReferenceRows.OnlyAdministrators
            : await Chain.CommitAsync(databases, db => EndAsync(db, table, (key, lastDay), by, cancel), cancel);

    private async Task<Bilingual?> EndAsync(
        FundsDb db, ReferenceTable table, (string Key, DateOnly LastDay) what, Reader by, CancellationToken cancel)
    {
        var rows = await ReferenceRows.ReadAsync(db, table, cancel);
        if (rows.FirstOrDefault(r => r.Key == what.Key) is not { } row)
        {
            return new("Không còn dòng này.", "This row is no longer there.");
        }

        if (what.LastDay < row.From.AddDays(-1))
        {
            return new(
                "Ngày kết thúc sớm nhất là ngày trước ngày bắt đầu: khi đó dòng không áp dụng ngày nào.",
                "The last day is at the earliest the day before the first: then the row never holds.");
        }

        var before = ReferenceRows.Told(table, row);
        var kept = row.To;
        row.To = what.LastDay;
        if (rows.Any(other => other.Key != row.Key && other.Contradicts(row)))
        {
            row.To = kept;
            return new("Với ngày này dòng sẽ chồng lên một dòng khác.", "With this day the row would overlap another.");
        }

        row.ChangedBy = by.Name;
        await ReferenceRows.TellAsync(db, new(table, row, "ended", before, by.Name, clock.GetUtcNow().UtcDateTime), cancel);
        await ReferenceRows.JudgeAgainAsync(db, table, row, cancel);
        return null;
    }
}
