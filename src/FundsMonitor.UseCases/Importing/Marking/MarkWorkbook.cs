using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Spreadsheets.Marking;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Marking;

/// <summary>A marked workbook, to be closed by who asked for it.</summary>
/// <param name="Content">The .xlsx, at its start.</param>
/// <param name="Name">A name for it that tells whose it is.</param>
public sealed record MarkedWorkbook(Stream Content, string Name) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}

/// <summary>
/// Gives a received file back to its sender with the cells marked that could not be taken as they stand. It holds what the sender wrote,
/// whole ids too: who fetched it is noted.
/// </summary>
public sealed class MarkWorkbook(IDbContextFactory<FundsDb> databases, FileStore store, TimeProvider clock)
{
    private const string Ending = "-can-sua.xlsx";

    /// <returns>
    /// Null for a file that is not there, not for this reader in full, or has no problem in a row: what refuses a file as a whole is
    /// said in the receipt alone.
    /// </returns>
    public async Task<MarkedWorkbook?> RunAsync(int sourceFileId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await db.SourceFiles.AsNoTracking().ReadableInFull(db, reader).SingleOrDefaultAsync(f => f.Id == sourceFileId, cancel);
        if (file is null)
        {
            return null;
        }

        var (problems, counts) = await StoredProblems.ReadAsync(db, sourceFileId, cancel);
        if (counts.Count == 0)
        {
            return null;
        }

        var marks = new FileMarks(problems, counts)
        {
            FileName = file.Name,
            Kind = file.Kind,
            Period = file.Period,
            Verdict = ProblemWords.Verdict(file)?.Vi ?? "",
        };
        var marked = await Task.Run(() => WorkbookMarking.Mark(store.PathOf(file.Sha256), marks), cancel);
        if (marked is null)
        {
            return null;
        }

        await NoteAsync(db, file, reader, cancel);
        return new(marked, Path.GetFileNameWithoutExtension(file.Name) + Ending);
    }

    private async Task NoteAsync(FundsDb db, SourceFile file, Reader reader, CancellationToken cancel)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = reader.Name,
            Action = AccessKinds.WorkbookMarked,
            Subject = file.Id.ToString(CultureInfo.InvariantCulture),
            Detail = file.Name,
        });
        await db.SaveChangesAsync(cancel);
    }
}
