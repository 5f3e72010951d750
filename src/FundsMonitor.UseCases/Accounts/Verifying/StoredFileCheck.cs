using System.Security.Cryptography;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Verifying;

/// <summary>Hashes every stored file anew. A file may be gone when all of its versions were removed after their time.</summary>
internal sealed class StoredFileCheck(FundsDb db, FileStore store)
{
    /// <returns>Files looked at.</returns>
    public async Task<int> RunAsync(List<Bilingual> faults, CancellationToken cancel)
    {
        var files = await db.SourceFiles.AsNoTracking().OrderBy(f => f.Id)
            .Select(f => new
            {
                f.Sha256,
                f.Name,
                IsRemoved = db.FileVersions.Any(v => v.SourceFileId == f.Id)
                    && !db.FileVersions.Any(v => v.SourceFileId == f.Id && v.State != VersionState.Removed),
            })
            .ToListAsync(cancel);
        foreach (var file in files)
        {
            var path = store.PathOf(file.Sha256);
            if (!File.Exists(path))
            {
                if (file.IsRemoved)
                {
                    continue;
                }

                faults.Add(new(
                    $"Không còn nội dung của tệp “{file.Name}” ({file.Sha256}).",
                    $"The bytes of “{file.Name}” ({file.Sha256}) are gone."));
                continue;
            }

            await using var content = File.OpenRead(path);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != file.Sha256)
            {
                faults.Add(new(
                    $"Nội dung đã lưu của tệp “{file.Name}” không còn khớp mã băm {file.Sha256}.",
                    $"The stored bytes of “{file.Name}” no longer have the hash {file.Sha256}."));
            }
        }

        return files.Count;
    }
}
