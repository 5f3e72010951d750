using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>Sets where an office's reminders go: by an administrator, or by an account of the office.</summary>
public sealed class SetOfficeMail(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <param name="officeCode">6 digits.</param>
    /// <param name="address">One address; empty for those of the office's accounts.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What stands against it; null when it was done.</returns>
    public async Task<Bilingual?> RunAsync(string officeCode, string address, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator && !(by.Role == Roles.BankOffice && by.Limit.Offices.Contains(officeCode)))
        {
            return new("Tài khoản này không được đổi địa chỉ của nơi này.", "This account does not change this office's address.");
        }

        if (address.Length > 0 && !MailOptions.IsAddress(address))
        {
            return new($"“{address}” không phải một địa chỉ thư.", $"“{address}” is no e-mail address.");
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == officeCode, cancel);
        if (office is null)
        {
            return new($"Không có phòng giao dịch {officeCode}.", $"There is no office {officeCode}.");
        }

        office.MailAddress = address;
        db.AuditEntries.Add(new()
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            By = by.Name,
            Action = "office-mail-set",
            Subject = officeCode,
            Detail = address,
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
