using System.Security.Cryptography;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.SecondFactor;
using FundsMonitor.Web.Accounts.First;
using FundsMonitor.Web.Accounts.Outside;
using FundsMonitor.Web.Accounts.Own;
using FundsMonitor.Web.Accounts.Security;
using FundsMonitor.Web.Accounts.SigningIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FundsMonitor.Web.Accounts;

/// <summary>Sign-in with ASP.NET Core Identity on the one database.</summary>
public static class AccountsSetup
{
    /// <summary>How soon a change that another process made acts in pages that are open.</summary>
    public static readonly TimeSpan RevalidateEvery = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan OnTheWayFor = TimeSpan.FromMinutes(15);

    /// <summary>Registers sign-in, the roles' policies and <see cref="CurrentReader"/>. Whoever is not signed in sees no page.</summary>
    public static IServiceCollection AddAccountsSetup(this IServiceCollection services, SignInSettings signIn, OutsideOptions outside)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = AccountsPaths.SignIn;
            cookie.AccessDeniedPath = AccountsPaths.NoPermission;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.EventsType = typeof(SessionCookieEvents);
            SetCookie(cookie, "funds-monitor", signIn.Times.Longest);
        });
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, cookie => SetCookie(cookie, "funds-monitor-step", OnTheWayFor));
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ExternalScheme, cookie => SetCookie(cookie, "funds-monitor-outside", OnTheWayFor));
        services.AddAntiforgery(forms =>
        {
            // One name with and without TLS: the framework has no manager for this cookie. It is worth nothing without the session's.
            forms.Cookie.Name = "funds-monitor-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddIdentityCore<Account>()
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<FundsDb>();
        services.AddSingleton(signIn).AddSingleton(signIn.Times).AddSingleton<SignInRates>().AddSingleton<SetUpSeal>();
        services.AddSingleton<FirstCode>();
        services.AddSingleton(s => Seal(s.GetRequiredService<IDataProtectionProvider>()));
        services.AddScoped<SessionCookieEvents>().AddScoped<SignInSteps>();
        services.AddOutside(outside);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddScoped<CircuitHandler, SessionCircuit>();
        services.AddScoped<CurrentReader>();
        return services;
    }

    /// <summary>Sent only to this site, never to scripts, and only over TLS where the site has it.</summary>
    private static void SetCookie(CookieAuthenticationOptions cookie, string name, TimeSpan lasts)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.CookieManager = new HostCookies();
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = lasts;
        cookie.SlidingExpiration = false;
    }

    private static SecretSeal Seal(IDataProtectionProvider keys)
    {
        var protector = keys.CreateProtector("FundsMonitor.SecondFactor");
        return new(secret => Convert.ToBase64String(protector.Protect(secret)), Open);

        byte[]? Open(string text)
        {
            try
            {
                return protector.Unprotect(Convert.FromBase64String(text));
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }
}

/// <summary>Addresses of the account pages.</summary>
public static class AccountsPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string SecondFactor = "/account/second-factor";
    public const string NewPassword = "/account/new-password";
    public const string First = "/account/first";
    public const string SetUp = "/account/set-up";
    public const string NoPermission = "/account/no-permission";
}
