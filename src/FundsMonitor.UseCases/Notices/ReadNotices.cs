using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Notices.Sources;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices;

/// <summary>Reads what is due, late, new and decided for a reader: what matters to his role, in his areas, and not switched off.</summary>
public sealed class ReadNotices(IDbContextFactory<FundsDb> databases, NoticeSources sources, TimeProvider clock)
{
    /// <param name="reader">Who asks.</param>
    /// <param name="area">The chosen area; <see cref="AreaLimit.None"/> for all of his.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<Notice>> RunAsync(Reader reader, AreaLimit area, CancellationToken cancel)
    {
        NoticeSetting setting;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            setting = await db.NoticeSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AccountName == reader.Name, cancel) ?? new();
        }

        var ask = new NoticeAsk(reader, area, setting.OnBell) { NowUtc = clock.GetUtcNow().UtcDateTime };
        return await sources.ReadAsync(setting.SeenAtUtc is { } seen ? ask with { SeenUtc = seen } : ask, cancel);
    }
}
