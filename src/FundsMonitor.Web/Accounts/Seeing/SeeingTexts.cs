namespace FundsMonitor.Web.Accounts.Seeing;

/// <summary>The texts of who saw whom.</summary>
public sealed class SeeingTexts;
