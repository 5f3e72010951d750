namespace FundsMonitor.Web.Reconciliation;

/// <summary>Stands for the texts in ReconciliationTexts.resx.</summary>
public sealed class ReconciliationTexts;
