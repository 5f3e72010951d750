using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Notices;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>A file that has not come, one to a line.</summary>
/// <param name="Code">The office or commune that owes it.</param>
/// <param name="Name">Its name; the code where it is not known.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Period">yyyymm, or yyyy for files of a year.</param>
/// <param name="IsLate">Whether its day has passed.</param>
public sealed record AwaitedFile(string Code, string Name, FileKind Kind, int Period, bool IsLate)
{
    private const int LastYear = 9999;

    /// <summary>The last day on which it is on time; null where the day was taken away since it was missed.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>A period as an address says it: 2024-03, or 2024.</summary>
    public static string PeriodText(int period) =>
        period > LastYear ? Month.FromKey(period).ToString() : period.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What has not come, the same for the list and for the number that leads to it.</summary>
internal static class AwaitedFiles
{
    /// <summary>Files that were due and have not come, as the rule found them: also those of the offices that serve a commune.</summary>
    public static async Task<IReadOnlyList<AwaitedFile>> LateAsync(FundsDb db, AreaScope scope, DateOnly today, CancellationToken cancel)
    {
        var late = await LateFiles.Of(db, scope).AsNoTracking()
            .Select(f => new { f.OfficeCode, f.CommuneCode, f.Subject, f.Month }).ToListAsync(cancel);
        var due = new DueDays(await db.DueSettings.AsNoTracking().ToListAsync(cancel));
        var names = await PlaceNames.ReadAsync(db, late.SelectMany(f => new[] { f.OfficeCode, f.CommuneCode }), today, cancel);
        return
        [
            .. late.Select(f =>
            {
                var code = f.OfficeCode.Length > 0 ? f.OfficeCode : f.CommuneCode;
                var kind = FileKinds.Find(f.Subject) ?? throw new InvalidOperationException($"{f.Subject} is no kind of file.");
                var dueOn = due.DueOn(kind, code, f.Month.Key);
                return new AwaitedFile(code, names.Of(code), kind, f.Month.Key, IsLate: true) { DueOn = dueOn };
            }),
        ];
    }

    /// <summary>Files whose day is near and that have not come, or came and were refused.</summary>
    public static async Task<IReadOnlyList<AwaitedFile>> DueAsync(
        FundsDb db, KeptLoanSums sums, AreaScope scope, DateOnly today, CancellationToken cancel)
    {
        var owed = new List<AwaitedFile>();
        foreach (var year in new[] { today.Year - 1, today.Year })
        {
            foreach (var row in await new DeliveryYear(db, year, scope.Together, today) { Sums = sums }.ReadAsync(cancel))
            {
                owed.AddRange(row.Deliveries.Where(d => IsNear(d, today)).Select(
                    d => new AwaitedFile(row.Code, row.Name, row.Kind, d.Period, IsLate: false) { DueOn = d.DueOn }));
            }
        }

        return owed;
    }

    private static bool IsNear(Delivery delivery, DateOnly today) =>
        delivery.State is DeliveryState.Owed or DeliveryState.Refused
        && delivery.DueOn is { } due && due >= today && due <= today.AddDays(NoticeKinds.DaysBefore);
}
