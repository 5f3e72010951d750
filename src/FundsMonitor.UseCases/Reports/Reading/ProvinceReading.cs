using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>Provinces as they are at a period's end, with the communes that were in them within the period.</summary>
internal static class ProvinceReading
{
    private const int CodeLength = 2;
    private const int FewestCommunes = 2;

    public static bool IsProvince(string code) => code.Length == CodeLength && code.All(char.IsAsciiDigit);

    /// <summary>Those in which one of these places lies and of which the reader sees at least two communes.</summary>
    public static async Task<IReadOnlyList<ReportPlace>> ListAsync(
        FundsDb db, Reader reader, ReportPeriod period, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var (first, last) = (period.First.FirstDay, period.Last.LastDay);
        var names = await db.Communes
            .Where(c => codes.Contains(c.Code) && c.Province != "" && c.From <= last && (c.To == null || c.To >= first))
            .Select(c => c.Province).Distinct().ToListAsync(cancel);
        var provinces = await db.Provinces.AsNoTracking()
            .Where(p => names.Contains(p.Name) && p.From <= last && (p.To == null || p.To >= last))
            .OrderBy(p => p.Code).Select(p => p.Code).ToListAsync(cancel);
        var places = new List<ReportPlace>();
        foreach (var code in provinces)
        {
            if (await FindAsync(db, reader, period, code, cancel) is { } found)
            {
                places.Add(found.Place);
            }
        }

        return places;
    }

    /// <returns>Null where there is no such province, or the reader sees fewer than two communes of it.</returns>
    public static async Task<FoundPlace?> FindAsync(
        FundsDb db, Reader reader, ReportPeriod period, string code, CancellationToken cancel)
    {
        if (reader.Limit.Given is [{ Length: > CodeLength + 1 }])
        {
            // One commune or office, though it may have been several once.
            return null;
        }

        var (first, last) = (period.First.FirstDay, period.Last.LastDay);
        var name = await db.Provinces.Where(p => p.Code == code && p.From <= last && (p.To == null || p.To >= last))
            .Select(p => p.Name).FirstOrDefaultAsync(cancel);
        var communes = name is null ? [] : await db.Communes.AsNoTracking()
            .Where(c => c.Province == name && c.From <= last && (c.To == null || c.To >= first)).ToListAsync(cancel);
        var seen = communes.Select(c => c.Code).Distinct()
            .Where(c => c.Length > CodeLength + 1 && (reader.Limit.Everything || reader.Limit.Communes.Contains(c))).ToList();
        if (name is null || (reader.Limit.Everything ? communes.Count == 0 : seen.Count < FewestCommunes))
        {
            return null;
        }

        List<string> codes = [.. communes.Select(c => c.Code).Distinct().Order(StringComparer.Ordinal)];
        var isPart = !reader.Limit.Everything && seen.Count < codes.Count(c => c.Length > CodeLength + 1);
        var limit = new AreaLimit(false, await OfficesAsync(db, codes, cancel), codes)
        {
            Dated =
            [
                .. communes.GroupBy(c => (c.From, To: c.To ?? DateOnly.MaxValue))
                    .Select(g => new DatedPlaces([.. g.Select(c => c.Code)], g.Key.From, g.Key.To)),
            ],
        };
        return new(new(code, name, ReportLevel.Province) { IsPart = isPart }, limit);
    }

    /// <summary>Offices that lend in these communes and in no others.</summary>
    private static async Task<IReadOnlyList<string>> OfficesAsync(FundsDb db, List<string> codes, CancellationToken cancel) =>
        await db.BankCommunes.Where(b => codes.Contains(b.CommuneCode)).Select(b => b.OfficeCode)
            .Except(db.BankCommunes.Where(b => b.CommuneCode != "" && !codes.Contains(b.CommuneCode)).Select(b => b.OfficeCode))
            .ToListAsync(cancel);
}
