using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Register;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Budgets;

/// <summary>A household of a register as payees are looked for in it.</summary>
/// <param name="VersionId">The register's version.</param>
/// <param name="RowNumber">Excel's number of its row.</param>
/// <param name="HouseholdCode">The register's own number of it.</param>
/// <param name="Class">Its class.</param>
/// <param name="CitizenIds">Ids of its members, as far as they are known.</param>
public sealed record PaidHousehold(
    int VersionId, int RowNumber, string HouseholdCode, HouseholdClass Class, IReadOnlyList<string> CitizenIds)
{
    /// <summary>Whether a voucher names this household, by its number or by the id of a member.</summary>
    public bool IsPayeeOf(Expenditure voucher) => voucher.HouseholdCode.Length > 0
        ? Number(voucher.HouseholdCode) == Number(HouseholdCode)
        : voucher.CitizenId.Length > 0 && CitizenIds.Contains(voucher.CitizenId);

    /// <summary>What a voucher calls the household it pays: its number, else the masked id; empty where it names none.</summary>
    public static string KeyOf(Expenditure voucher) =>
        voucher.HouseholdCode.Length > 0 ? voucher.HouseholdCode : MaskedId.Of(voucher.CitizenId);

    // A number that passed through a cell of numbers has lost its leading zeros.
    private static string Number(string code) => SearchText.Of(code).TrimStart('0');
}
