using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Mapping;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Answering;

/// <summary>What a reader may say of a refused file.</summary>
/// <param name="Question">What it asks; null for nothing.</param>
/// <param name="MayBeMapped">Whether its columns may be said.</param>
public sealed record OpenQuestion(FileQuestion? Question, bool MayBeMapped)
{
    /// <summary>Nothing is open, or not to this reader.</summary>
    public static OpenQuestion None { get; } = new(null, false);
}

/// <summary>Finds what a file asks of this reader.</summary>
public sealed class ReadQuestion(IDbContextFactory<FundsDb> databases)
{
    private static readonly string[] Mappable =
        [ProblemKinds.NotRecognised.Code, ProblemKinds.ColumnsMissing.Code, ProblemKinds.MappingDiffers.Code];

    /// <summary>Whether a file refused so may be read once somebody says what its columns mean.</summary>
    public static bool IsMappable(Refusal? refusal) => refusal is not null && Mappable.Contains(refusal.Code);

    /// <summary>
    /// The question, or that the columns may be said; neither for a file that is not refused or not this reader's to speak of.
    /// </summary>
    public async Task<OpenQuestion> RunAsync(int sourceFileId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await MappingRights.FindAsync(db, sourceFileId, reader, cancel);
        return file is not { State: FileState.Refused } ? OpenQuestion.None : new(FileQuestions.Of(file), Mappable.Contains(file.Verdict));
    }
}
