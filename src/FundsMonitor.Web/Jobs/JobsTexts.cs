namespace FundsMonitor.Web.Jobs;

/// <summary>Stands for the texts in JobsTexts.resx.</summary>
public sealed class JobsTexts;
