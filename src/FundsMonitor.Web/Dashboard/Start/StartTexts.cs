namespace FundsMonitor.Web.Dashboard.Start;

/// <summary>Stands for the texts in StartTexts.resx.</summary>
public sealed class StartTexts;
