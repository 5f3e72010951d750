using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>The hamlets that occur in the registers in force: what the households' filter offers.</summary>
public sealed class ListHamlets(IDbContextFactory<FundsDb> databases)
{
    private const int AtMost = 300;

    public async Task<IReadOnlyList<string>> RunAsync(Reader reader, Month month, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var registers = await RegistersInForce.ReadAsync(db, reader.Limit, area, month, cancel);
        return await db.Households
            .Where(h => registers.Contains(h.VersionId) && h.HamletName != "")
            .Within(reader.Limit)
            .Within(area)
            .Select(h => h.HamletName).Distinct().OrderBy(h => h).Take(AtMost).ToListAsync(cancel);
    }
}
