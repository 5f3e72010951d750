namespace FundsMonitor.Web.Register.Linking;

/// <summary>Stands for the texts in LinkingTexts.resx.</summary>
public sealed class LinkingTexts;
