using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FundsMonitor.UseCases.Accounts.Tokens;

/// <summary>A token as text: <c>fmtoken_</c> and 32 random bytes in the alphabet of addresses, 51 characters in all.</summary>
internal static class TokenText
{
    /// <summary>By this a person, or a program that looks for secrets where none belong, knows what it is.</summary>
    public const string Prefix = "fmtoken_";

    private const int RandomBytes = 32;
    private const int ShownCharacters = 6;

    /// <summary>A new token. Its text is nowhere but in what this gives back.</summary>
    public static (string Text, string Beginning, string Sha256) Make()
    {
        var random = RandomNumberGenerator.GetBytes(RandomBytes);
        var text = Prefix + Base64Url.EncodeToString(random);
        return (text, text[..(Prefix.Length + ShownCharacters)], Hash(random));
    }

    /// <summary>What is stored of a token; null for a text that is none.</summary>
    public static string? HashOf(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(text.AsSpan(Prefix.Length), out var length)
            || length != RandomBytes)
        {
            return null;
        }

        return Hash(Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length)));
    }

    /// <summary>The beginning of a text that was given for a token, as the audit may keep it.</summary>
    public static string BeginningOf(string text)
    {
        var shown = text.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix.Length + ShownCharacters : 0;
        return Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text[..Math.Min(shown, text.Length)]));
    }

    private static string Hash(ReadOnlySpan<byte> random) => Convert.ToHexStringLower(SHA256.HashData(random));
}
