using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Places;

namespace FundsMonitor.UseCases.Accounts.Users;

/// <summary>Makes an account as an administrator sees it.</summary>
internal static class UserItems
{
    public static UserItem Of(Account account, string role, PlaceNames names, DateTime nowUtc) =>
        new(account.Id, account.UserName ?? "", account.DisplayName)
        {
            Role = role,
            State = StateOf(account, nowUtc),
            HasSecondFactor = account.TwoFactorEnabled,
            LastSignInAtUtc = account.LastSignInAtUtc,
            Areas = [.. account.Areas.OrderBy(a => a.Code).Select(a => (a.Code, names.Of(a.Code), a.AsOf))],
        };

    private static UserState StateOf(Account account, DateTime nowUtc) =>
        !account.Enabled ? UserState.Disabled
        : account.LockoutEnd is { } end && end.UtcDateTime > nowUtc ? UserState.Locked
        : account.TemporaryUntilUtc is not null ? UserState.Waiting
        : UserState.Active;
}
