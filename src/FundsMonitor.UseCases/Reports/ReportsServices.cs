using FundsMonitor.UseCases.Reports.Reading;
using FundsMonitor.UseCases.Reports.Scheduled;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Reports;

/// <summary>The use cases of this feature, one line each.</summary>
public static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<KeptFigures>()
        .AddSingleton<ListReportPlaces>()
        .AddSingleton<ReadReport>()
        .AddSingleton<ExportReport>()
        .AddSingleton<ReportFiles>()
        .AddSingleton<SubscribeToReport>()
        .AddSingleton<PauseSubscription>()
        .AddSingleton<RemoveSubscription>()
        .AddSingleton<ListSubscriptions>()
        .AddSingleton<ListMadeReports>()
        .AddSingleton<OpenMadeReport>()
        .AddSingleton<ReportMail>()
        .AddSingleton<MakeDueReports>();
}
