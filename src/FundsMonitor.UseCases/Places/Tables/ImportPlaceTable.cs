using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Importing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Tables;

/// <summary>Takes in a table whose bytes are kept: all of what it adds, or nothing.</summary>
public sealed class ImportPlaceTable(IDbContextFactory<FundsDb> databases, FileStore store, TimeProvider clock)
{
    private const int MostSource = 120;

    /// <param name="sha256">The kept bytes, as <see cref="ReadPlaceTable"/> gave them.</param>
    /// <param name="fileName">Name as it was given.</param>
    /// <param name="by">Who takes it in: an administrator.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <returns>What was added; null where the table cannot be taken, adds nothing, or this is not for the reader.</returns>
    public async Task<PlaceImport?> RunAsync(string sha256, string fileName, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator || !File.Exists(store.PathOf(sha256)))
        {
            return null;
        }

        var (table, _) = await Task.Run(() => ReadPlaceTable.Read(store.PathOf(sha256), null, cancel), cancel);
        if (table is null || table.Faults.Count > 0)
        {
            return null;
        }

        return await Chain.CommitAsync(
            databases,
            async db =>
            {
                var plan = await PlanPlaceTable.ReadAsync(db, table, cancel);
                return plan.AddsNothing ? null : await AddAsync(db, plan, (sha256, fileName, by.Name), cancel);
            },
            cancel);
    }

    private async Task<PlaceImport> AddAsync(
        FundsDb db, PlaceTablePlan plan, (string Sha256, string FileName, string By) from, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var made = new PlaceImport
        {
            FileName = from.FileName,
            Sha256 = from.Sha256,
            On = plan.Table.On,
            Rows = plan.Table.Rows.Count,
            Provinces = plan.Provinces.Count,
            Communes = plan.Communes.Count + plan.Named.Count,
            Changes = plan.Changes.Count,
            By = from.By,
            AtUtc = now,
        };
        db.PlaceImports.Add(made);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var province in plan.Provinces)
        {
            province.ImportId = made.Id;
        }

        foreach (var commune in plan.Communes)
        {
            (commune.ImportId, commune.Confirmed) = (made.Id, true);
        }

        foreach (var change in plan.Changes)
        {
            change.ImportId = made.Id;
            change.Source = from.FileName.Length > MostSource ? from.FileName[..MostSource] : from.FileName;
        }

        db.Provinces.AddRange(plan.Provinces);
        db.Communes.AddRange(plan.Communes);
        db.PlaceChanges.AddRange(plan.Changes);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await NameAsync(db, plan.Named, made.Id, cancel);
        await Chain.AddAsync(db, [new(ChainKinds.PlacesImported, Subject(made), Payload(made), from.By)], now, cancel);
        return made;
    }

    /// <summary>Gives communes that only files had named so far their names and dates.</summary>
    private static async Task NameAsync(FundsDb db, IReadOnlyList<Commune> named, int import, CancellationToken cancel)
    {
        var codes = named.Select(n => n.Code).ToList();
        var there = await db.Communes.Where(c => codes.Contains(c.Code)).ToListAsync(cancel);
        foreach (var wanted in named)
        {
            var commune = there.First(c => c.Code == wanted.Code && c.From == wanted.From);
            (commune.Name, commune.Province, commune.DistrictCode, commune.District) =
                (wanted.Name, wanted.Province, wanted.DistrictCode, wanted.District);
            (commune.To, commune.Confirmed, commune.ImportId) = (wanted.To, true, import);
        }
    }

    /// <summary>See <see cref="ChainEntry.Subject"/>.</summary>
    internal static string Subject(PlaceImport import) => string.Create(CultureInfo.InvariantCulture, $"places:{import.Id}");

    /// <summary>The facts of an import.</summary>
    internal static string Payload(PlaceImport import) => string.Create(
        CultureInfo.InvariantCulture,
        $"file={import.Sha256}\non={import.On:yyyy-MM-dd}\nrows={import.Rows}\nprovinces={import.Provinces}\n")
        + string.Create(CultureInfo.InvariantCulture, $"communes={import.Communes}\nchanges={import.Changes}");
}
