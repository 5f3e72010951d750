namespace FundsMonitor.UseCases.Accounts.SecondFactor;

/// <summary>Seals secrets of the second factor with the host's keys, so that the database alone does not give them away.</summary>
/// <param name="seal">Makes the stored text.</param>
/// <param name="open">The secret; null where the text was not sealed with these keys.</param>
public sealed class SecretSeal(Func<byte[], string> seal, Func<string, byte[]?> open)
{
    public string Seal(byte[] secret) => seal(secret);

    /// <returns>Null for no secret and for one of other keys.</returns>
    public byte[]? Open(string text) => text.Length == 0 ? null : open(text);
}
