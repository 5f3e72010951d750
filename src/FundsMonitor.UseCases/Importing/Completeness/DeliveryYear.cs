using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>What offices and communes owe and sent for one year.</summary>
/// <param name="db">A context of this reading alone.</param>
/// <param name="year">The calendar year.</param>
/// <param name="limit">Places that are looked at.</param>
/// <param name="today">The day in Vietnam.</param>
internal sealed class DeliveryYear(FundsDb db, int year, AreaLimit limit, DateOnly today)
{
    private const int LastMonth = 12;
    private readonly (int From, int To) months = ((year * 100) + 1, (year * 100) + 12);
    private DueDays due = new([]);
    private Dictionary<(string Code, FileKind Kind, int Period), Arrival> came = [];
    private ILookup<string, RefusedFile> refused = Enumerable.Empty<RefusedFile>().ToLookup(f => f.Code);

    /// <summary>Says where there are loans; null to ask the summaries.</summary>
    public KeptLoanSums? Sums { get; init; }

    /// <summary>Offices by name, then communes by name, each with its kinds that are owed or came.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> ReadAsync(CancellationToken cancel)
    {
        due = new(await db.DueSettings.AsNoTracking().ToListAsync(cancel));
        var offices = await OfficesAsync(cancel);
        came = await CameAsync([.. offices.Select(o => o.Code)], cancel);
        refused = await RefusedAsync(cancel);
        var communes = await CommunesAsync(cancel);
        return
        [
            .. offices.SelectMany(o => DueDays.OfficeKinds.Select(kind => Row(o.Code, o.Name, kind, period => Expects(o, period)))),
            .. communes.SelectMany(c => DueDays.CommuneKinds.Select(kind => Row(c.Code, c.Name, kind, _ => !IsCovered(c, kind)))),
        ];
    }

    private DeliveryRow Row(string code, string name, FileKind kind, Func<int, bool> expected)
    {
        var periods = DueDays.IsMonthly(kind) ? Enumerable.Range(months.From, 12) : [year];
        return new(code, name, kind, [.. periods.Select(p => Of((code, kind, p), expected(p)))]);
    }

    private Delivery Of((string Code, FileKind Kind, int Period) what, bool isExpected)
    {
        var dueOn = isExpected ? due.DueOn(what.Kind, what.Code, what.Period) : null;
        if (came.GetValueOrDefault(what) is { } file)
        {
            var day = VietnamDay.Of(file.FirstReceivedAtUtc);
            return new(what.Period, day > dueOn ? DeliveryState.Late : DeliveryState.OnTime)
            {
                DueOn = dueOn,
                VersionId = file.VersionId,
                SourceFileId = file.SourceFileId,
                ReceivedAtUtc = file.FirstReceivedAtUtc,
                DaysLate = day > dueOn ? day.DayNumber - dueOn.Value.DayNumber : 0,
            };
        }

        var late = today > dueOn ? today.DayNumber - dueOn.Value.DayNumber : 0;
        var wrong = refused[what.Code].FirstOrDefault(f => f.Period == what.Period && (f.Kind ?? what.Kind) == what.Kind);
        var state = wrong is not null ? DeliveryState.Refused
            : dueOn is null ? DeliveryState.NotDue
            : late > 0 ? DeliveryState.Missing : DeliveryState.Owed;
        return new(what.Period, state) { DueOn = dueOn, SourceFileId = wrong?.Id, DaysLate = late };
    }

    private static bool Expects(Office office, int period) =>
        office.DueFrom is { } from && from <= period && (office.DueTo is not { } to || period <= to);

    /// <summary>Whether the files of one level above or below stand for this place's own.</summary>
    private bool IsCovered(Place place, FileKind kind) =>
        came.ContainsKey((place.District, kind, year)) || place.Below.Any(code => came.ContainsKey((code, kind, year)));

    private Task<List<Office>> OfficesAsync(CancellationToken cancel)
    {
        var serving = db.BankCommunes.Where(b => limit.Communes.Contains(b.CommuneCode)).Select(b => b.OfficeCode);
        return db.Offices.AsNoTracking()
            .Where(o => limit.Everything || limit.Offices.Contains(o.Code) || serving.Contains(o.Code))
            .OrderBy(o => o.Name).ThenBy(o => o.Code).ToListAsync(cancel);
    }

    /// <summary>Communes that sent something for the year or in which the bank had loans in it, by name.</summary>
    private async Task<IReadOnlyList<Place>> CommunesAsync(CancellationToken cancel)
    {
        var lent = await LentAsync(cancel);
        var sent = came.Keys.Where(k => !DueDays.OfficeKinds.Contains(k.Kind)).Select(k => k.Code);
        var codes = sent.Concat(lent).Distinct().ToList();
        var allowed = limit.Everything ? codes : [.. codes.Where(limit.Communes.Contains)];
        var known = await db.Communes.AsNoTracking().Where(c => codes.Contains(c.Code)).OrderBy(c => c.From).ToListAsync(cancel);
        var named = known.GroupBy(c => c.Code).ToDictionary(g => g.Key, g => g.LastOrDefault(c => c.From.Year <= year) ?? g.First());
        var below = named.Values.ToLookup(c => c.DistrictCode, c => c.Code);
        return
        [
            .. allowed.Select(code => named.GetValueOrDefault(code) is { } c
                    ? new Place(code, c.Name, c.DistrictCode, [.. below[code]])
                    : new Place(code, code, "", []))
                .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<string>> LentAsync(CancellationToken cancel)
    {
        if (Sums is not null)
        {
            var kept = await Sums.ReadAsync(db, new(limit, AreaLimit.None), (new(year, 1), new(year, LastMonth)), cancel);
            return [.. kept.Select(s => s.CommuneCode).Where(c => c.Length > 0).Distinct()];
        }

        var current = db.FileVersions
            .Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current && v.Period >= months.From && v.Period <= months.To)
            .Select(v => v.Id);
        return await db.LoanSummaries.Within(limit).Where(s => current.Contains(s.VersionId) && s.CommuneCode != "")
            .Select(s => s.CommuneCode).Distinct().ToListAsync(cancel);
    }

    /// <summary>What counts now, with the time at which the first accepted file of the same scope came.</summary>
    private async Task<Dictionary<(string Code, FileKind Kind, int Period), Arrival>> CameAsync(
        List<string> offices, CancellationToken cancel)
    {
        // A commune's file may be covered by one of its district.
        var places = limit.Communes.Concat(
            limit.Communes.Count == 0 ? []
                : await db.Communes.Where(c => limit.Communes.Contains(c.Code)).Select(c => c.DistrictCode).Distinct().ToListAsync(cancel))
            .ToList();
        var ofDecisions = db.Allocations.Where(a => a.Year == year).Select(a => a.VersionId);
        var accepted = await db.FileVersions
            .Where(v => v.State != VersionState.Loading && v.State != VersionState.Undone)
            .Where(v => v.Period == year || (v.Period >= months.From && v.Period <= months.To)
                || (v.Kind == FileKind.Allocations && ofDecisions.Contains(v.Id)))
            .Where(v => offices.Contains(v.OfficeCode)
                || (v.OfficeCode == "" && (limit.Everything || places.Contains(v.CommuneCode))))
            .Where(v => v.Kind != FileKind.ControlTotals || v.Decision == "")
            .Select(v => new { v.Id, v.SourceFileId, v.OfficeCode, v.CommuneCode, v.Kind, v.Period, v.State, v.SourceFile!.ReceivedAtUtc })
            .ToListAsync(cancel);
        return accepted
            .GroupBy(v => (
                Code: v.OfficeCode.Length > 0 ? v.OfficeCode : v.CommuneCode, v.Kind, Period: DueDays.IsMonthly(v.Kind) ? v.Period : year))
            .Select(g => (
                g.Key,
                Current: g.Where(v => v.State == VersionState.Current).MaxBy(v => v.Id),
                First: g.Min(v => v.ReceivedAtUtc)))
            .Where(g => g.Current is not null)
            .ToDictionary(g => g.Key, g => new Arrival(g.Current!.Id, g.Current.SourceFileId, g.First));
    }

    /// <summary>
    /// Refused files by the place they were said to be of: of the month they were said to be of, else of the one before they came.
    /// </summary>
    private async Task<ILookup<string, RefusedFile>> RefusedAsync(CancellationToken cancel)
    {
        var files = await db.SourceFiles.AsNoTracking()
            .Where(f => f.State == FileState.Refused && (f.AskedOffice != "" || f.AskedCommune != ""))
            .OrderByDescending(f => f.Id)
            .Select(f => new { f.Id, f.AskedOffice, f.AskedCommune, f.AskedMonth, f.AskedKind, f.Kind, f.ReceivedAtUtc })
            .ToListAsync(cancel);
        return files.Select(f =>
        {
            var kind = f.AskedKind ?? f.Kind;
            var month = f.AskedMonth ?? Month.Of(VietnamDay.Of(f.ReceivedAtUtc)).Previous.Key;
            var isOfYear = kind is { } known ? !DueDays.IsMonthly(known) : f.AskedOffice.Length == 0;
            return new RefusedFile(
                f.Id, f.AskedOffice.Length > 0 ? f.AskedOffice : f.AskedCommune, isOfYear ? month / 100 : month, kind);
        }).ToLookup(f => f.Code);
    }

    private sealed record Place(string Code, string Name, string District, IReadOnlyList<string> Below);

    private sealed record Arrival(int VersionId, int SourceFileId, DateTime FirstReceivedAtUtc);

    private sealed record RefusedFile(int Id, string Code, int Period, FileKind? Kind);
}
