using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>An area a reader may choose.</summary>
/// <param name="Code">5 digits for a commune, 3 for a district, 6 for an office.</param>
/// <param name="Name">Name as shown.</param>
public sealed record AreaChoice(string Code, string Name);

/// <summary>What the pickers of every page offer, and what is chosen.</summary>
/// <param name="Months">Months with data in the chosen area, newest first.</param>
/// <param name="Month">The chosen month: the asked one, else the newest with data; null while there is none.</param>
/// <param name="Areas">Areas the reader may choose, as they are named in the chosen month or today: districts, communes, offices.</param>
/// <param name="Area">The chosen area; null for everything the reader may see.</param>
/// <param name="AreaLimit">What the chosen area means; no limit without one.</param>
public sealed record Choices(
    IReadOnlyList<Month> Months, Month? Month, IReadOnlyList<AreaChoice> Areas, AreaChoice? Area, AreaLimit AreaLimit)
{
    /// <summary>In which communes figures are shown.</summary>
    public PlaceView View { get; init; }

    /// <summary>Whether any commune of the reader's is another today than it was, so that there are two views.</summary>
    public bool HasTwoViews { get; init; }

    /// <summary>Puts figures into today's communes; null where they are shown as they were.</summary>
    public PlaceFold? Fold { get; init; }

    /// <summary>True for a reader of everything whose chosen code is no place's: mistyped, most likely.</summary>
    public bool IsAreaUnknown { get; init; }
}

/// <summary>In which communes figures are shown.</summary>
public enum PlaceView
{
    /// <summary>In those of the data's own time.</summary>
    AsItWas,

    /// <summary>In those of today, with the past of what went into them.</summary>
    AsItIsNow,
}

/// <summary>What the address asks for.</summary>
/// <param name="Area">Code of the wanted area; empty for the reader's own.</param>
/// <param name="Month">The wanted month; null for the newest with data.</param>
/// <param name="View">In which communes figures are wanted.</param>
public sealed record AskedChoices(string Area, Month? Month, PlaceView View = PlaceView.AsItWas);

/// <summary>Reads which areas and months a reader can choose between.</summary>
public sealed class ReadChoices(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int LastMonth = 12;

    public async Task<Choices> RunAsync(Reader reader, AskedChoices asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var from = new Choosing(db, reader.Limit, await CodesAsync(db, reader.Limit, cancel), VietnamDay.Of(clock.GetUtcNow()));
        var hasTwoViews = await from.HasTwoViewsAsync(asked.Area, cancel);
        var choices = asked.View == PlaceView.AsItIsNow && hasTwoViews
            ? await NowAsync(from, asked, cancel)
            : await ThenAsync(from, asked, cancel);
        var isUnknown = reader.Limit.Everything && choices.Area is { } area && area.Name == area.Code && !from.Codes.Contains(area.Code);
        return choices with { HasTwoViews = hasTwoViews, IsAreaUnknown = isUnknown };
    }

    private static async Task<Choices> ThenAsync(Choosing from, AskedChoices asked, CancellationToken cancel)
    {
        var chosen = asked.Area.Length > 0 ? asked.Area : Own(from.Limit, from.Codes);
        var (months, month, limit) = await InTimeAsync(from, chosen, asked.Month, cancel);
        if (asked.Area.Length == 0 && chosen.Length > 0 && !await from.HadNameAsync(chosen, month, cancel))
        {
            // Another commune had the reader's code then: all that the reader may see of that time is meant.
            chosen = "";
            (months, month, limit) = await InTimeAsync(from, chosen, asked.Month, cancel);
        }

        var day = month?.LastDay ?? DateOnly.MaxValue;
        var areas = await NamedAsync(from.Db, from.Codes, day, cancel);
        return new(months, month, areas, await ChosenAsync(from, areas, (chosen, day), cancel), limit);
    }

    private static async Task<(IReadOnlyList<Month> Months, Month? Month, AreaLimit Limit)> InTimeAsync(
        Choosing from, string chosen, Month? asked, CancellationToken cancel)
    {
        var ever = chosen.Length == 0 ? AreaLimit.None : await AreaCodes.LimitAsync(from.Db, [chosen], cancel);
        var months = await MonthsAsync(from.Db, from.Limit, ever, cancel);
        Month? month = asked ?? (months.Count > 0 ? months[0] : null);
        return chosen.Length == 0 || month is not { } at
            ? (months, month, ever)
            : (months, month, await AreaReading.AsItWasAsync(from.Db, new(chosen, at.LastDay), from.Today, cancel));
    }

    /// <summary>Communes that are no more give way to those they went into, where the reader may see these.</summary>
    private static async Task<Choices> NowAsync(Choosing from, AskedChoices asked, CancellationToken cancel)
    {
        var codes = from.Codes.Append(asked.Area).Where(c => c.Length > 0 && !AreaCodes.IsOffice(c)).Distinct().ToList();
        var fold = await PlaceFold.ReadAsync(from.Db, codes, from.Today, cancel);
        var asOfToday = from.Codes.Select(c => from.AsToday(c, fold)).Distinct().ToList();
        var own = asked.Area.Length > 0 ? asked.Area : Own(from.Limit, asOfToday);
        var chosen = own.Length == 0 ? "" : from.AsToday(own, fold);
        var limit = chosen.Length == 0
            ? AreaLimit.None
            : await AreaReading.WithPastAsync(from.Db, [new(chosen, from.Today)], from.Today, cancel);
        var months = await MonthsAsync(from.Db, from.Limit, limit, cancel);
        var areas = await NamedAsync(from.Db, asOfToday, from.Today, cancel);
        var named = await ChosenAsync(from, areas, (chosen, from.Today), cancel);
        return new(months, asked.Month ?? (months.Count > 0 ? months[0] : null), areas, named, limit)
        {
            View = PlaceView.AsItIsNow,
            Fold = fold,
        };
    }

    /// <summary>A place that the reader may not see has no name here.</summary>
    private static async Task<AreaChoice?> ChosenAsync(
        Choosing from, IReadOnlyList<AreaChoice> areas, (string Code, DateOnly Day) chosen, CancellationToken cancel) =>
        chosen.Code.Length == 0 ? null
            : areas.FirstOrDefault(a => a.Code == chosen.Code)
                ?? (from.Limit.Everything && await NamedAsync(from.Db, [chosen.Code], chosen.Day, cancel) is [var named, ..] ? named : null)
                ?? new AreaChoice(chosen.Code, chosen.Code);

    /// <summary>The one area of a reader who has only one, else nothing: a district with its communes counts as one.</summary>
    private static string Own(AreaLimit limit, IReadOnlyList<string> codes)
    {
        var districts = codes.Where(AreaCodes.IsDistrict).ToList();
        return limit.Everything ? ""
            : limit.Given is [var given] && codes.Contains(given) ? given
            : districts.Count == 1 && limit.Offices.Count == 0 ? districts[0]
            : codes.Count == 1 ? codes[0]
            : "";
    }

    /// <summary>What the reader was given, and of what else he may see or, where that is everything, of all, what has data.</summary>
    private static async Task<IReadOnlyList<string>> CodesAsync(FundsDb db, AreaLimit limit, CancellationToken cancel)
    {
        if (!limit.Everything && limit.Given.Count == 0)
        {
            return [.. limit.Communes, .. limit.Offices];
        }

        var withData = await db.FileVersions.Select(v => v.CommuneCode)
            .Union(db.BankCommunes.Select(b => b.CommuneCode))
            .Union(db.FileVersions.Select(v => v.OfficeCode))
            .Where(c => c != "").ToListAsync(cancel);
        return limit.Everything
            ? withData
            : [.. limit.Given.Concat(limit.Communes.Where(withData.Contains)).Concat(limit.Offices).Distinct()];
    }

    /// <summary>The names of the day: a code may have meant another commune on another.</summary>
    private static async Task<IReadOnlyList<AreaChoice>> NamedAsync(
        FundsDb db, IReadOnlyList<string> codes, DateOnly day, CancellationToken cancel)
    {
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

    /// <summary>What choosing starts from.</summary>
    private sealed record Choosing(FundsDb Db, AreaLimit Limit, IReadOnlyList<string> Codes, DateOnly Today)
    {
        /// <summary>What the code is today, where the reader may see all of that; else the code as it was.</summary>
        public string AsToday(string code, PlaceFold fold)
        {
            var now = fold.Today(code);
            return HoldsToday(now) ? now : code;
        }

        public async Task<bool> HasTwoViewsAsync(string area, CancellationToken cancel)
        {
            List<string> codes = [.. Codes, area];
            var below = Db.Communes.Where(c => codes.Contains(c.DistrictCode)).Select(c => c.Code);
            return await Db.PlaceChanges.AnyAsync(
                c => c.On <= Today && c.Extent != ChangeExtent.Kept
                    && (codes.Contains(c.OldCode) || codes.Contains(c.NewCode) || below.Contains(c.OldCode)),
                cancel);
        }

        /// <summary>Whether the code had the name in the month that it has today.</summary>
        public async Task<bool> HadNameAsync(string code, Month? month, CancellationToken cancel)
        {
            if (AreaCodes.IsOffice(code) || Limit.Given.Count == 0)
            {
                return true;
            }

            var fold = await PlaceFold.ReadAsync(Db, [code], Today, cancel);
            return month is { } at && fold.NameThen(code, at.LastDay) == fold.NameOf(code);
        }

        private bool HoldsToday(string code)
        {
            if (Limit.Everything)
            {
                return true;
            }

            var dated = Limit.Dated.Where(d => d.Codes.Contains(code)).ToList();
            return Limit.Communes.Contains(code)
                && (dated.Count == 0 || dated.Exists(d => d.Hamlets is null && d.From <= Today && Today <= d.To));
        }
    }
}
