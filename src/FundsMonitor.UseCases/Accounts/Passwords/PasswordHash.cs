using System.Security.Cryptography;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FundsMonitor.UseCases.Accounts.Passwords;

/// <summary>Makes and compares password hashes: PBKDF2 with HMAC-SHA-512, as often as OWASP advises.</summary>
internal static class PasswordHash
{
    private const int Iterations = 210_000;

    /// <summary>Without the signs that are read wrong: 0 O, 1 l I.</summary>
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    private const int MadeLength = 20;
    private static readonly Account Nobody = new();

    private static readonly PasswordHasher<Account> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>Compared with where there is no account, so that an unknown name costs the same time as a wrong password.</summary>
    private static readonly Lazy<string> OfNobody = new(() => Make(MakePassword()));

    /// <summary>A random password of 115 bits, to be shown once.</summary>
    public static string MakePassword() => RandomNumberGenerator.GetString(Signs, MadeLength);

    public static string Make(string password) => Hasher.HashPassword(Nobody, PasswordRules.Written(password));

    /// <summary>Does the same work whether there is a hash or not.</summary>
    /// <returns>Whether the password is right, and whether its hash should be made anew.</returns>
    public static (bool Right, bool Renew) Compare(string? hash, string password)
    {
        var result = Hasher.VerifyHashedPassword(
            Nobody, string.IsNullOrEmpty(hash) ? OfNobody.Value : hash, PasswordRules.Written(password));
        return (hash is { Length: > 0 } && result != PasswordVerificationResult.Failed,
            result == PasswordVerificationResult.SuccessRehashNeeded);
    }
}
