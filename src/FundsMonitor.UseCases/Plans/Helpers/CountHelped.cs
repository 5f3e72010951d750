using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Register;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Helpers;

/// <summary>How many poor households of a hamlet have a helper.</summary>
/// <param name="Commune">Name of the commune.</param>
/// <param name="Hamlet">Hamlet as written; empty where the register names none.</param>
/// <param name="Households">Poor households.</param>
/// <param name="Without">Of them those whom nobody helps.</param>
public sealed record HamletHelped(string Commune, string Hamlet, int Households, int Without);

/// <summary>Counts, hamlet by hamlet, the poor households whom nobody helps.</summary>
public sealed class CountHelped(IDbContextFactory<FundsDb> databases, KeptHouseholdSums households)
{
    public async Task<IReadOnlyList<HamletHelped>> RunAsync(AreaScope scope, Month month, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var registers = await RegistersInForce.ReadAsync(db, scope.Reader, scope.Area, month, cancel);
        var all = (await households.ReadAsync(db, scope, registers, cancel)).Where(s => s.Class == HouseholdClass.Poor)
            .GroupBy(s => (Commune: s.CommuneCode, Hamlet: s.HamletName)).ToDictionary(g => g.Key, g => g.Sum(s => s.Count));
        var without = await CountAsync(ListHelped.Helped(db, ListHelped.PoorHouseholds(db, scope, registers), false), cancel);
        var names = await PlaceNames.ReadAsync(db, all.Keys.Select(k => k.Commune), month.LastDay, cancel);
        return
        [
            .. all.OrderBy(g => g.Key.Commune, StringComparer.Ordinal).ThenBy(g => g.Key.Hamlet, StringComparer.Ordinal)
                .Select(g => new HamletHelped(names.Of(g.Key.Commune), g.Key.Hamlet, g.Value, without.GetValueOrDefault(g.Key))),
        ];
    }

    private static async Task<Dictionary<(string Commune, string Hamlet), int>> CountAsync(
        IQueryable<Household> households, CancellationToken cancel) =>
        (await households.GroupBy(h => new { h.CommuneCode, h.HamletName }).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel)).ToDictionary(g => (g.Key.CommuneCode, g.Key.HamletName), g => g.Count);
}
