using System.Globalization;
using System.Security.Cryptography;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Bytes that are kept.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record StoredBytes(string Sha256, long Size);

/// <summary>Keeps what was received, byte for byte, under its SHA-256: <c>files/ab/abcdef…</c> in the data folder.</summary>
public sealed class FileStore(DatabaseOptions options)
{
    /// <summary>The largest file taken.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    private const int BufferBytes = 128 * 1024;
    private const string Unfinished = ".part";
    private static readonly TimeSpan UnfinishedFor = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(options.DataFolder, "files");

    /// <summary>Where the bytes with this hash lie.</summary>
    public string PathOf(string sha256) => Path.Combine(Folder, sha256[..2], sha256);

    /// <summary>Keeps the bytes. They are complete on the disk before they get their name.</summary>
    /// <returns>Null when there are more than <see cref="MaxBytes"/>; then nothing is kept.</returns>
    public async Task<StoredBytes?> KeepAsync(Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + Unfinished);
        try
        {
            var kept = await WriteAsync(content, part, cancel);
            if (kept is not null)
            {
                Name(part, PathOf(kept.Sha256), kept.Size);
            }

            return kept;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Removes what a killed process was writing.</summary>
    public void RemoveUnfinished()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        foreach (var part in Directory.EnumerateFiles(Folder, "*" + Unfinished))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(part) > UnfinishedFor)
            {
                File.Delete(part);
            }
        }
    }

    private static async Task<StoredBytes?> WriteAsync(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, useAsync: true);
        var buffer = new byte[BufferBytes];
        var size = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            size += read;
            if (size > MaxBytes)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        await file.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
        return new StoredBytes(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private static void Name(string part, string path, long size)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || new FileInfo(path).Length != size)
        {
            File.Move(part, path, overwrite: true);
        }
    }
}
