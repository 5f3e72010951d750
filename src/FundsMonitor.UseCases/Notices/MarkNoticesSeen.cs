using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Notices;

/// <summary>A reader has seen all there is: what comes up from now on is new to him. Changes nothing that anybody else sees.</summary>
public sealed class MarkNoticesSeen(IDbContextFactory<FundsDb> databases, ReadBell bell, TimeProvider clock)
{
    /// <returns>False for an account that is unknown or disabled.</returns>
    public async Task<bool> RunAsync(Reader by, CancellationToken cancel)
    {
        if (by.Name.Length == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await Chain.CommitAsync(
            databases,
            async db =>
            {
                var setting = await db.NoticeSettings.SingleOrDefaultAsync(s => s.AccountName == by.Name, cancel)
                    ?? db.NoticeSettings.Add(new() { AccountName = by.Name }).Entity;
                setting.SeenAtUtc = now;
                return true;
            },
            cancel);
        bell.Forget(by.Name);
        return true;
    }
}
