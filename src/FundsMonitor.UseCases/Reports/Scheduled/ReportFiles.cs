using System.Globalization;
using System.Security.Cryptography;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>Keeps made reports under their SHA-256: <c>reports/ab/abcdef…</c> in the data folder, apart from what was received.</summary>
public sealed class ReportFiles(DatabaseOptions options)
{
    private string Folder => Path.Combine(options.DataFolder, "reports");

    /// <summary>Keeps a file. It is complete on the disk before it gets its name.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public async Task<string> KeepAsync(Stream content, CancellationToken cancel)
    {
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        content.Position = 0;
        var path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ".part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(file, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        return sha256;
    }

    /// <summary>The file, whole and unchanged.</summary>
    /// <returns>Null where it is gone or its bytes no longer have this hash.</returns>
    public async Task<Stream?> OpenAsync(string sha256, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(sha256)))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(PathOf(sha256), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? new MemoryStream(bytes, writable: false) : null;
    }

    /// <summary>Removes a file whose time is over.</summary>
    public void Remove(string sha256) => File.Delete(PathOf(sha256));

    private string PathOf(string sha256) => Path.Combine(Folder, sha256[..2], sha256);
}
