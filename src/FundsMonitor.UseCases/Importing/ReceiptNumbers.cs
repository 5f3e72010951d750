using System.Security.Cryptography;

namespace FundsMonitor.UseCases.Importing;

/// <summary>Numbers of receipts: 80 random bits, so that nobody finds another's receipt by trying.</summary>
public static class ReceiptNumbers
{
    // Without I, L, O and U, which are read as 1, 1, 0 and V on paper.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;
    private const int GroupLength = 4;

    /// <summary>A new number.</summary>
    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>As printed: <c>7K3F-9QWD-M2XP-5T8A</c>.</summary>
    public static string Shown(string number) =>
        string.Join('-', number.Chunk(GroupLength).Select(g => new string(g)));

    /// <summary>What a person typed from paper, as it is stored; null where it is no number of a receipt.</summary>
    public static string? Read(string typed)
    {
        var letters = typed.ToUpperInvariant().Where(c => c is not ('-' or ' '))
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => c }).ToArray();
        return letters.Length == Length && letters.All(Letters.Contains) ? new string(letters) : null;
    }
}
