using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing.Completeness;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Reminders;

/// <summary>A letter as it would be sent today.</summary>
/// <param name="OfficeCode">6 digits.</param>
/// <param name="OfficeName">Its name.</param>
/// <param name="Addresses">The office's own, else its accounts'; empty where none is known.</param>
/// <param name="Files">What is late, then what is due soon; empty where there is nothing to say.</param>
public sealed record Reminder(string OfficeCode, string OfficeName, IReadOnlyList<string> Addresses, IReadOnlyList<OwedFile> Files)
{
    /// <summary>The address an administrator or the office set; empty for those of its accounts.</summary>
    public string OwnAddress { get; init; } = "";

    /// <summary>Its heading.</summary>
    public string Subject => ReminderText.Subject(Files);

    /// <summary>Its words.</summary>
    public required string Body { get; init; }
}

/// <summary>Writes what each office would be reminded of today: also the preview, so that what is shown is what is sent.</summary>
public sealed class ComposeReminders(IDbContextFactory<FundsDb> databases, MailOptions options, KeptLoanSums sums, TimeProvider clock)
{
    /// <returns>One an office that the reader may see, by name, also where there is nothing to say.</returns>
    public async Task<IReadOnlyList<Reminder>> RunAsync(Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = VietnamDay.Of(clock.GetUtcNow());
        var owed = new List<(string Code, OwedFile File)>();
        foreach (var year in new[] { today.Year - 1, today.Year })
        {
            foreach (var row in await new DeliveryYear(db, year, AreaLimit.None, today) { Sums = sums }.ReadAsync(cancel))
            {
                owed.AddRange(row.Deliveries.Where(d => IsTold(d, today))
                    .Select(d => (row.Code, new OwedFile(row.Kind, d.Period, d.DueOn!.Value, d.DaysLate))));
            }
        }

        var files = owed.ToLookup(o => o.Code, o => o.File);
        var offices = await db.Offices.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Code).ToListAsync(cancel);
        var accounts = await AccountsAsync(db, cancel);
        return
        [
            .. offices.Where(o => reader.Limit.Everything || reader.Limit.Offices.Contains(o.Code)).Select(office =>
            {
                var told = files[office.Code].OrderByDescending(f => f.DaysLate).ThenBy(f => f.DueOn).ThenBy(f => f.Kind).ToList();
                string[] own = office.MailAddress.Length > 0 ? [office.MailAddress] : [.. accounts[office.Code]];
                var site = options.SiteUrl.Length > 0 ? options.SiteUrl.TrimEnd('/') + "/files" : "";
                return new Reminder(office.Code, office.Name, own, told)
                {
                    OwnAddress = office.MailAddress,
                    Body = ReminderText.Body(office.Name, told, site),
                };
            }),
        ];
    }

    private bool IsTold(Delivery delivery, DateOnly today) => delivery.DueOn is { } due
        && (delivery.State is DeliveryState.Missing
            || (delivery.State == DeliveryState.Refused && delivery.DaysLate > 0)
            || (delivery.State is DeliveryState.Owed or DeliveryState.Refused && due.DayNumber - today.DayNumber <= options.DaysBefore));

    private static async Task<ILookup<string, string>> AccountsAsync(FundsDb db, CancellationToken cancel)
    {
        var role = db.UserRoles.Where(r => db.Roles.Any(n => n.Id == r.RoleId && n.Name == Roles.BankOffice)).Select(r => r.UserId);
        var accounts = await db.Users.AsNoTracking().Where(a => a.Enabled && a.Email != null && role.Contains(a.Id))
            .Select(a => new { a.Email, Areas = a.Areas.Select(area => area.Code) }).ToListAsync(cancel);
        return accounts.Where(a => MailOptions.IsAddress(a.Email!)).SelectMany(a => a.Areas.Select(code => (code, a.Email!)))
            .ToLookup(a => a.code, a => a.Item2);
    }
}
