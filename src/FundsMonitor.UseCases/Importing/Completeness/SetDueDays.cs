using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>Sets by which day files of a kind are owed, for all places or for one; or takes the setting of a place back.</summary>
public sealed class SetDueDays(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync(DueSetting asked, bool remove, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator)
        {
            return new("Chỉ quản trị viên đặt hạn nộp.", "Only an administrator sets due days.");
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!remove && await FaultAsync(db, asked, cancel) is { } fault)
        {
            return fault;
        }

        var stored = await db.DueSettings.SingleOrDefaultAsync(s => s.Kind == asked.Kind && s.PlaceCode == asked.PlaceCode, cancel);
        if (remove)
        {
            db.DueSettings.RemoveRange(stored is null ? [] : [stored]);
        }
        else
        {
            stored ??= db.DueSettings.Add(new() { Kind = asked.Kind, PlaceCode = asked.PlaceCode }).Entity;
            (stored.IsOwed, stored.Day, stored.InMonth) = (asked.IsOwed, asked.Day, asked.InMonth);
        }

        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "due-day-set",
            Subject = $"{asked.Kind.Word()} {asked.PlaceCode}".TrimEnd(),
            Detail = remove ? "removed" : asked.IsOwed ? $"{asked.Day}/{asked.InMonth}" : "not owed",
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static async Task<Bilingual?> FaultAsync(FundsDb db, DueSetting asked, CancellationToken cancel)
    {
        if (asked.Day is < 1 or > 31)
        {
            return new("Ngày phải từ 1 đến 31.", "A day is 1 to 31.");
        }

        if (DueDays.IsMonthly(asked.Kind) ? asked.InMonth != 0 : asked.InMonth is < 1 or > 12)
        {
            return new("Tháng phải từ 1 đến 12.", "A month is 1 to 12.");
        }

        var isOffice = DueDays.OfficeKinds.Contains(asked.Kind);
        var known = asked.PlaceCode.Length == 0
            || (isOffice == AreaCodes.IsOffice(asked.PlaceCode)
                && (await db.Offices.AnyAsync(o => o.Code == asked.PlaceCode, cancel)
                    || await db.Communes.AnyAsync(c => c.Code == asked.PlaceCode, cancel)));
        return known
            ? null
            : new(
                $"Không có nơi gửi nào mang mã “{asked.PlaceCode}” cho loại tệp này.",
                $"No sender of such files has the code “{asked.PlaceCode}”.");
    }
}
