namespace FundsMonitor.Web.Plans;

/// <summary>Stands for the texts in PlansTexts.resx.</summary>
public sealed class PlansTexts;
