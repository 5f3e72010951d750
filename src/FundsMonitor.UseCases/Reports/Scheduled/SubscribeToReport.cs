using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reports.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>What is asked for.</summary>
/// <param name="Place">Code of the place; empty for all that the reader may see.</param>
/// <param name="Scale">How long the periods are.</param>
/// <param name="Format">What it is written as.</param>
/// <param name="Day">The day of the month after the period's end, 1 to 28.</param>
/// <param name="ByMail">Whether a mail says that it is ready.</param>
public sealed record NewSubscription(string Place, ReportScale Scale, ReportFormat Format, int Day, bool ByMail);

/// <summary>Has a report made again and again, with the rights its reader has on each day.</summary>
public sealed class SubscribeToReport(IDbContextFactory<FundsDb> databases, ListReportPlaces places, TimeProvider clock)
{
    /// <summary>Subscriptions one account may have.</summary>
    public const int Most = 50;

    /// <returns>What stands against it, one sentence each; empty when it was taken.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(NewSubscription asked, Reader by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var period = ReportPeriod.Of(ReportScale.Month, Month.Of(VietnamDay.Of(now)));
        if (!ReportRights.MayRead(by) || await places.FindAsync(by, asked.Place, period, cancel) is not { } found)
        {
            return [new("Địa bàn này không thuộc phạm vi được xem.", "This place is not in your areas.")];
        }

        if (asked.Day is < 1 or > ReportSubscription.LastDay || !Enum.IsDefined(asked.Scale) || !Enum.IsDefined(asked.Format))
        {
            return [new("Ngày lập phải từ 1 đến 28.", "The day is 1 to 28.")];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = await db.ReportSubscriptions.AsNoTracking().Where(s => s.OwnerName == by.Name).ToListAsync(cancel);
        if (own.Exists(s => s.PlaceCode == found.Place.Code && s.Scale == asked.Scale && s.Format == asked.Format))
        {
            return [new("Báo cáo này đã được đăng ký.", "This report is subscribed to already.")];
        }

        if (own.Count >= Most)
        {
            return [new($"Mỗi tài khoản đăng ký nhiều nhất {Most} báo cáo.", $"An account has at most {Most} subscriptions.")];
        }

        var subscription = new ReportSubscription
        {
            OwnerName = by.Name,
            OwnerRole = by.Role,
            PlaceCode = found.Place.Code,
            PlaceName = found.Place.Name,
            Scale = asked.Scale,
            Format = asked.Format,
            Day = asked.Day,
            ByMail = asked.ByMail,
            CreatedAtUtc = now,
        };
        subscription.FromPeriod = subscription.FirstFrom(VietnamDay.Of(now)).ToString();
        db.ReportSubscriptions.Add(subscription);
        db.AuditEntries.Add(new()
        {
            AtUtc = now,
            By = by.Name,
            Action = "report-subscribed",
            Subject = SubjectOf(subscription),
            Detail = string.Create(CultureInfo.InvariantCulture, $"{asked.Scale} {asked.Format.Ending()} {asked.Day}"),
        });
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>How the audit names it.</summary>
    internal static string SubjectOf(ReportSubscription subscription) =>
        subscription.PlaceCode.Length > 0 ? subscription.PlaceCode : "*";
}
