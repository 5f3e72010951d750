using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Budget;

/// <summary>The use cases of this feature, one line each.</summary>
public static class BudgetServices
{
    public static IServiceCollection AddBudget(this IServiceCollection services) => services
        .AddSingleton<ListBudgetLines>()
        .AddSingleton<ReadBudget>()
        .AddSingleton<ReadBudgetLine>();
}
