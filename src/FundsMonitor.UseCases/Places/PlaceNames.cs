using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>Names of the offices and communes that stand in one part of a list.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, string> names = [];

    private PlaceNames()
    {
    }

    /// <summary>Reads the names of these codes. A code that meant two territories has the name in force on the day.</summary>
    public static async Task<PlaceNames> ReadAsync(FundsDb db, IEnumerable<string> codes, DateOnly day, CancellationToken cancel)
    {
        var found = new PlaceNames();
        var wanted = codes.Where(c => c.Length > 0).Distinct().ToList();
        foreach (var office in await db.Offices.Where(o => wanted.Contains(o.Code)).ToListAsync(cancel))
        {
            found.names[office.Code] = office.Name;
        }

        var communes = await db.Communes.Where(c => wanted.Contains(c.Code)).ToListAsync(cancel);
        foreach (var commune in communes.OrderBy(c => c.From <= day && (c.To is null || c.To >= day)))
        {
            found.names[commune.Code] = commune.Name;
        }

        return found;
    }

    /// <summary>As <see cref="ReadAsync(FundsDb, IEnumerable{string}, DateOnly, CancellationToken)"/>; with a fold, communes have today's
    /// name before the one of the day.</summary>
    public static async Task<PlaceNames> ReadAsync(
        FundsDb db, IReadOnlyList<string> codes, (DateOnly Day, PlaceFold? Fold) shown, CancellationToken cancel)
    {
        var found = await ReadAsync(db, codes, shown.Day, cancel);
        if (shown.Fold is { } fold)
        {
            foreach (var code in found.names.Keys.Where(c => !AreaCodes.IsOffice(c)).ToList())
            {
                found.names[code] = fold.BothNames(code, shown.Day);
            }
        }

        return found;
    }

    /// <summary>The name, or the code itself where the place is not known; empty for no code.</summary>
    public string Of(string code) => names.GetValueOrDefault(code, code);
}
