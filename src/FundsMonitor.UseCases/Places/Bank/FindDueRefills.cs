using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Bank;

/// <summary>Offices whose stored rows have not been brought after a changed mapping yet.</summary>
public sealed class FindDueRefills(IDbContextFactory<FundsDb> databases)
{
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.BankCommunes.Where(b => b.RefillDue).Select(b => b.OfficeCode).Distinct().Order().ToListAsync(cancel);
    }
}
