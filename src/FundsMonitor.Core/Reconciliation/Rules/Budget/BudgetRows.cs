using FundsMonitor.Core.Budget;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>The cells budget findings point at.</summary>
internal static class BudgetRows
{
    private const string Amount = "Số tiền";
    private const string Allocated = "Kinh phí";

    public static FindingRow Of(FindingSide side, Allocation row) => new(side, row.VersionId, row.RowNumber, Allocated);

    public static FindingRow Of(FindingSide side, Expenditure row) => new(side, row.VersionId, row.RowNumber, Amount);
}
