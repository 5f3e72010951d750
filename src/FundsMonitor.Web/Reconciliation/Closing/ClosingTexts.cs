namespace FundsMonitor.Web.Reconciliation.Closing;

/// <summary>Texts of the pages about closing months: ClosingTexts.resx, and ClosingTexts.en.resx for English.</summary>
public sealed class ClosingTexts;
