using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Mapping;
using FundsMonitor.Core.Importing.Mapping.Guessing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>A refused file, opened so that a person can say what its columns mean.</summary>
/// <param name="File">The file.</param>
/// <param name="Asked">What its sender said.</param>
/// <param name="Sheets">The first rows of its sheets.</param>
/// <param name="Guess">What it most likely is; null where no row looks like a header.</param>
public sealed record MappingCase(SourceFile File, Asked Asked, IReadOnlyList<SheetStart> Sheets, MappingGuess? Guess)
{
    internal CommuneNames? Communes { get; init; }

    /// <summary>Why its bytes cannot be opened; null where they can.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Opens the kept bytes of a refused file, no further than its first rows, and guesses what its columns mean.</summary>
public sealed class GuessMapping(IDbContextFactory<FundsDb> databases, FileStore store)
{
    /// <returns>Null for a file that is not there, is not refused, or of which this reader may say nothing.</returns>
    public async Task<MappingCase?> RunAsync(int sourceFileId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await MappingRights.FindAsync(db, sourceFileId, reader, cancel);
        if (file is not { State: FileState.Refused })
        {
            return null;
        }

        var communes = new CommuneNames(await db.Communes.AsNoTracking().ToListAsync(cancel));
        var path = store.PathOf(file.Sha256);
        var opened = await Task.Run(() => Open(path), cancel);
        return new(file, ReceiveFile.AskedOf(file), opened.Sheets, MappingGuesser.Best(opened.Sheets))
        {
            Communes = communes,
            Refusal = opened.Refusal,
        };
    }

    /// <summary>The first rows of a file's sheets.</summary>
    public static (IReadOnlyList<SheetStart> Sheets, Refusal? Refusal) Open(string path)
    {
        var (rows, refusal) = WorkbookOpener.Open(path);
        using (rows)
        {
            return rows is null ? ([], refusal) : (SheetStart.ReadAll(rows), null);
        }
    }
}
