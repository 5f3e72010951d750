using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Completeness;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing.Signing;

/// <summary>A file that is owed for a month and has not been accepted.</summary>
/// <param name="Code">Office or commune.</param>
/// <param name="Name">As shown.</param>
/// <param name="Kind">What it is to hold.</param>
/// <param name="Delivery">Where it stands.</param>
public sealed record OwedFile(string Code, string Name, FileKind Kind, Delivery Delivery);

/// <summary>Counts what is open for a commune's month.</summary>
internal static class ReadingCheck
{
    /// <param name="db">A context, in the caller's transaction where the result must hold when it commits.</param>
    /// <param name="of">The commune and month.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<(MonthCheck Check, IReadOnlyList<OwedFile> Owed)> RunAsync(
        FundsDb db, (string Commune, Month Month) of, DateOnly today, CancellationToken cancel)
    {
        var (commune, month) = of;
        var owed = await OwedAsync(db, of, today, cancel);
        var open = await db.Findings
            .Where(f => f.CommuneCode == commune && f.Month == month && f.State == FindingState.Open)
            .GroupBy(f => f.Severity).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        int OpenOf(Severity severity) => open.Where(f => f.Key == severity).Sum(f => f.Count);
        MonthCheck check = new(
        [
            new(CheckKind.FilesIn, owed.Count),
            new(CheckKind.ErrorsDecided, OpenOf(Severity.Error)),
            new(CheckKind.Reconciled, await MonthVersions.NotReconciledAsync(db, commune, month, cancel)),
            new(CheckKind.Undecided, await UndecidedAsync(db, commune, cancel)),
            new(CheckKind.Warnings, OpenOf(Severity.Warning)),
            new(CheckKind.Notices, OpenOf(Severity.Notice)),
        ]);
        return (check, owed);
    }

    private static async Task<IReadOnlyList<OwedFile>> OwedAsync(
        FundsDb db, (string Commune, Month Month) of, DateOnly today, CancellationToken cancel)
    {
        var (commune, month) = of;
        var rows = await new DeliveryYear(db, month.Year, new AreaLimit(false, [], [commune]), today).ReadAsync(cancel);
        return
        [
            .. from row in rows
               let monthly = DueDays.IsMonthly(row.Kind)
               let delivery = row.Find(monthly ? month.Key : month.Year)
               where delivery is { DueOn: not null }
               where delivery.State is DeliveryState.Missing or DeliveryState.Refused || (monthly && delivery.State == DeliveryState.Owed)
               select new OwedFile(row.Code, row.Name, row.Kind, delivery),
        ];
    }

    private static Task<int> UndecidedAsync(FundsDb db, string commune, CancellationToken cancel)
    {
        var registers = db.FileVersions.Where(v => v.Kind == FileKind.Register && v.State == VersionState.Current).Select(v => v.Id);
        return db.Links.Where(l => l.CommuneCode == commune && l.Decision == LinkDecision.Review && registers.Contains(l.RegisterVersionId))
            .Select(l => new { l.OfficeCode, l.CustomerCode }).Distinct().CountAsync(cancel);
    }
}
