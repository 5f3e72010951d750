using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Accounts.Passwords;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Makes an account with a made password, shown once, which only serves to choose an own one.</summary>
public sealed class AddUser(CreateAccount create)
{
    /// <param name="asked">Its password is not looked at.</param>
    /// <param name="by">Who asks; anybody but an administrator is refused.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The password, empty where something stands against it; and what does.</returns>
    public async Task<(string Password, IReadOnlyList<Bilingual> Faults)> RunAsync(NewAccount asked, Reader by, CancellationToken cancel)
    {
        if (by.Role != Roles.Administrator)
        {
            return ("", [new("Chỉ quản trị viên được tạo tài khoản.", "Only an administrator makes accounts.")]);
        }

        var password = PasswordHash.MakePassword();
        var faults = await create.RunAsync(asked with { Password = password, IsTemporary = true }, by, cancel);
        return faults.Count == 0 ? (password, faults) : ("", faults);
    }
}
