using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Seeing;

/// <summary>Who looked at whom, as a workbook: what the page lists, in its order. That it was exported is noted too.</summary>
public sealed class ExportAccess(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int AtOnce = 2_000;

    private static readonly TableColumn[] Columns =
    [
        new("Lúc (giờ Việt Nam)", 20), new("Tài khoản", 20), new("Việc", 24), new("Đối tượng", 36), new("Chi tiết", 50),
    ];

    /// <param name="reader">Who asks.</param>
    /// <param name="asked">Filter and order of the page; which part of the list it shows is not looked at.</param>
    /// <param name="words">Kind and details in the reader's language.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The .xlsx at its start, which whoever asked closes; null for all but administrators.</returns>
    public async Task<Stream?> RunAsync(
        Reader reader, (AccessFilter Filter, PageRequest Order) asked, Func<AuditEntry, (string Kind, string Detail)> words,
        CancellationToken cancel)
    {
        if (reader.Role != Roles.Administrator)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db.AuditEntries.MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        var listed = await ListAccess.Filtered(db.AuditEntries.AsNoTracking().Where(e => e.Id <= last), asked.Filter)
            .WithinAsync(db, new(reader.Limit, asked.Filter.Area), cancel);
        var entries = ListAccess.Ordered(listed, asked.Order);
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        Stream? made = null;
        try
        {
            var count = 0;
            using (var workbook = new TableWorkbook(file, "Nhat ky xem", Columns))
            {
                for (List<AuditEntry>? some = null; some is null or { Count: AtOnce }; count += some.Count)
                {
                    some = await entries.Skip(count).Take(AtOnce).ToListAsync(cancel);
                    some.ForEach(entry => workbook.Add(Row(entry, words(entry))));
                }
            }

            await NoteAsync(db, reader, (asked.Filter, count), cancel);
            file.Position = 0;
            return made = file;
        }
        finally
        {
            if (made is null)
            {
                await file.DisposeAsync();
            }
        }
    }

    private static IReadOnlyList<object?> Row(AuditEntry entry, (string Kind, string Detail) said) =>
    [
        (entry.AtUtc + ListAccess.VietnamOffset).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        entry.By, said.Kind, entry.Subject, said.Detail,
    ];

    private async Task NoteAsync(FundsDb db, Reader reader, (AccessFilter Filter, int Count) what, CancellationToken cancel)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.AccessExported,
            Subject = AccessAreas.Of(reader.Limit, what.Filter.Area),
            Detail = string.Create(CultureInfo.InvariantCulture, $"{what.Count} {what.Filter.Kind} {what.Filter.Day:O}").TrimEnd(),
        });
        await db.SaveChangesAsync(cancel);
    }
}
