using FundsMonitor.UseCases.Plans.Lending;
using FundsMonitor.UseCases.Plans.Reports;
using FundsMonitor.UseCases.Plans.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Plans;

/// <summary>The use cases of this feature, one line each.</summary>
public static class PlansServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<ReadPlanFigures>()
        .AddSingleton<CheckDueReports>()
        .AddSingleton<NoteReport>()
        .AddSingleton<TakeBackReport>()
        .AddSingleton<ListReports>()
        .AddSingleton<SearchReports>()
        .AddSingleton<PlanMoney>()
        .AddSingleton<ListPlans>()
        .AddSingleton<ReadPlan>()
        .AddSingleton<ReadCoverage>()
        .AddSingleton<ListCoverage>();
}
