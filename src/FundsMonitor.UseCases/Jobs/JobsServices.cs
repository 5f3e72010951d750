using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Jobs;

/// <summary>The use cases of this feature, one line each.</summary>
public static class JobsServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<FindStoppedRuns>()
        .AddSingleton<JobLedger>()
        .AddSingleton<ListJobRuns>()
        .AddSingleton<RequestCancel>();
}
