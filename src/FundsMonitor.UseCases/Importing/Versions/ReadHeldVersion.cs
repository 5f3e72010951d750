using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>Says which closed months keep a version from being taken or brought back.</summary>
public sealed class ReadHeldVersion(IDbContextFactory<FundsDb> databases)
{
    /// <returns>Which month of which commune is closed, by whom, and what is to be done; null where none is.</returns>
    public async Task<Bilingual?> RunAsync(int versionId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await VersionChanges.FindAsync(db, versionId, reader, cancel) is not { } version)
        {
            return null;
        }

        var others = await db.FileVersions.AsNoTracking().Where(v => v.ScopeKey == version.ScopeKey && v.Id != version.Id
            && (v.State == VersionState.Current || v.State == VersionState.Superseded)).ToListAsync(cancel);
        var other = others.Find(v => v.State == VersionState.Current) ?? others.MaxBy(v => v.Number);
        var gate = await VersionChanges.GateAsync(db, version, other, cancel);
        return await gate.RefusalAsync(cancel) is { } held ? Said(held.Detail[0]) : null;
    }

    private static Bilingual Said(string months) => new(
        $"Không đổi được phiên bản: sẽ làm thay đổi kỳ số liệu đã khóa: {months}. Mở trang Khóa kỳ số liệu và đề nghị ngoại lệ; khi người "
        + "thứ hai đã duyệt, hãy làm lại.",
        $"The version cannot be changed: that would change months that are closed: {months}. Open the page Closing months and ask for an "
        + "exception; once a second person has approved it, do this again.");
}
