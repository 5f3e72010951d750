namespace FundsMonitor.Web.Loans;

/// <summary>Stands for the texts in LoansTexts.resx.</summary>
public sealed class LoansTexts;
