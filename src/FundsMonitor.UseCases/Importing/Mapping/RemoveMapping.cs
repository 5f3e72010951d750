using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Mapping;

/// <summary>Removes a kept mapping; what was accepted by it stays.</summary>
public sealed class RemoveMapping(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>False where there is no such mapping for this reader, or he may not remove it.</returns>
    public async Task<bool> RunAsync(int mappingId, Reader by, CancellationToken cancel)
    {
        if (by.Role == Roles.CommuneChair)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var mapping = await db.KeptMappings.Readable(by).SingleOrDefaultAsync(m => m.Id == mappingId, cancel);
        if (mapping is null)
        {
            return false;
        }

        db.KeptMappings.Remove(mapping);
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "mapping-removed",
            Subject = $"{mapping.SenderKey} {mapping.Name}",
            Detail = mapping.Content.Length <= DetailLength ? mapping.Content : mapping.Content[..DetailLength],
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private const int DetailLength = 1_000;
}
