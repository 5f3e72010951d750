using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Rereading;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Importing.Mapping;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>Which row of a file is wanted.</summary>
/// <param name="SourceFileId">The file.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="Key">
/// What the row is known by, for a file of several sheets: a loan number, a voucher, a household's number; empty for the first.
/// </param>
/// <param name="Column">Heading of the cell that counts; empty for the whole row.</param>
public sealed record SourceRowAsked(int SourceFileId, int RowNumber, string Key, string Column);

/// <summary>A row as it was stored and as it stands in its file.</summary>
/// <param name="Source">The stored row, and where it stands.</param>
/// <param name="Read">The row out of the file.</param>
/// <param name="MayOpenFile">Whether the reader may open the file's own page.</param>
public sealed record SourceRow(FindingSource Source, SourceCells Read, bool MayOpenFile);

/// <summary>The end of the way down from a figure: one row of a file, with its cells. Who read it is noted.</summary>
public sealed class ReadSourceRow(IDbContextFactory<FundsDb> databases, TimeProvider clock, SourceFileRows files)
{
    /// <returns>Null where there is no such row, or the reader may not see it.</returns>
    public async Task<SourceRow?> RunAsync(SourceRowAsked asked, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var versions = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .Where(v => v.SourceFileId == asked.SourceFileId && v.State != VersionState.Loading)
            .OrderBy(v => v.State).ThenBy(v => v.Id).ToListAsync(cancel);
        (FileVersion Version, StoredRecord Record)? found = null;
        foreach (var version in versions)
        {
            var records = await StoredRecords.ReadAsync(db, version, [asked.RowNumber], reader.Limit, cancel);
            var record = records.FirstOrDefault(r => r.IsKnownBy(asked.Key));
            if (record is not null || (found is null && records.Count > 0))
            {
                found = (version, record ?? records[0]);
            }

            if (record is not null)
            {
                break;
            }
        }

        return found is var (inVersion, stored) ? await ReadAsync(db, (asked, reader), (inVersion, stored), cancel) : null;
    }

    private async Task<SourceRow> ReadAsync(
        FundsDb db, (SourceRowAsked Row, Reader By) asked, (FileVersion Version, StoredRecord Record) found, CancellationToken cancel)
    {
        var (version, record) = found;
        var file = version.SourceFile!;
        var wanted = new WantedRow(record.Number, asked.Row.Column, record.Keys);
        var read = await files.ReadAsync(file, await SenderKeys.AskedWithMappingsAsync(db, file, cancel), [wanted], cancel);
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = asked.By.Name,
            Action = AccessKinds.SourceRowsRead,
            Subject = $"{file.Id}/{record.Number}",
        });
        await db.SaveChangesAsync(cancel);
        var source = new FindingSource
        {
            Side = FindingSide.A,
            VersionId = version.Id,
            SourceFileId = file.Id,
            FileName = file.Name,
            VersionNumber = version.Number,
            VersionState = version.State,
            Sheet = file.Sheet,
            RowNumber = record.Number,
            Column = asked.Row.Column,
            Cells = [.. record.Values.Select(v => new SourceCell(v.Heading, v.Value, v.Heading == asked.Row.Column))],
        };
        var mayOpen = await db.SourceFiles.Readable(db, asked.By).AnyAsync(f => f.Id == file.Id, cancel);
        return new(source, ReadSourceCells.Cells(version.Id, wanted, read), mayOpen);
    }
}
