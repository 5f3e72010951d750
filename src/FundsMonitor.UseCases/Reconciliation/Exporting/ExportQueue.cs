using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Seeing;
using FundsMonitor.UseCases.Reconciliation.Queue;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Exporting;

/// <summary>Findings as a workbook.</summary>
/// <param name="Content">The .xlsx at its start; whoever asked for it closes it.</param>
/// <param name="Findings">How many it holds.</param>
public sealed record QueueWorkbook(Stream Content, int Findings);

/// <summary>
/// The queue as its screen shows it, as a workbook for the office that answers: both sides, their rows, what to do, what was decided, and
/// columns for the answer. Who exported what is noted.
/// </summary>
public sealed class ExportQueue(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    /// <param name="reader">Who asks; nothing outside his areas is exported.</param>
    /// <param name="filter">The filter of the screen.</param>
    /// <param name="order">The order of the screen; its part is not looked at.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<QueueWorkbook> RunAsync(Reader reader, FindingFilter filter, PageRequest order, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var findings = FindingQueue.Ordered(FindingQueue.Filtered(db.Findings.AsNoTracking(), reader, filter, now), order);
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        QueueWorkbook? made = null;
        try
        {
            var count = 0;
            using (var workbook = new TableWorkbook(file, QueueRows.SheetName, QueueRows.Columns))
            {
                for (List<StoredFinding>? some = null; some is null or { Count: AtOnce }; count += some.Count)
                {
                    some = await findings.Skip(count).Take(AtOnce).ToListAsync(cancel);
                    var rows = await QueueRows.ReadAsync(db, some, VietnamDay.Of(now), cancel);
                    some.Select((finding, index) => rows.Of(finding, count + index + 1)).ToList().ForEach(workbook.Add);
                }
            }

            await NoteAsync(db, reader, filter, (count, now), cancel);
            file.Position = 0;
            return made = new(file, count);
        }
        finally
        {
            if (made is null)
            {
                await file.DisposeAsync();
            }
        }
    }

    private static async Task NoteAsync(
        FundsDb db, Reader reader, FindingFilter filter, (int Count, DateTime AtUtc) what, CancellationToken cancel)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = what.AtUtc,
            By = reader.Name,
            Action = AccessKinds.FindingsExported,
            Subject = AccessAreas.Of(reader.Limit, filter.Area),
            Detail = $"{what.Count} {filter.Rule} {filter.Severity} {filter.State} {filter.Month}".TrimEnd(),
        });
        await db.SaveChangesAsync(cancel);
    }
}
