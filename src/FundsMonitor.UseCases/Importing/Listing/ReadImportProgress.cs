using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>How far one file has come.</summary>
/// <param name="SourceFileId">The file.</param>
/// <param name="State">Its state.</param>
/// <param name="RowsRead">Rows read so far by the import that holds it; 0 while none does.</param>
/// <param name="Verdict">The verdict in one sentence; null while undecided.</param>
public sealed record ImportProgress(int SourceFileId, FileState State, long RowsRead, Bilingual? Verdict);

/// <summary>Says how far files have come: asked every second by the page they were dropped on.</summary>
public sealed class ReadImportProgress(IDbContextFactory<FundsDb> databases)
{
    public async Task<IReadOnlyList<ImportProgress>> RunAsync(
        Reader reader, IReadOnlyCollection<int> sourceFileIds, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var files = await db.SourceFiles.AsNoTracking()
            .Readable(db, reader)
            .Where(f => sourceFileIds.Contains(f.Id))
            .ToListAsync(cancel);
        var leases = files.Select(f => ImportLeases.File(f.Id)).ToList();
        var rows = await db.JobRuns.Where(r => leases.Contains(r.LeaseKey))
            .ToDictionaryAsync(r => r.LeaseKey, r => r.Progress, cancel);
        return [.. files.Select(f => new ImportProgress(
            f.Id, f.State, rows.GetValueOrDefault(ImportLeases.File(f.Id)), ProblemWords.Verdict(f)))];
    }
}
