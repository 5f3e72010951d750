using FundsMonitor.UseCases.Dashboard.Start;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>The use cases of this feature, one line each.</summary>
public static class DashboardServices
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services
        .AddSingleton<KeptLoanSums>()
        .AddSingleton<ReadChoices>()
        .AddSingleton<ReadDueNext>()
        .AddSingleton<ReadOverview>()
        .AddSingleton<ReadWaiting>()
        .AddSingleton<ReadStart>()
        .AddSingleton<MarkStart>()
        .AddSingleton<KeepOffice>()
        .AddSingleton<ListStartPlaces>()
        .AddSingleton<ReadSampleMark>();
}
