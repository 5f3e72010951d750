using FundsMonitor.Database;
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

    /// <summary>The name, or the code itself where the place is not known; empty for no code.</summary>
    public string Of(string code) => names.GetValueOrDefault(code, code);
}
