namespace FundsMonitor.Web.Budget;

/// <summary>Stands for the texts in BudgetTexts.resx.</summary>
public sealed class BudgetTexts;
