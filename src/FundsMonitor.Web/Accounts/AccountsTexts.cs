namespace FundsMonitor.Web.Accounts;

/// <summary>Stands for the texts in AccountsTexts.resx.</summary>
public sealed class AccountsTexts;
