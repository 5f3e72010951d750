using FundsMonitor.Core;
using FundsMonitor.Core.Reports;
using FundsMonitor.UseCases.Reports;
using FundsMonitor.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FundsMonitor.Web.Reports;

/// <summary>A report on screen, exactly as its files hold it. Reading shows how far it is and can be stopped.</summary>
public sealed partial class ReportsPage
{
    private IReadOnlyList<ReportPlace> places = [];
    private Report? report;
    private ReportProgress? progress;
    private CancellationTokenSource? stopping;
    private bool isRefused;
    private bool isStopped;

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Place { get; set; }

    [Inject]
    private ReadReport ReadReport { get; set; } = null!;

    [Inject]
    private ListReportPlaces ListReportPlaces { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private ReportPeriod Shown => ReportAddress.PeriodOf(Period, Context?.Month, VietnamDay.Of(Clock.GetUtcNow()));

    private string PlaceCode => ReportAddress.PlaceOf(Place, Context!);

    /// <summary>Periods with data, newest first, and the one that is shown.</summary>
    private IEnumerable<ReportPeriod> Periods => Context!.Choices.Months.Select(m => ReportPeriod.Of(Shown.Scale, m))
        .Append(Shown).Distinct().OrderByDescending(p => p.Last);

    protected override async Task LoadAsync(PageContext context)
    {
        (report, progress, isRefused, isStopped) = (null, null, false, false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        stopping = stop;
        try
        {
            places = await ListReportPlaces.RunAsync(context.Reader, Shown, stop.Token);
            report = await ReadReport.RunAsync(context.Reader, PlaceCode, Shown, new Progress<ReportProgress>(Tell), stop.Token);
            isRefused = report is null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !Leaving.IsCancellationRequested)
        {
            isStopped = true;
        }
        finally
        {
            stopping = null;
        }
    }

    private static string Capital(string text) => char.ToUpper(text[0], Format.Culture) + text[1..];

    private void Tell(ReportProgress told)
    {
        if (report is null && !Leaving.IsCancellationRequested)
        {
            progress = told;
            StateHasChanged();
        }
    }

    private void Stop() => stopping?.Cancel();

    private string PlaceName(ReportPlace place) =>
        place.Level == ReportLevel.Everything ? T["Everything"]
        : place.IsPart ? string.Format(Format.Culture, T["Part"], place.Name)
        : place.Name;

    private void ChangeScale(ChangeEventArgs e)
    {
        if (Enum.TryParse<ReportScale>(e.Value as string, out var scale))
        {
            Go(PlaceCode, ReportPeriod.Of(scale, Context!.Month is { } month && Shown.Contains(month) ? month : Shown.Last));
        }
    }

    private void ChangePeriod(ChangeEventArgs e) => Go(PlaceCode, ReportPeriod.Find(e.Value as string) ?? Shown);

    private void ChangePlace(ChangeEventArgs e) => Go(e.Value as string ?? "", Shown);

    private void Go(string place, ReportPeriod period) =>
        Navigation.NavigateTo(ReportAddress.Of(Context!, ReportAddress.Page, place, period));
}
