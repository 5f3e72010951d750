using System.Security.Cryptography;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Rereading;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Spreadsheets;
using Microsoft.Extensions.Caching.Memory;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>What became of a row that was looked for in its file.</summary>
public enum SourceState
{
    /// <summary>Read from the file.</summary>
    FromFile,

    /// <summary>The file's bytes are no longer there.</summary>
    FileGone,

    /// <summary>The file's bytes are not those that were received.</summary>
    FileDamaged,

    /// <summary>The bytes are there, but they can no longer be read as they were, or hold no such row.</summary>
    NotFound,
}

/// <summary>Rows out of a kept file.</summary>
/// <param name="State">How the file stands.</param>
/// <param name="Rows">The rows that were found.</param>
public sealed record FileRows(SourceState State, IReadOnlyDictionary<WantedRow, FoundRow> Rows);

/// <summary>
/// Reads rows out of kept files. A file of 25,000 rows takes seconds to open, so it is read beside the pages, one at a time, and what was
/// read is held.
/// </summary>
public sealed class SourceFileRows(FileStore store) : IDisposable
{
    private const int RowsHeld = 1_000;
    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = RowsHeld });
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>The rows of a file, each once for each cell that counts in it.</summary>
    public async Task<FileRows> ReadAsync(SourceFile file, Asked asked, IReadOnlyList<WantedRow> wanted, CancellationToken cancel)
    {
        var rows = new Dictionary<WantedRow, FoundRow>();
        var missing = Held(file, wanted, rows);
        if (missing.Count == 0)
        {
            return new(SourceState.FromFile, rows);
        }

        await gate.WaitAsync(cancel);
        try
        {
            // Somebody else may have read them meanwhile.
            missing = Held(file, missing, rows);
            var read = missing.Count == 0
                ? new(SourceState.FromFile, rows)
                : await Task.Run(() => Read(file, asked, missing, cancel), cancel);
            foreach (var (row, cells) in read.Rows)
            {
                rows[row] = cells;
                held.Set(Key(file, row), cells, new MemoryCacheEntryOptions { Size = 1 });
            }

            return read with { Rows = rows };
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        gate.Dispose();
    }

    private List<WantedRow> Held(SourceFile file, IReadOnlyList<WantedRow> wanted, Dictionary<WantedRow, FoundRow> rows)
    {
        var missing = new List<WantedRow>();
        foreach (var row in wanted)
        {
            if (held.Get<FoundRow>(Key(file, row)) is { } cells)
            {
                rows[row] = cells;
            }
            else
            {
                missing.Add(row);
            }
        }

        return missing;
    }

    private FileRows Read(SourceFile file, Asked asked, List<WantedRow> wanted, CancellationToken cancel)
    {
        var none = new Dictionary<WantedRow, FoundRow>();
        var path = store.PathOf(file.Sha256);
        try
        {
            using (var content = File.OpenRead(path))
            {
                if (Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
                {
                    return new(SourceState.FileDamaged, none);
                }
            }

            var (rows, _) = WorkbookOpener.Open(path);
            using (rows)
            {
                return rows is null
                    ? new(SourceState.NotFound, none)
                    : new(SourceState.FromFile, RowFinder.Find(rows, asked, wanted, cancel).Rows);
            }
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(SourceState.FileGone, none);
        }
    }

    private static string Key(SourceFile file, WantedRow row) => $"{file.Sha256}|{row.Number}|{row.Column}|{string.Join('|', row.Keys)}";
}
