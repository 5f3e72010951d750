using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Reports.Reading;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports;

/// <summary>A place and the rows it means, before the reader's own limit.</summary>
internal sealed record FoundPlace(ReportPlace Place, AreaLimit Limit);

/// <summary>Places a reader may have a report of: his communes and offices, and provinces of which he sees several communes.</summary>
public sealed class ListReportPlaces(IDbContextFactory<FundsDb> databases, ReadChoices choices)
{
    /// <returns>Everything where there is more than one, provinces, districts and communes, offices.</returns>
    public async Task<IReadOnlyList<ReportPlace>> RunAsync(Reader reader, ReportPeriod period, CancellationToken cancel)
    {
        var offered = await choices.RunAsync(reader, new("", period.Last), cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var provinces = await ProvinceReading.ListAsync(db, reader, period, [.. offered.Areas.Select(a => a.Code)], cancel);
        List<ReportPlace> places = [.. offered.Areas.Select(Of)];
        return
        [
            .. places.Count == 1 ? [] : new[] { Everything },
            .. provinces,
            .. places.Where(p => p.Level == ReportLevel.Commune),
            .. places.Where(p => p.Level == ReportLevel.Office),
        ];
    }

    /// <returns>Null where the reader may not see the place, or there is none with this code.</returns>
    internal async Task<FoundPlace?> FindAsync(Reader reader, string code, ReportPeriod period, CancellationToken cancel)
    {
        if (ProvinceReading.IsProvince(code))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            return await ProvinceReading.FindAsync(db, reader, period, code, cancel);
        }

        var chosen = await choices.RunAsync(reader, new(code, period.Last), cancel);
        return chosen.Area switch
        {
            null => new(Everything, AreaLimit.None),
            var area when chosen.Areas.Contains(area) => new(Of(area), chosen.AreaLimit),
            var area when reader.Limit.Everything && area.Name != area.Code => new(Of(area), chosen.AreaLimit),
            _ => null,
        };
    }

    private static ReportPlace Everything { get; } = new("", "Tất cả địa bàn được xem", ReportLevel.Everything);

    private static ReportPlace Of(AreaChoice area) =>
        new(area.Code, area.Name, AreaCodes.IsOffice(area.Code) ? ReportLevel.Office : ReportLevel.Commune);
}
