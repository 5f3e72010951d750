using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Jobs.Accounts;
using FundsMonitor.Jobs.Importing;
using FundsMonitor.Jobs.Notices;
using FundsMonitor.Jobs.Places;
using FundsMonitor.Jobs.Plans;
using FundsMonitor.Jobs.Reconciliation;
using FundsMonitor.Jobs.Reports;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FundsMonitor.Jobs;

/// <summary>Puts the jobs into a host.</summary>
public static class FundsJobs
{
    /// <summary>Registers the queue, the jobs and, where <see cref="JobOptions.RunHere"/> says so, the server that runs them.</summary>
    /// <remarks>
    /// Nothing goes through Hangfire's static properties, so that several hosts can live in one process.
    /// Call <c>PrepareDatabase</c> before the host starts.
    /// </remarks>
    public static IServiceCollection AddFundsJobs(this IServiceCollection services, DatabaseOptions database, JobOptions jobs)
    {
        services.AddSingleton(jobs);
        services.AddSingleton(s => AfterLogging(s, () => JobStorages.Create(database, jobs)));
        services.AddSingleton<JobActivator>(s => new AspNetCoreJobActivator(s.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IJobFilterProvider>(s => AfterLogging(s, () => Filters(jobs)));
        services.AddSingleton<ITimeZoneResolver, VietnamTime>();
        services.AddHangfire((s, hangfire) =>
            hangfire.UseLogProvider(new HostLogs(s.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance)));
        services.AddSingleton<JobQueue>();
        services.AddTransient<PendingWork>();
        services.AddTransient<WatchFoldersJob>();
        services.AddTransient<ImportFileJob>();
        services.AddTransient<ReconcileJob>();
        services.AddTransient<RefillJob>();
        services.AddTransient<NightlyReconcileJob>();
        services.AddTransient<CheckMissingFilesJob>();
        services.AddTransient<CheckDueReportsJob>();
        services.AddTransient<ResumeJob>();
        services.AddTransient<SendRemindersJob>();
        services.AddTransient<SendDigestsJob>();
        services.AddTransient<MakeReportsJob>();
        services.AddTransient<RetentionJob>();
        services.AddTransient<FillDemo>();
        services.AddTransient<FillSampleJob>();
        services.AddTransient<DemoSteps>();
        services.AddTransient<DemoServer>();
        if (jobs.RunHere)
        {
            services.AddHostedService<JobsStart>();
            services.AddHangfireServer(o =>
            {
                o.WorkerCount = jobs.Workers;
                o.SchedulePollingInterval = TimeSpan.FromSeconds(5);
                o.StopTimeout = TimeSpan.FromSeconds(1);
                o.ShutdownTimeout = TimeSpan.FromSeconds(15);
            });
        }

        return services;
    }

    /// <summary>Hangfire's own pages under <c>/hangfire</c>, for administrators only.</summary>
    public static void MapFundsJobs(this IEndpointRouteBuilder routes)
    {
        var options = new DashboardOptions { Authorization = [new AdministratorsOnly()], AppPath = "/jobs" };
        routes.MapHangfireDashboard("/hangfire", options)
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Administrator });
    }

    /// <summary>Hangfire's parts take their logger when they are made, and it is there only after the global configuration.</summary>
    private static T AfterLogging<T>(IServiceProvider services, Func<T> make)
    {
        services.GetRequiredService<IGlobalConfiguration>();
        return make();
    }

    private static JobFilterCollection Filters(JobOptions jobs)
    {
        var filters = new JobFilterCollection();
        filters.Add(new AutomaticRetryAttribute { Attempts = jobs.RetryDelays.Length, DelaysInSeconds = jobs.RetryDelays });
        filters.Add(new StatisticsHistoryAttribute());
        filters.Add(new ContinuationsSupportAttribute());
        return filters;
    }
}
