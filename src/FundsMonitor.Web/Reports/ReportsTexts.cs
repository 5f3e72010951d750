namespace FundsMonitor.Web.Reports;

/// <summary>Stands for the texts in ReportsTexts.resx.</summary>
public sealed class ReportsTexts;
