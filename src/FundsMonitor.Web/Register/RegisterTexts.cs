namespace FundsMonitor.Web.Register;

/// <summary>Stands for the texts in RegisterTexts.resx.</summary>
public sealed class RegisterTexts;
