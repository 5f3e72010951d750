using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard.Start;

/// <summary>Names a transaction office before its first file does, or confirms and names one that a file brought.</summary>
/// <remarks>Nothing is expected of it until its first file has come: from that month on its files are due.</remarks>
public sealed class KeepOffice(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int NameLength = 200;

    /// <param name="code">6 digits with leading zeros.</param>
    /// <param name="name">As the screens are to show it.</param>
    /// <param name="by">Who asks; anybody but an administrator is refused.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync(string code, string name, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator)
        {
            return new("Chỉ quản trị viên ghi tên phòng giao dịch.", "Only an administrator names an office.");
        }

        if (!AreaCodes.IsOffice(code) || !code.All(char.IsAsciiDigit))
        {
            return new("Mã phòng giao dịch gồm 6 chữ số, kể cả số 0 đứng đầu.", "An office's code has 6 digits, leading zeros included.");
        }

        return name.Trim() is { Length: > 0 and <= NameLength } written
            ? await Chain.CommitAsync(databases, db => ApplyAsync(db, code, written, by, cancel), cancel)
            : new($"Tên phòng giao dịch có từ 1 đến {NameLength} ký tự.", $"An office's name has 1 to {NameLength} characters.");
    }

    private async Task<Bilingual?> ApplyAsync(FundsDb db, string code, string name, Reader by, CancellationToken cancel)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel)
            ?? db.Offices.Add(new() { Code = code }).Entity;
        (office.Name, office.Confirmed) = (name, true);
        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "office-named",
            Subject = code,
            Detail = name,
        });
        return null;
    }
}
