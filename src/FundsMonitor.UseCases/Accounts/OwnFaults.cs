using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>What is said to somebody who changes the own account.</summary>
internal static class OwnFaults
{
    public static Bilingual WrongPassword { get; } = new(
        "Mật khẩu hiện tại không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần.",
        "The current password is wrong, or the account is locked for a while after several wrong ones.");
}
