using FundsMonitor.UseCases.Accounts.Passwords;
using FundsMonitor.UseCases.Accounts.Retention;
using FundsMonitor.UseCases.Accounts.SecondFactor;
using FundsMonitor.UseCases.Accounts.Seeing;
using FundsMonitor.UseCases.Accounts.Sessions;
using FundsMonitor.UseCases.Accounts.SigningIn;
using FundsMonitor.UseCases.Accounts.Tokens;
using FundsMonitor.UseCases.Accounts.Users;
using FundsMonitor.UseCases.Accounts.Verifying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>The use cases of this feature, one line each.</summary>
public static class AccountsServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(new SessionTimes(TimeSpan.FromHours(1), TimeSpan.FromHours(12)));
        services.TryAddSingleton(new SecretSeal(
            _ => throw new InvalidOperationException("Only the web host has the keys of the second factor."), _ => null));
        return services.AddTokens().AddSigningIn().AddUsers();
    }

    private static IServiceCollection AddTokens(this IServiceCollection services) => services
        .AddSingleton<CreateAccount>()
        .AddSingleton<FindAnyAccount>()
        .AddSingleton<FindReader>()
        .AddSingleton<FindExpired>()
        .AddSingleton<RemoveExpired>()
        .AddSingleton<ListAccess>()
        .AddSingleton<ExportAccess>()
        .AddSingleton<ReadSeenBy>()
        .AddSingleton<VerifyRecords>()
        .AddSingleton<MakeToken>()
        .AddSingleton<WithdrawToken>()
        .AddSingleton<ListTokens>()
        .AddSingleton<ListTokenOffices>()
        .AddSingleton<AcceptToken>();

    private static IServiceCollection AddSigningIn(this IServiceCollection services) => services
        .AddSingleton<AccountChanges>()
        .AddSingleton<CheckPassword>()
        .AddSingleton<CheckCode>()
        .AddSingleton<FindOutside>()
        .AddSingleton<StartSession>()
        .AddSingleton<CheckSession>()
        .AddSingleton<EndSession>()
        .AddSingleton<ReadOwnAccount>()
        .AddSingleton<ChangePassword>()
        .AddSingleton<ConfirmSecondFactor>()
        .AddSingleton<RemoveSecondFactor>();

    private static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<ListUsers>()
        .AddSingleton<ReadUser>()
        .AddSingleton<AddUser>()
        .AddSingleton<SetRoleAndAreas>()
        .AddSingleton<SetEnabled>()
        .AddSingleton<UnlockUser>()
        .AddSingleton<ResetPassword>()
        .AddSingleton<ResetSecondFactor>()
        .AddSingleton<EndUserSessions>()
        .AddSingleton<LinkOutside>()
        .AddSingleton<RequireSecondFactor>();
}
