using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Tables;

/// <summary>Takes the newest table back: what it added goes, and communes that files name have their code for a name again.</summary>
public sealed class UndoPlaceTable(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private static readonly DateOnly FirstList = new(2004, 1, 1);

    /// <param name="id">The import.</param>
    /// <param name="by">An administrator.</param>
    /// <param name="cancel">Stops and leaves all as it is.</param>
    /// <returns>False where it is not the newest that counts, or not for this reader.</returns>
    public async Task<bool> RunAsync(int id, Reader by, CancellationToken cancel) =>
        by.Role == Roles.Administrator && await Chain.CommitAsync(databases, db => UndoAsync(db, id, by, cancel), cancel);

    private async Task<bool> UndoAsync(FundsDb db, int id, Reader by, CancellationToken cancel)
    {
        var newest = await db.PlaceImports.Where(i => i.UndoneAtUtc == null).OrderByDescending(i => i.Id).FirstOrDefaultAsync(cancel);
        if (newest?.Id != id)
        {
            return false;
        }

        var used = await db.FileVersions.Select(v => v.CommuneCode).Union(db.BankCommunes.Select(b => b.CommuneCode))
            .Where(c => c != "").ToListAsync(cancel);
        await db.PlaceChanges.Where(c => c.ImportId == id).ExecuteDeleteAsync(cancel);
        await db.Provinces.Where(p => p.ImportId == id).ExecuteDeleteAsync(cancel);
        await db.Communes.Where(c => c.ImportId == id && !(c.From == FirstList && used.Contains(c.Code))).ExecuteDeleteAsync(cancel);
        await db.Communes.Where(c => c.ImportId == id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Name, c => c.Code).SetProperty(c => c.Province, "").SetProperty(c => c.District, "")
                .SetProperty(c => c.DistrictCode, "").SetProperty(c => c.To, (DateOnly?)null).SetProperty(c => c.Confirmed, false)
                .SetProperty(c => c.ImportId, (int?)null),
            cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        (newest.UndoneAtUtc, newest.UndoneBy) = (now, by.Name);
        await Chain.AddAsync(
            db, [new(ChainKinds.PlacesUndone, ImportPlaceTable.Subject(newest), ImportPlaceTable.Payload(newest), by.Name)], now, cancel);
        return true;
    }
}
