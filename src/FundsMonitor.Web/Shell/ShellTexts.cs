namespace FundsMonitor.Web.Shell;

/// <summary>Stands for the texts in ShellTexts.resx.</summary>
public sealed class ShellTexts;
