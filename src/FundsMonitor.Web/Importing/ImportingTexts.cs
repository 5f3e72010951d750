namespace FundsMonitor.Web.Importing;

/// <summary>Stands for the texts in ImportingTexts.resx.</summary>
public sealed class ImportingTexts;
