using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Reports.Reading;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports;

/// <summary>How far a report has been read.</summary>
/// <param name="Done">Parts that are read.</param>
/// <param name="Of">Parts in all.</param>
/// <param name="Next">What is read now.</param>
public sealed record ReportProgress(int Done, int Of, Bilingual Next);

/// <summary>
/// Reads a report for one reader, place and period: the page, Word, Excel and the scheduled reports all start here. Loans come from
/// the summaries, never from the loan rows.
/// </summary>
public sealed class ReadReport(
    IDbContextFactory<FundsDb> databases, ListReportPlaces places, KeptFigures kept, TimeProvider clock)
{
    private const int Parts = 6;

    /// <param name="reader">Who asks: limits every query, and his role says which parts he gets.</param>
    /// <param name="place">Code of the place; empty for all that the reader may see.</param>
    /// <param name="period">The period.</param>
    /// <param name="progress">Told before each part; null where nobody waits.</param>
    /// <param name="cancel">Stops between and within the parts.</param>
    /// <returns>Null where the reader may not see the place.</returns>
    public async Task<Report?> RunAsync(
        Reader reader, string place, ReportPeriod period, IProgress<ReportProgress>? progress, CancellationToken cancel)
    {
        if (!ReportRights.MayRead(reader) || await places.FindAsync(reader, place, period, cancel) is not { } found)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var scope = new OverviewScope(db, reader, found.Limit, period.Last);
        var now = clock.GetUtcNow().UtcDateTime;
        void Say(int done, string vi, string en) => progress?.Report(new(done, Parts, new(vi, en)));
        var seesAll = ReportRights.SeesCommuneData(reader);

        Say(0, "kinh phí", "funds");
        var projects = seesAll ? await FundsReading.ReadAsync(scope, period, cancel) : null;
        Say(1, "tín dụng", "loans");
        var loans = await LoansReading.ReadAsync(scope, kept.Loans, period, cancel);
        Say(2, "hộ", "households");
        var households = seesAll ? await new HouseholdsReading(scope, kept).ReadAsync(loans?.At, cancel) : null;
        Say(3, "phát hiện đối chiếu", "findings");
        var findings = await FindingsReading.ReadAsync(scope, cancel);
        Say(4, "tệp dữ liệu", "files");
        var files = await DeliveryReading.FilesAsync(scope, kept.Loans, (period, VietnamDay.Of(now)), cancel);
        Say(5, "ký chốt số liệu", "signed months");
        var months = await DeliveryReading.MonthsAsync(kept.Months, scope, period, cancel);
        return ReportWriter.Write(new()
        {
            Place = found.Place,
            Period = period,
            Today = VietnamDay.Of(now),
            Projects = projects,
            Loans = loans,
            Households = households,
            Findings = findings,
            Files = files,
            Months = months,
        });
    }
}
