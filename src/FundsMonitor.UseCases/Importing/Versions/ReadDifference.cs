using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Versions.Differing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions;

/// <summary>A version against the one that it replaced, or would replace.</summary>
/// <param name="Version">The newer; in state loading while its file waits for a person.</param>
/// <param name="Number">Its number, also while it has none yet.</param>
/// <param name="Against">The older; null for the first version of a scope.</param>
/// <param name="Difference">What differs; null without an older version.</param>
/// <param name="Decisions">Decisions of persons that rest on rows that changed or are gone.</param>
public sealed record ReadVersionDifference(
    FileVersion Version, int Number, FileVersion? Against, VersionDifference? Difference, IReadOnlyList<TouchedDecision> Decisions)
{
    /// <summary>All of it in one sentence; null without an older version.</summary>
    public Bilingual? Sentence => Difference is null
        ? null
        : DifferenceText.Sentence(Difference, (Number, Against!.Number), Decisions.Count);
}

/// <summary>What a version changes against the one before it: rows, sums, decisions touched.</summary>
public sealed class ReadDifference(IDbContextFactory<FundsDb> databases, VersionDifferences differences)
{
    /// <returns>Null for a version that is not there, not for this reader, or only half loaded.</returns>
    public async Task<ReadVersionDifference?> RunAsync(int versionId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var version = await db.FileVersions.AsNoTracking().Within(reader.Limit)
            .SingleOrDefaultAsync(
                v => v.Id == versionId && (v.State != VersionState.Loading || v.SourceFile!.State == FileState.Waiting), cancel);
        if (version is null)
        {
            return null;
        }

        var number = version.State == VersionState.Loading
            ? (await db.FileVersions.Where(v => v.ScopeKey == version.ScopeKey).MaxAsync(v => (int?)v.Number, cancel) ?? 0) + 1
            : version.Number;
        var against = await VersionDifferences.ReplacedAsync(db, version, cancel);
        if (against is null)
        {
            return new(version, number, null, null, []);
        }

        var difference = await differences.CompareAsync(db, version, against, cancel);
        return new(version, number, against, difference, await TouchedDecisions.FindAsync(db, against, difference, cancel));
    }
}
