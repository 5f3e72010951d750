using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Time;

/// <summary>An area and the day on which its code is to be read.</summary>
/// <param name="Code">6 digits of an office, 5 of a commune, 3 of a district, or <see cref="AreaCodes.Everything"/>.</param>
/// <param name="Day">The day.</param>
internal sealed record DatedArea(string Code, DateOnly Day);

/// <summary>Says which rows an area means.</summary>
/// <remarks>
/// Who has a commune has its land's past too: the communes that went wholly into it, and of those that went in part the hamlets known to
/// be in it. Nobody gets by this what a commune became later: whoever was given Cẩm Lương has Cẩm Lương, not Cẩm Tú.
/// </remarks>
internal static class AreaReading
{
    /// <summary>The communes as they were on their day, with all their past.</summary>
    public static async Task<AreaLimit> WithPastAsync(
        FundsDb db, IReadOnlyCollection<DatedArea> areas, DateOnly today, CancellationToken cancel)
    {
        if (areas.Any(a => a.Code == AreaCodes.Everything))
        {
            return AreaLimit.None;
        }

        var (places, communes) = await BelowAsync(db, areas, cancel);
        var succession = await SuccessionReading.ReadAsync(db, [.. communes.Select(c => c.Code)], today, cancel);
        var parts = new AreaParts();
        foreach (var commune in communes)
        {
            if (succession.At(commune.Code, commune.Day) is not { } place)
            {
                parts.AddAlways(commune.Code);
                continue;
            }

            parts.Add(place, null);
            foreach (var before in succession.Predecessors(place))
            {
                parts.Add(before.Place, before.Share == PlaceShare.Whole ? null : await HamletsAsync(db, before.Place, place.Code, cancel));
            }
        }

        return parts.ToLimit(places);
    }

    /// <summary>The communes as they were on their day, and nothing else.</summary>
    public static async Task<AreaLimit> AsItWasAsync(FundsDb db, DatedArea area, DateOnly today, CancellationToken cancel)
    {
        if (area.Code == AreaCodes.Everything)
        {
            return AreaLimit.None;
        }

        var (places, communes) = await BelowAsync(db, [area], cancel);
        var succession = await SuccessionReading.ReadAsync(db, [.. communes.Select(c => c.Code)], today, cancel);
        var parts = new AreaParts();
        foreach (var commune in communes)
        {
            if (succession.At(commune.Code, commune.Day) is { } place)
            {
                parts.Add(place, null);
            }
            else
            {
                parts.AddAlways(commune.Code);
            }
        }

        return parts.ToLimit(places);
    }

    /// <summary>Every way in which files write the hamlets of a split commune that are known to be in the new one.</summary>
    internal static async Task<IReadOnlyList<string>> HamletsAsync(
        FundsDb db, Territory old, string newCode, CancellationToken cancel) =>
        await db.Hamlets
            .Where(h => h.CommuneCode == old.Code && h.From >= old.From && h.From <= old.To)
            .Where(h => h.NewCommuneCode == newCode || db.Hamlets.Any(same => same.Id == h.SameAsId && same.NewCommuneCode == newCode))
            .Select(h => h.Name).Distinct().ToListAsync(cancel);

    /// <summary>Offices and districts as they are, and the communes, also those of the districts.</summary>
    private static async Task<(IReadOnlyList<string> Places, IReadOnlyList<DatedArea> Communes)> BelowAsync(
        FundsDb db, IReadOnlyCollection<DatedArea> areas, CancellationToken cancel)
    {
        var districts = areas.Where(a => AreaCodes.IsDistrict(a.Code)).ToList();
        var codes = districts.Select(d => d.Code).ToList();
        var rows = codes.Count == 0 ? [] : await db.Communes.AsNoTracking().Where(c => codes.Contains(c.DistrictCode)).ToListAsync(cancel);
        var below = districts.SelectMany(d => InForce([.. rows.Where(r => r.DistrictCode == d.Code)], d.Day));
        return (
            [.. areas.Where(a => AreaCodes.IsOffice(a.Code) || AreaCodes.IsDistrict(a.Code)).Select(a => a.Code)],
            [.. areas.Where(a => !AreaCodes.IsOffice(a.Code) && !AreaCodes.IsDistrict(a.Code)), .. below]);
    }

    /// <summary>A district's communes on the day; of one that is no more, those of its last day.</summary>
    private static IEnumerable<DatedArea> InForce(List<Commune> rows, DateOnly day)
    {
        var last = rows.Any(r => r.To is null) ? (DateOnly?)null : rows.Max(r => r.To);
        var at = last is { } ended && ended < day ? ended : day;
        var held = rows.Where(r => r.From <= at && (r.To is null || r.To >= at)).ToList();
        return (held.Count > 0 ? held : rows).Select(r => new DatedArea(r.Code, r.To is { } to && to < at ? to : at));
    }
}
