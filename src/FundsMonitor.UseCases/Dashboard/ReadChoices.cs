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
/// <param name="Areas">Areas the reader may choose: districts, communes, offices.</param>
/// <param name="Area">The chosen area; null for everything the reader may see.</param>
/// <param name="AreaLimit">What the chosen area means; no limit without one.</param>
public sealed record Choices(IReadOnlyList<Month> Months, IReadOnlyList<AreaChoice> Areas, AreaChoice? Area, AreaLimit AreaLimit);

/// <summary>Reads which areas and months a reader can choose between.</summary>
public sealed class ReadChoices(IDbContextFactory<FundsDb> databases)
{
    private const int LastMonth = 12;

    /// <param name="reader">Who asks.</param>
    /// <param name="area">Code of the wanted area; empty for the reader's own.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Choices> RunAsync(Reader reader, string area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var areas = await AreasAsync(db, reader.Limit, cancel);
        var chosen = area.Length > 0
            ? areas.FirstOrDefault(a => a.Code == area) ?? new AreaChoice(area, area)
            : Own(reader.Limit, areas);
        var limit = chosen is null ? AreaLimit.None : await AreaCodes.LimitAsync(db, [chosen.Code], cancel);
        return new(await MonthsAsync(db, reader.Limit, limit, cancel), areas, chosen, limit);
    }

    /// <summary>The one area of a reader who has only one: a district with its communes counts as one.</summary>
    private static AreaChoice? Own(AreaLimit limit, IReadOnlyList<AreaChoice> areas)
    {
        if (limit.Everything)
        {
            return null;
        }

        var districts = areas.Where(a => AreaCodes.IsDistrict(a.Code)).ToList();
        return districts.Count == 1 && limit.Offices.Count == 0 ? districts[0] : areas.Count == 1 ? areas[0] : null;
    }

    private static async Task<IReadOnlyList<AreaChoice>> AreasAsync(FundsDb db, AreaLimit limit, CancellationToken cancel)
    {
        var withData = await db.FileVersions.Select(v => v.CommuneCode)
            .Union(db.BankCommunes.Select(b => b.CommuneCode)).Where(c => c != "").ToListAsync(cancel);
        var codes = limit.Everything ? withData : [.. limit.Communes];
        var communes = await db.Communes.Where(c => codes.Contains(c.Code))
            .OrderBy(c => c.From).Select(c => new AreaChoice(c.Code, c.Name)).ToListAsync(cancel);
        var offices = await db.Offices.Where(o => limit.Everything || limit.Offices.Contains(o.Code))
            .OrderBy(o => o.Name).Select(o => new AreaChoice(o.Code, o.Name)).ToListAsync(cancel);
        return
        [
            .. communes.GroupBy(c => c.Code).Select(g => g.Last()).OrderBy(c => c.Code.Length).ThenBy(c => c.Name, StringComparer.Ordinal),
            .. offices,
        ];
    }

    /// <summary>A month has data when a current version speaks of it; a year that only yearly files speak of counts with its December.</summary>
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
