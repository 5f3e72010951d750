using FundsMonitor.UseCases.Accounts.Tokens;
using FundsMonitor.UseCases.Accounts.Verifying;
using Microsoft.Extensions.DependencyInjection;

namespace FundsMonitor.UseCases.Accounts;

/// <summary>The use cases of this feature, one line each.</summary>
public static class AccountsServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<CreateAccount>()
        .AddSingleton<FindReader>()
        .AddSingleton<VerifyRecords>()
        .AddSingleton<MakeToken>()
        .AddSingleton<WithdrawToken>()
        .AddSingleton<ListTokens>()
        .AddSingleton<ListTokenOffices>()
        .AddSingleton<AcceptToken>();
}
