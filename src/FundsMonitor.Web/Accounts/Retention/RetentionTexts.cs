namespace FundsMonitor.Web.Accounts.Retention;

/// <summary>The texts of what is kept how long.</summary>
public sealed class RetentionTexts;
