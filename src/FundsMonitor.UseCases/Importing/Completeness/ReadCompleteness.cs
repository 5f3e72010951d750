using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Places;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>Reads which files of a year came, which came late, and which did not come.</summary>
/// <remarks>
/// An office owes its loan file and control totals for every month from the one it is expected from. Registers and plans have no legal
/// day of delivery: one is missing when the year is begun and the commune sent something else for that year or the bank lends there.
/// Allocations and expenditures are never missing, because a commune may have none.
/// </remarks>
public sealed class ReadCompleteness(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan VietnamTime = TimeSpan.FromHours(7);

    public async Task<CompletenessMatrix> RunAsync(CompletenessQuery query, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(VietnamTime).DateTime);
        return new CompletenessMatrix(
            query.Year,
            await OfficesAsync(db, query, (reader.Limit, today), cancel),
            await CommunesAsync(db, query, (reader.Limit, today), cancel));
    }

    private static async Task<IReadOnlyList<DeliveryRow>> OfficesAsync(
        FundsDb db, CompletenessQuery query, (AreaLimit Limit, DateOnly Today) seen, CancellationToken cancel)
    {
        var limit = seen.Limit;
        var serving = db.BankCommunes.Where(b => limit.Communes.Contains(b.CommuneCode)).Select(b => b.OfficeCode);
        var offices = await db.Offices.AsNoTracking()
            .Where(o => limit.Everything || limit.Offices.Contains(o.Code) || serving.Contains(o.Code))
            .OrderBy(o => o.Name).ToListAsync(cancel);
        var codes = offices.Select(o => o.Code).ToList();
        var (from, to) = ((query.Year * 100) + 1, (query.Year * 100) + 12);
        var ofYear = db.FileVersions.Where(v => codes.Contains(v.OfficeCode) && v.Period >= from && v.Period <= to
            && (v.Kind != FileKind.ControlTotals || v.Decision == ""));
        var came = await CameAsync(db, ofYear, cancel);
        var refused = await RefusedAsync(db, codes, query.Year, cancel);
        return
        [
            .. offices.Select(office => new DeliveryRow(
                office.Code,
                office.Name,
                [
                    .. from month in Enumerable.Range(1, 12).Select(m => new Month(query.Year, m))
                       from kind in CompletenessMatrix.OfficeKinds
                       select came.GetValueOrDefault((office.Code, kind, month.Key)) is { } file
                           ? Arrived(file, DueOn(month, query.DueDay))
                           : Absent(office, (kind, month), seen.Today > DueOn(month, query.DueDay), refused),
                ])),
        ];
    }

    private static DateOnly DueOn(Month month, int dueDay) => new(month.Next.Year, month.Next.Number, dueDay);

    private static Delivery Arrived(Arrival file, DateOnly dueOn)
    {
        var day = DateOnly.FromDateTime(file.FirstReceivedAtUtc + VietnamTime);
        var state = day <= dueOn ? DeliveryState.OnTime : DeliveryState.Late;
        return new(file.Kind, file.Period, state, file.VersionId, file.SourceFileId, file.FirstReceivedAtUtc);
    }

    private static Delivery Arrived(Arrival file, int year) =>
        new(file.Kind, year, DeliveryState.OnTime, file.VersionId, file.SourceFileId, file.FirstReceivedAtUtc);

    private static Delivery Absent(Office office, (FileKind Kind, Month Month) what, bool pastDue, List<RefusedFile> refused)
    {
        var (kind, month) = what;
        var file = refused.FirstOrDefault(f => f.Code == office.Code && f.Period == month.Key && (f.Kind ?? kind) == kind);
        var expected = office.DueFrom is { } from && from <= month.Key && (office.DueTo is not { } to || month.Key <= to);
        return file is not null
            ? new(kind, month.Key, DeliveryState.Refused, null, file.Id)
            : new(kind, month.Key, expected && pastDue ? DeliveryState.Missing : DeliveryState.NotDue);
    }

    private static async Task<IReadOnlyList<DeliveryRow>> CommunesAsync(
        FundsDb db, CompletenessQuery query, (AreaLimit Limit, DateOnly Today) seen, CancellationToken cancel)
    {
        var came = await CommuneFilesAsync(db, query.Year, seen.Limit, cancel);
        var lent = await LentInAsync(db, query.Year, seen.Limit, cancel);
        var codes = came.Keys.Select(k => k.Code).Union(lent).Distinct().ToList();
        var names = (await db.Communes.AsNoTracking().Where(c => codes.Contains(c.Code)).OrderBy(c => c.From).ToListAsync(cancel))
            .GroupBy(c => c.Code).ToDictionary(g => g.Key, g => NameIn(g, query.Year));
        var begun = seen.Today >= new DateOnly(query.Year, 1, 1);
        return
        [
            .. codes.Select(code => new DeliveryRow(
                    code,
                    names.GetValueOrDefault(code, code),
                    [
                        .. CompletenessMatrix.CommuneKinds.Select(kind => came.GetValueOrDefault((code, kind)) is { } file
                            ? Arrived(file, query.Year)
                            : new Delivery(kind, query.Year, begun && IsOwed(kind) ? DeliveryState.Missing : DeliveryState.NotDue)),
                    ]))
                .OrderBy(r => r.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsOwed(FileKind kind) => kind is FileKind.Register or FileKind.Plan;

    private static string NameIn(IEnumerable<Commune> sameCode, int year) =>
        (sameCode.LastOrDefault(c => c.From.Year <= year) ?? sameCode.First()).Name;

    private static async Task<Dictionary<(string Code, FileKind Kind), Arrival>> CommuneFilesAsync(
        FundsDb db, int year, AreaLimit limit, CancellationToken cancel)
    {
        var (from, to) = ((year * 100) + 1, (year * 100) + 12);
        var ofDecisions = db.Allocations.Where(a => a.Year == year).Select(a => a.VersionId);
        var versions = db.FileVersions.Within(limit).Where(v => v.CommuneCode != ""
            && (v.Period == year
                || (v.Period >= from && v.Period <= to)
                || (v.Kind == FileKind.Allocations && ofDecisions.Contains(v.Id))));
        return (await CameAsync(db, versions, cancel)).Values
            .GroupBy(f => (f.Code, f.Kind))
            .ToDictionary(g => g.Key, g => g.MaxBy(f => f.VersionId)!);
    }

    /// <summary>Communes in which the bank had loans in the year.</summary>
    private static async Task<List<string>> LentInAsync(FundsDb db, int year, AreaLimit limit, CancellationToken cancel)
    {
        var (from, to) = ((year * 100) + 1, (year * 100) + 12);
        var current = db.FileVersions
            .Where(v => v.Kind == FileKind.Loans && v.State == VersionState.Current && v.Period >= from && v.Period <= to)
            .Select(v => v.Id);
        return await db.LoanSummaries.Within(limit).Where(s => current.Contains(s.VersionId) && s.CommuneCode != "")
            .Select(s => s.CommuneCode).Distinct().ToListAsync(cancel);
    }

    /// <summary>What counts now, with the time at which the first accepted file of the same scope came.</summary>
    private static async Task<Dictionary<(string Code, FileKind Kind, int Period), Arrival>> CameAsync(
        FundsDb db, IQueryable<FileVersion> versions, CancellationToken cancel)
    {
        var accepted = await versions.Where(v => v.State != VersionState.Loading)
            .Select(v => new { v.Id, v.SourceFileId, v.OfficeCode, v.CommuneCode, v.Kind, v.Period, v.State, v.SourceFile!.ReceivedAtUtc })
            .ToListAsync(cancel);
        return accepted
            .GroupBy(v => (Code: v.OfficeCode.Length > 0 ? v.OfficeCode : v.CommuneCode, v.Kind, v.Period))
            .Select(g => (
                g.Key,
                Current: g.Where(v => v.State == VersionState.Current).MaxBy(v => v.Id),
                First: g.Min(v => v.ReceivedAtUtc)))
            .Where(g => g.Current is not null)
            .ToDictionary(
                g => g.Key,
                g => new Arrival(g.Key.Code, g.Key.Kind, g.Key.Period, g.Current!.Id, g.Current.SourceFileId, g.First));
    }

    /// <summary>
    /// Refused files that were said to be of these offices: of the month they were said to be of, else of the one before they came.
    /// </summary>
    private static async Task<List<RefusedFile>> RefusedAsync(FundsDb db, List<string> offices, int year, CancellationToken cancel)
    {
        var files = await db.SourceFiles.AsNoTracking()
            .Where(f => f.State == FileState.Refused && offices.Contains(f.AskedOffice))
            .OrderByDescending(f => f.Id)
            .Select(f => new { f.Id, f.AskedOffice, f.AskedMonth, f.AskedKind, f.Kind, f.ReceivedAtUtc }).ToListAsync(cancel);
        return
        [
            .. files.Select(f => new RefusedFile(
                    f.Id,
                    f.AskedOffice,
                    f.AskedMonth ?? Month.Of(DateOnly.FromDateTime(f.ReceivedAtUtc + VietnamTime)).Previous.Key,
                    f.AskedKind ?? f.Kind))
                .Where(f => f.Period / 100 == year),
        ];
    }

    private sealed record Arrival(string Code, FileKind Kind, int Period, int VersionId, int SourceFileId, DateTime FirstReceivedAtUtc);

    private sealed record RefusedFile(int Id, string Code, int Period, FileKind? Kind);
}
