using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Accounts.Retention;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Reminders;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Loans;
using FundsMonitor.UseCases.Notices;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans;
using FundsMonitor.UseCases.Reconciliation;
using FundsMonitor.UseCases.Register;
using FundsMonitor.UseCases.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FundsMonitor.UseCases;

/// <summary>Every use case, by feature. The web host, the worker, the command line and the tests call this once.</summary>
public static class UseCasesServices
{
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new MailOptions());
        services.TryAddSingleton(new RetentionOptions());
        return services
            .AddImporting()
            .AddJobs()
            .AddReconciliation()
            .AddRegister()
            .AddLoans()
            .AddBudget()
            .AddPlans()
            .AddPlaces()
            .AddDashboard()
            .AddReports()
            .AddNotices()
            .AddAccounts();
    }
}
