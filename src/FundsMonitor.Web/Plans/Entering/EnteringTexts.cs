namespace FundsMonitor.Web.Plans.Entering;

/// <summary>Stands for the texts in EnteringTexts.resx.</summary>
public sealed class EnteringTexts;
