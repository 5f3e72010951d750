using System.Security.Cryptography;
using System.Text;

namespace FundsMonitor.UseCases.Accounts.Sessions;

/// <summary>The random key of a session: the cookie has it, the database only its hash.</summary>
internal static class SessionKey
{
    private const int Bytes = 32;

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
