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
        var ids = files.Select(f => f.Id).ToList();
        var versions = (await db.FileVersions.AsNoTracking().Within(reader.Limit).Where(v => ids.Contains(v.SourceFileId))
            .Select(v => new { v.SourceFileId, v.State }).ToListAsync(cancel)).ToLookup(v => v.SourceFileId, v => v.State);
        return [.. files.Select(f => new ImportProgress(
            f.Id, f.State, rows.GetValueOrDefault(ImportLeases.File(f.Id)), Verdict(f, [.. versions[f.Id]])))];
    }

    private static Bilingual? Verdict(SourceFile file, IReadOnlyCollection<VersionState> versions)
    {
        var replaced = ProblemWords.Replaced(file, versions);
        return replaced is null ? ProblemWords.Verdict(file) : ProblemKinds.Reason(replaced);
    }
}
