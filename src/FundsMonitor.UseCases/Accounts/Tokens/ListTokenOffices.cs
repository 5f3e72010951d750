using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Accounts.Tokens;

/// <summary>The offices a reader may make tokens for, by name.</summary>
public sealed class ListTokenOffices(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<(string Code, string Name)>> RunAsync(Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var codes = reader.Role switch
        {
            Roles.Administrator => await db.Offices.Select(o => o.Code).ToListAsync(cancel),
            Roles.BankOffice => [.. reader.Limit.Offices],
            _ => [],
        };
        var names = await PlaceNames.ReadAsync(db, codes, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel);
        return [.. codes.Select(c => (Code: c, Name: names.Of(c))).OrderBy(o => o.Name, StringComparer.Ordinal)];
    }
}
