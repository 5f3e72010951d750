using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Plans.Keeping;
using FundsMonitor.UseCases.Reconciliation.Closing;
using FundsMonitor.UseCases.Register;

namespace FundsMonitor.UseCases.Reports.Reading;

/// <summary>What is kept of versions that do not change, and is summed further for a report; and where its months stand.</summary>
public sealed record KeptFigures(
    KeptLoanSums Loans, KeptHouseholdSums Households, KeptPlanFigures Plans, ListMonths Months);
