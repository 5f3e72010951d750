using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FundsMonitor.Web.Accounts;

/// <summary>Sign-in with ASP.NET Core Identity on the one database.</summary>
public static class AccountsSetup
{
    /// <summary>How soon a disabled account or a changed password acts in pages that are open.</summary>
    public static readonly TimeSpan RevalidateEvery = TimeSpan.FromSeconds(30);

    private const int FailedTries = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    /// <summary>Registers sign-in, the roles' policies and <see cref="CurrentReader"/>. Whoever is not signed in sees no page.</summary>
    public static IServiceCollection AddAccountsSetup(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = AccountsPaths.SignIn;
            cookie.AccessDeniedPath = AccountsPaths.NoPermission;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Cookie.Name = "funds-monitor";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = RevalidateEvery);
        services.AddIdentityCore<Account>(SetRules)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<FundsDb>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserConfirmation<Account>, EnabledAccounts>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddScoped<CurrentReader>();
        return services;
    }

    private static void SetRules(IdentityOptions options)
    {
        options.SignIn.RequireConfirmedAccount = true;
        options.Password.RequiredLength = CreateAccount.PasswordLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = FailedTries;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
    }

    /// <summary>An account may sign in while it is enabled; nothing is confirmed by mail.</summary>
    private sealed class EnabledAccounts : IUserConfirmation<Account>
    {
        public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.Enabled);
    }
}

/// <summary>Addresses of the account pages.</summary>
public static class AccountsPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string NoPermission = "/account/no-permission";
}
