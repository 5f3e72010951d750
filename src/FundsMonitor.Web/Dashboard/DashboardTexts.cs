namespace FundsMonitor.Web.Dashboard;

/// <summary>Stands for the texts in DashboardTexts.resx.</summary>
public sealed class DashboardTexts;
