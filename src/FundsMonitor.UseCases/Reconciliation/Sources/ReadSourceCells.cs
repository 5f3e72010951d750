using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Rereading;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Mapping;
using FundsMonitor.UseCases.Spreadsheets.Marking;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>A source row as it stands in its file.</summary>
/// <param name="VersionId">The version it is in.</param>
/// <param name="RowNumber">Excel's row number.</param>
/// <param name="Column">Heading of the cell that counts, as the rule names it.</param>
/// <param name="State">Whether it could be read from the file.</param>
public sealed record SourceCells(int VersionId, int RowNumber, string Column, SourceState State)
{
    /// <summary>The sheet; empty for text files and where the row was not read.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>The row's cells under the file's own headings; none where it was not read.</summary>
    public IReadOnlyList<SourceCell> Cells { get; init; } = [];
}

/// <summary>
/// Reads the rows a finding rests on out of the kept bytes of their files. Asked after the page stands there: a large file takes seconds.
/// Who read a person's row is noted.
/// </summary>
public sealed class ReadSourceCells(IDbContextFactory<FundsDb> databases, TimeProvider clock, SourceFileRows files)
{
    /// <returns>The rows that the reader may see, in no particular order; none for a finding outside his areas.</returns>
    public async Task<IReadOnlyList<SourceCells>> RunAsync(long findingId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var finding = await db.Findings.AsNoTracking().Where(f => f.Id == findingId).Within(reader.Limit).SingleOrDefaultAsync(cancel);
        if (finding is null)
        {
            return [];
        }

        var cells = new List<SourceCells>();
        var rows = finding.RowList().Where(r => r.RowNumber != FindingRow.AllRowsOfCommune).ToList();
        var ids = rows.Select(r => r.VersionId).Distinct().ToList();
        var versions = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => ids.Contains(v.Id)).ToListAsync(cancel);
        foreach (var version in versions.OrderBy(v => v.Id))
        {
            cells.AddRange(await ReadAsync(db, version, (finding, reader.Limit), cancel));
        }

        await NoteAsync(db, finding, reader, cancel);
        return cells;
    }

    private async Task<IEnumerable<SourceCells>> ReadAsync(
        FundsDb db, FileVersion version, (StoredFinding Finding, AreaLimit Limit) asked, CancellationToken cancel)
    {
        var rows = asked.Finding.RowList().Where(r => r.VersionId == version.Id && r.RowNumber != FindingRow.AllRowsOfCommune)
            .DistinctBy(r => (r.RowNumber, r.Column)).ToList();
        var records = await StoredRecords.ReadAsync(db, version, [.. rows.Select(r => r.RowNumber).Distinct()], asked.Limit, cancel);
        var wanted = rows.Select(r => (Row: r, Record: StoredRecords.Of(records, r.RowNumber, asked.Finding)))
            .Where(r => r.Record is not null)
            .Select(r => new WantedRow(r.Row.RowNumber, r.Row.Column, r.Record!.Keys)).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var file = version.SourceFile!;
        var read = await files.ReadAsync(file, await SenderKeys.AskedWithMappingsAsync(db, file, cancel), wanted, cancel);
        return wanted.Select(w => Cells(version.Id, w, read));
    }

    /// <summary>The row as it was found, or why it was not.</summary>
    internal static SourceCells Cells(int version, WantedRow wanted, FileRows read) => read.Rows.TryGetValue(wanted, out var row)
        ? new(version, wanted.Number, wanted.Column, SourceState.FromFile)
        {
            Sheet = row.Sheet,
            Cells =
            [
                .. row.Cells.Select(c => new SourceCell(
                    c.Heading, c.Text, c.Counts, row.Sheet.Length > 0 ? CellAddress.Of(row.Number, c.Column + 1) : "")),
            ],
        }
        : new(version, wanted.Number, wanted.Column, read.State == SourceState.FromFile ? SourceState.NotFound : read.State);

    private async Task NoteAsync(FundsDb db, StoredFinding finding, Reader reader, CancellationToken cancel)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.SourceRowsRead,
            Subject = finding.Identity,
        });
        await db.SaveChangesAsync(cancel);
    }
}
