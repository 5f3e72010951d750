using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>A made report as its owner sees it.</summary>
/// <param name="Made">What became of it.</param>
/// <param name="MayOpen">Whether its owner's rights are still those it was made with.</param>
public sealed record MadeReportItem(MadeReport Made, bool MayOpen);

/// <summary>Which are listed.</summary>
/// <param name="State">What became of them; null for all.</param>
/// <param name="Text">Part of a place's name or of a period; empty for all.</param>
public sealed record MadeReportFilter(MadeState? State = null, string Text = "");

/// <summary>A reader's own made reports, the newest first.</summary>
public sealed class ListMadeReports(IDbContextFactory<FundsDb> databases)
{
    public async Task<Page<MadeReportItem>> RunAsync(
        Reader reader, MadeReportFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var text = filter.Text.Trim();
        var own = db.MadeReports.AsNoTracking().Where(m => m.OwnerName == reader.Name);
        var found = text.Length == 0 ? [] : await FoldedNames.HoldingAsync(own.Select(m => m.PlaceName), text, cancel);
        var rows = own
            .Where(m => filter.State == null || m.State == filter.State)
            .Where(m => text == "" || EF.Parameter(found).Contains(m.PlaceName) || m.PeriodKey.Contains(text) || m.PlaceCode.Contains(text))
            .SortedBy(
                page, o => o.ThenByDescending(m => m.AtUtc).ThenByDescending(m => m.Id),
                nameof(MadeReport.AtUtc), nameof(MadeReport.PlaceName), nameof(MadeReport.PeriodKey), nameof(MadeReport.State));
        var rights = ReportRights.HashOf(reader);
        return (await rows.ToPageAsync(page, cancel)).Shown(m => new MadeReportItem(m, m.Sha256.Length > 0 && m.RightsHash == rights));
    }
}
