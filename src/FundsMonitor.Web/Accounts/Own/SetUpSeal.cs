using System.Security.Cryptography;
using FundsMonitor.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace FundsMonitor.Web.Accounts.Own;

/// <summary>
/// Carries a fresh secret from the page that shows it to the request that confirms it, bound to its account and good for a quarter of an
/// hour: nothing is stored before the telephone has shown that it knows the secret.
/// </summary>
internal sealed class SetUpSeal(IDataProtectionProvider keys)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>A new secret, sealed.</summary>
    public string Make(string accountId) =>
        Of(accountId).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(OneTimeCode.SecretBytes)), Lasts);

    /// <returns>Null for anything that was not made here, for this account, a short while ago.</returns>
    public byte[]? Open(string accountId, string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : Convert.FromBase64String(Of(accountId).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Of(string accountId) =>
        keys.CreateProtector("FundsMonitor.SetUp", accountId).ToTimeLimitedDataProtector();
}
