using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FundsMonitor.Core.Accounts;

/// <summary>Codes that change every half minute, as telephones make them from a shared secret (RFC 6238: HMAC-SHA-1, six digits).</summary>
public static class OneTimeCode
{
    /// <summary>Length of a fresh secret in bytes: 160 bits, as RFC 4226 asks for.</summary>
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;
    private const int Million = 1_000_000;

    /// <summary>A telephone's clock may be this many half minutes off, to either side.</summary>
    private const int Drift = 1;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Number of half minutes since 1970 at an instant.</summary>
    public static long StepAt(DateTime nowUtc) => (nowUtc - DateTime.UnixEpoch).Ticks / (StepSeconds * TimeSpan.TicksPerSecond);

    /// <summary>The six digits of one half minute, with leading zeros.</summary>
    public static string Of(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard and every telephone's program say SHA-1; as a keyed hash it is not broken.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % Million).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute that a typed code belongs to.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="typed">Six digits; spaces in it do not matter.</param>
    /// <param name="nowUtc">The instant it was typed.</param>
    /// <param name="lastStep">Half minute of the last accepted code: that one and earlier ones are not accepted again.</param>
    /// <returns>Null for a wrong code, one too old and one used before.</returns>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, DateTime nowUtc, long lastStep)
    {
        var given = Encoding.ASCII.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        long? found = null;
        for (var step = StepAt(nowUtc) - Drift; step <= StepAt(nowUtc) + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Of(secret, step))) && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>A secret as letters A–Z and digits 2–7, for whoever types it instead of photographing it.</summary>
    public static string Written(ReadOnlySpan<byte> secret)
    {
        const int bitsOfALetter = 5;
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var part in secret)
        {
            bits = ((bits & 0xff) << 8) | part;
            held += 8;
            while (held >= bitsOfALetter)
            {
                held -= bitsOfALetter;
                text.Append(Letters[(bits >> held) & 0x1f]);
            }
        }

        return held == 0 ? text.ToString() : text.Append(Letters[(bits << (bitsOfALetter - held)) & 0x1f]).ToString();
    }

    /// <summary>What the square code says: <c>otpauth://totp/…</c>, understood by every authenticator program.</summary>
    /// <param name="account">Sign-in name, shown in the telephone.</param>
    /// <param name="secret">The shared secret.</param>
    public static string Address(string account, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/FundsMonitor:{Uri.EscapeDataString(account)}?secret={Written(secret)}&issuer=FundsMonitor&algorithm=SHA1&digits=6"
        + "&period=30";
}
