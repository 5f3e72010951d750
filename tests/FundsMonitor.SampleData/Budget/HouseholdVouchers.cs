using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Registers;

namespace FundsMonitor.SampleData.Budget;

/// <summary>Kim Phượng's support for single households in March 2024, with what the rules for payees find in it.</summary>
internal static class HouseholdVouchers
{
    private const string Model = "Bò giống mô hình";
    private const string Electricity = "Hỗ trợ tiền điện";

    /// <summary>A household that no register lists.</summary>
    public const string Unlisted = "9001";

    /// <summary>The vouchers.</summary>
    public static IEnumerable<Voucher> Of(RegisterList register)
    {
        var poor = Codes(register, ClassWords.Poor);
        var nearPoor = Codes(register, ClassWords.NearPoor);
        return
        [
            // Planted, B-PAYEE: one of three households of the model is poor.
            Paid("UNC-014", ("DA2", Model), poor[0], 12_000_000),
            Paid("UNC-015", ("DA2", Model), nearPoor[0], 12_000_000),
            Paid("UNC-016", ("DA2", Model), nearPoor[1], 12_000_000),
            // A monthly support for two months: nothing to find.
            Paid("UNC-017", ("DA3.1", Electricity), poor[1], 60_000) with { Period = "tháng 02/2024" },
            Paid("UNC-018", ("DA3.1", Electricity), poor[1], 60_000) with { Period = "tháng 03/2024" },
            // Planted, B-TWICE: two vouchers for one household, support and month.
            Paid("UNC-019", ("DA3.1", Electricity), poor[2], 60_000) with { Period = "tháng 03/2024" },
            Paid("UNC-021", ("DA3.1", Electricity), poor[2], 60_000) with { Period = "3/2024" },
            // Planted, B-PAYEE: not in the register.
            Paid("UNC-020", ("DA3.1", "Hỗ trợ giống lúa"), Unlisted, 450_000),
            // Planted, B-TWICE: one voucher entered twice.
            Leaflets,
            Leaflets,
            // Planted, B-PURPOSE: the line is for supervision.
            new("UNC-023", new(2024, 3, 28), "DA7.2", "Hội nghị tổng kết", "Nhà hàng Chợ Chu", 1_200_000) { Code = "HN" },
        ];
    }

    private static Voucher Leaflets =>
        new("UNC-022", new(2024, 3, 27), "DA6.2", "In tờ rơi", "Cơ sở in Định Hóa", 600_000) { Code = "TT" };

    private static Voucher Paid(string number, (string Project, string What) line, string household, long amount) =>
        new(number, new(2024, 3, 26), line.Project, line.What, "Hộ gia đình", amount)
        {
            Household = household,
            Support = line.What,
            Code = line.Project == "DA2" ? "SK" : "SX",
        };

    private static string[] Codes(RegisterList register, string @class) =>
        [.. register.Households.Where(h => h.Class == @class).Select(h => h.Household.Code).Order(StringComparer.Ordinal)];
}
