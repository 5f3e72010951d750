namespace FundsMonitor.Web.Notices;

/// <summary>Stands for the texts in NoticesTexts.resx.</summary>
public sealed class NoticesTexts;
