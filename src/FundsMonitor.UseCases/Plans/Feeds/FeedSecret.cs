using System.Buffers.Text;
using System.Security.Cryptography;

namespace FundsMonitor.UseCases.Plans.Feeds;

/// <summary>The secret part of a calendar's address: <c>fmcal_</c> and 32 random bytes in the alphabet of addresses.</summary>
internal static class FeedSecret
{
    private const string Prefix = "fmcal_";
    private const int RandomBytes = 32;
    private const int ShownCharacters = 6;

    /// <summary>A new secret. Its text is nowhere but in what this gives back.</summary>
    public static (string Text, string Beginning, string Sha256) Make()
    {
        var random = RandomNumberGenerator.GetBytes(RandomBytes);
        var text = Prefix + Base64Url.EncodeToString(random);
        return (text, text[..(Prefix.Length + ShownCharacters)], Hash(random));
    }

    /// <summary>What is stored of a secret; null for a text that is none.</summary>
    public static string? HashOf(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
            && Base64Url.IsValid(text.AsSpan(Prefix.Length), out var length) && length == RandomBytes
            ? Hash(Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length)))
            : null;

    private static string Hash(ReadOnlySpan<byte> random) => Convert.ToHexStringLower(SHA256.HashData(random));
}
