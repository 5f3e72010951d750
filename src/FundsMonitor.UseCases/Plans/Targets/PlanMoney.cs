using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Budget;

namespace FundsMonitor.UseCases.Plans.Targets;

/// <summary>The money of a plan's place and year, by project.</summary>
public sealed class PlanMoney(ListBudgetLines lines, ReadBudget budget)
{
    private const int MostLines = 500;

    public async Task<PlanFunds> RunAsync(AreaScope scope, Month month, CancellationToken cancel)
    {
        var filter = new BudgetFilter(month.Year, month.LastDay);
        var page = await lines.RunAsync(scope, filter, new(0, MostLines), cancel);
        var choices = await budget.RunAsync(scope, filter, cancel);
        return new(page.Items, choices.Projects.ToDictionary(p => p.Key, p => p.Value.Name));
    }
}
