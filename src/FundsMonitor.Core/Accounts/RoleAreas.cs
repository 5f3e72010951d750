using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Accounts;

/// <summary>Which kind of area a role looks at.</summary>
public static class RoleAreas
{
    private const int OfficeLength = 6;

    /// <summary>What stands against giving a role these areas: an office sees offices, a chair communes and districts.</summary>
    /// <param name="role">One of <see cref="Roles.All"/>; any other has no fault here.</param>
    /// <param name="codes">Codes without a day; <c>*</c> fits every role.</param>
    public static IEnumerable<Bilingual> Faults(string role, IEnumerable<string> codes) => role switch
    {
        Roles.BankOffice => codes.Where(c => c != "*" && c.Length != OfficeLength).Select(c => new Bilingual(
            $"Vai trò \"{role}\" xem phòng giao dịch (mã 6 chữ số); \"{c}\" không phải là mã phòng giao dịch.",
            $"The role \"{role}\" sees offices (codes of 6 digits); \"{c}\" is no office's code.")),
        Roles.CommuneChair => codes.Where(c => c.Length == OfficeLength).Select(c => new Bilingual(
            $"Vai trò \"{role}\" xem xã, huyện (mã 5 hoặc 3 chữ số); \"{c}\" là mã phòng giao dịch.",
            $"The role \"{role}\" sees communes and districts (codes of 5 or 3 digits); \"{c}\" is an office's code.")),
        _ => [],
    };
}
