using FundsMonitor.UseCases.Plans.Entering;
using FundsMonitor.UseCases.Plans.Feeds;
using FundsMonitor.UseCases.Plans.Helpers;
using FundsMonitor.UseCases.Plans.Keeping;
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
        .AddSingleton<EnterObligation>()
        .AddSingleton<WithdrawObligation>()
        .AddSingleton<ListObligations>()
        .AddSingleton<EnterTarget>()
        .AddSingleton<WithdrawTarget>()
        .AddSingleton<ListTargets>()
        .AddSingleton<EnterSuccessor>()
        .AddSingleton<WithdrawSuccessor>()
        .AddSingleton<ListSuccessors>()
        .AddSingleton<ListServingOffices>()
        .AddSingleton<ReadEntryHistory>()
        .AddSingleton<CheckDueReports>()
        .AddSingleton<NoteReport>()
        .AddSingleton<TakeBackReport>()
        .AddSingleton<ListReports>()
        .AddSingleton<SearchReports>()
        .AddSingleton<MakeFeed>()
        .AddSingleton<WithdrawFeed>()
        .AddSingleton<ReadFeed>()
        .AddSingleton<WriteFeed>()
        .AddSingleton<NameHelper>()
        .AddSingleton<EndHelper>()
        .AddSingleton<NoteVisit>()
        .AddSingleton<TakeBackVisit>()
        .AddSingleton<ReadHelpers>()
        .AddSingleton<ListHelped>()
        .AddSingleton<CountHelped>()
        .AddSingleton<KeptPlanFigures>()
        .AddSingleton<PlanJudging>()
        .AddSingleton<PlanMoney>()
        .AddSingleton<ListPlans>()
        .AddSingleton<ReadPlan>()
        .AddSingleton<ReadCoverage>()
        .AddSingleton<ListCoverage>();
}
