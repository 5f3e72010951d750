using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>An area a reader may choose.</summary>
/// <param name="Code">5 digits for a commune, 3 for a district, 6 for an office.</param>
/// <param name="Name">Name as shown.</param>
public sealed record AreaChoice(string Code, string Name);

/// <summary>What the pickers of every page offer, and what is chosen.</summary>
/// <param name="Months">Months with data in the chosen area, newest first.</param>
/// <param name="Month">The chosen month: the asked one, else the newest with data; null while there is none.</param>
/// <param name="Areas">Areas the reader may choose, as they are named in the chosen month: districts, communes, offices.</param>
/// <param name="Area">The chosen area; null for everything the reader may see.</param>
/// <param name="AreaLimit">What the chosen area means; no limit without one.</param>
public sealed record Choices(
    IReadOnlyList<Month> Months, Month? Month, IReadOnlyList<AreaChoice> Areas, AreaChoice? Area, AreaLimit AreaLimit);

/// <summary>Reads which areas and months a reader can choose between.</summary>
public sealed class ReadChoices(IDbContextFactory<FundsDb> databases)
{
    private const int LastMonth = 12;

    /// <param name="reader">Who asks.</param>
    /// <param name="area">Code of the wanted area; empty for the reader's own.</param>
    /// <param name="asked">The wanted month; null for the newest with data.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Choices> RunAsync(Reader reader, string area, Month? asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var codes = await CodesAsync(db, reader.Limit, cancel);
        var chosen = area.Length > 0 ? area : Own(reader.Limit, codes);
        var limit = chosen.Length == 0 ? AreaLimit.None : await AreaCodes.LimitAsync(db, [chosen], cancel);
        var months = await MonthsAsync(db, reader.Limit, limit, cancel);
        var month = asked ?? (months.Count > 0 ? months[0] : null);
        var areas = await NamedAsync(db, codes, month, cancel);
        var named = areas.FirstOrDefault(a => a.Code == chosen) ?? (chosen.Length > 0 ? new AreaChoice(chosen, chosen) : null);
        return new(months, month, areas, named, limit);
    }

    /// <summary>The one area of a reader who has only one, else nothing: a district with its communes counts as one.</summary>
    private static string Own(AreaLimit limit, IReadOnlyList<string> codes)
    {
        var districts = codes.Where(AreaCodes.IsDistrict).ToList();
        return limit.Everything ? ""
            : districts.Count == 1 && limit.Offices.Count == 0 ? districts[0]
            : codes.Count == 1 ? codes[0]
            : "";
    }

    /// <summary>What the reader may see; where that is everything, what has data.</summary>
    private static async Task<IReadOnlyList<string>> CodesAsync(FundsDb db, AreaLimit limit, CancellationToken cancel) => limit.Everything
        ? await db.FileVersions.Select(v => v.CommuneCode)
            .Union(db.BankCommunes.Select(b => b.CommuneCode))
            .Union(db.FileVersions.Select(v => v.OfficeCode))
            .Where(c => c != "").ToListAsync(cancel)
        : [.. limit.Communes, .. limit.Offices];

    /// <summary>The names of the chosen month: a code may have meant another commune in another year.</summary>
    private static async Task<IReadOnlyList<AreaChoice>> NamedAsync(
        FundsDb db, IReadOnlyList<string> codes, Month? month, CancellationToken cancel)
    {
        var day = month?.LastDay ?? DateOnly.MaxValue;
        var places = await db.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.From)
            .Select(c => new { c.Code, c.Name, c.From }).ToListAsync(cancel);
        var offices = await db.Offices.Where(o => codes.Contains(o.Code))
            .OrderBy(o => o.Name).Select(o => new AreaChoice(o.Code, o.Name)).ToListAsync(cancel);
        return
        [
            .. places.GroupBy(p => p.Code).Select(g => g.LastOrDefault(p => p.From <= day) ?? g.First())
                .Select(p => new AreaChoice(p.Code, p.Name)).OrderBy(a => a.Code.Length).ThenBy(a => a.Name, StringComparer.Ordinal),
            .. offices,
        ];
    }

    /// <summary>A month has data when a current version speaks of it; a year with yearly files alone counts with its December.</summary>
    private static async Task<IReadOnlyList<Month>> MonthsAsync(FundsDb db, AreaLimit reader, AreaLimit area, CancellationToken cancel)
    {
        var limits = new[] { reader, area }.Where(l => !l.Everything).ToList();
        var versions = db.FileVersions.Where(v => v.State == VersionState.Current && v.Period > 0);
        foreach (var limit in limits)
        {
            var serving = db.BankCommunes.Where(b => limit.Communes.Contains(b.CommuneCode)).Select(b => b.OfficeCode);
            versions = versions.Where(v => limit.Communes.Contains(v.CommuneCode)
                || limit.Offices.Contains(v.OfficeCode) || serving.Contains(v.OfficeCode));
        }

        var periods = await versions.Select(v => v.Period).Distinct().ToListAsync(cancel);
        var months = periods.Where(p => p > 9999).Select(Month.FromKey).ToList();
        var years = periods.Where(p => p <= 9999).Except(months.Select(m => m.Year)).Select(y => new Month(y, LastMonth));
        return [.. months.Concat(years).OrderDescending()];
    }
}
