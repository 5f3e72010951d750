using System.Security.Cryptography;
using System.Text;

namespace FundsMonitor.UseCases.Accounts.SecondFactor;

/// <summary>Recovery codes: six groups of four, of 120 random bits.</summary>
internal static class RecoveryText
{
    /// <summary>How many are made at a time.</summary>
    public const int Codes = 8;

    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Groups = 6;
    private const int GroupLength = 4;

    public static string Make() => string.Join(
        '-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));

    /// <summary>Whatever its case, hyphens and spaces.</summary>
    public static string HashOf(string typed) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant())));
}
