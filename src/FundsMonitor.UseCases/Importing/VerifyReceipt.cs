using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing;

/// <summary>What anybody may know of a file whose hash or receipt number he has.</summary>
public enum PublicVerdict
{
    /// <summary>No such bytes and no such receipt.</summary>
    NeverSeen,

    /// <summary>Received; the verdict is not given yet.</summary>
    Undecided,

    /// <summary>Received; waits for a person to accept what it changes.</summary>
    Waiting,

    /// <summary>Received and accepted.</summary>
    Accepted,

    /// <summary>Received and refused.</summary>
    Refused,
}

/// <summary>The answer of the public page: nothing but this leaves the house.</summary>
/// <param name="Verdict">What became of the file.</param>
/// <param name="ReceivedAtUtc">When the bytes were complete; null for a file that was never seen.</param>
public sealed record PublicAnswer(PublicVerdict Verdict, DateTime? ReceivedAtUtc);

/// <summary>Tells anybody who holds a file, or its receipt, when it was received and what became of it.</summary>
public sealed class VerifyReceipt(IDbContextFactory<FundsDb> databases)
{
    private const int HashLength = 64;

    /// <param name="typed">A SHA-256 of 64 hexadecimal digits, or the number of a receipt.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null where it is neither.</returns>
    public async Task<PublicAnswer?> RunAsync(string typed, CancellationToken cancel)
    {
        var text = typed.Trim();
        var isHash = text.Length == HashLength && text.All(char.IsAsciiHexDigit);
        var key = isHash ? text.ToLowerInvariant() : ReceiptNumbers.Read(text);
        if (key is null)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await db.SourceFiles.AsNoTracking().Where(f => isHash ? f.Sha256 == key : f.ReceiptNumber == key)
            .Select(f => new { f.State, f.ReceivedAtUtc }).SingleOrDefaultAsync(cancel);
        return file is null ? new(PublicVerdict.NeverSeen, null) : new(VerdictOf(file.State), file.ReceivedAtUtc);
    }

    private static PublicVerdict VerdictOf(FileState state) => state switch
    {
        FileState.Accepted => PublicVerdict.Accepted,
        FileState.Refused => PublicVerdict.Refused,
        FileState.Waiting => PublicVerdict.Waiting,
        _ => PublicVerdict.Undecided,
    };
}
