using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FundsMonitor.Web.Shell.Grid;

/// <summary>
/// Text typed to find a person, as it may stand in an address: encrypted with the site's own keys for the account that typed it. Whoever
/// reads the address in a log, in a history or over a shoulder reads no name and no id, and in another account it finds nothing.
/// </summary>
public sealed class SearchSeal(IDataProtectionProvider keys)
{
    private const string Purpose = "FundsMonitor.Search";

    /// <summary>The text as the address holds it; empty for none.</summary>
    public string Seal(string text, string account) => string.IsNullOrWhiteSpace(text) ? "" : Of(account).Protect(text);

    /// <summary>The text again; empty where this account did not type it, or the keys are gone.</summary>
    public string Open(string? sealedText, string account)
    {
        if (string.IsNullOrEmpty(sealedText))
        {
            return "";
        }

        try
        {
            return Of(account).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }

    private IDataProtector Of(string account) => keys.CreateProtector(Purpose, account);
}
