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
        var registers = await RegistersInForce.WithYearsAsync(db, reader.Limit, area, month, cancel);
        var (versions, years) = (registers.Select(r => r.Id).ToList(), registers.Select(r => r.Year).Distinct().ToList());

        // An index of the year tells it alone; registers of several years are gone through one by one.
        var rows = years is [var year] && reader.Limit.Everything && area.Everything
            ? db.Households.Where(h => h.RegisterYear == year && versions.Contains(h.VersionId + 0))
            : db.Households.Where(h => versions.Contains(h.VersionId));
        return await rows.Where(h => h.HamletName != "")
            .Within(reader.Limit)
            .Within(area)
            .Select(h => h.HamletName).Distinct().OrderBy(h => h).Take(AtMost).ToListAsync(cancel);
    }
}
