using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>A signed record as it was signed.</summary>
/// <param name="Closing">The attempt that was signed.</param>
/// <param name="Signed">What was signed.</param>
/// <param name="IsIntact">Whether the stored record still has the hash that was signed.</param>
/// <param name="Compared">The record against what the same figures give now.</param>
public sealed record SignedRecord(
    MonthClosing Closing, SignedMonth Signed, bool IsIntact, IReadOnlyList<ComparedValue> Compared)
{
    /// <summary>Findings decided or opened again while this signature stood.</summary>
    public LateActs After { get; init; } = new(0, []);
}

/// <summary>Everything about closing one commune's month.</summary>
/// <param name="Code">The commune.</param>
/// <param name="Name">Its name in the month.</param>
/// <param name="Month">The month.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">All attempts, the latest first.</param>
public sealed record MonthView(string Code, string Name, Month Month, MonthState State, IReadOnlyList<MonthClosing> Attempts)
{
    /// <summary>Whether anything counts for this month: without data there is nothing to sign.</summary>
    public required bool HasData { get; init; }

    /// <summary>The check-list as it stands now; null for who does not see the figures.</summary>
    public MonthCheck? Check { get; init; }

    /// <summary>Files that are owed and have not come.</summary>
    public IReadOnlyList<OwedFile> Owed { get; init; } = [];

    /// <summary>Signed records, the latest first; empty for who does not see the figures.</summary>
    public IReadOnlyList<SignedRecord> Records { get; init; } = [];

    /// <summary>Exceptions, the latest first.</summary>
    public IReadOnlyList<MonthException> Exceptions { get; init; } = [];

    /// <summary>Files that wait for an exception to this month.</summary>
    public IReadOnlyList<HeldFile> Held { get; init; } = [];

    /// <summary>The preparation that waits for the chair; null without one.</summary>
    public MonthClosing? Waiting => Attempts.FirstOrDefault(a => a.State == ClosingState.Prepared);

    /// <summary>The signature in force; null for a month that is not closed.</summary>
    public MonthClosing? Signed => Attempts.FirstOrDefault(a => a.State == ClosingState.Signed);
}

/// <summary>A file that waits for an exception.</summary>
/// <param name="SourceFileId">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="ReceivedAtUtc">When it came.</param>
public sealed record HeldFile(int SourceFileId, string Name, FileKind Kind, DateTime ReceivedAtUtc);

/// <summary>Reads the check-list, signatures, signed records and exceptions of one commune's month.</summary>
public sealed class ReadMonth(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <returns>Null for a commune that this reader may not see.</returns>
    public async Task<MonthView?> RunAsync(string commune, Month month, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var limit = await ClosingRights.LimitAsync(db, reader, cancel);
        if (!limit.Everything && !limit.Communes.Contains(commune))
        {
            return null;
        }

        var attempts = await db.MonthClosings.AsNoTracking().Where(c => c.CommuneCode == commune && c.Month == month)
            .OrderByDescending(c => c.Round).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(db, [commune], month.LastDay, cancel);
        var seesFigures = ClosingRights.MaySeeFigures(reader, commune);
        var list = seesFigures ? await ReadingCheck.RunAsync(db, (commune, month), VietnamDay.Of(clock.GetUtcNow()), cancel) : default;
        return new(commune, names.Of(commune), month, MonthStates.Of(attempts), attempts)
        {
            HasData = await MonthVersions.Of(db, commune, month).AnyAsync(v => v.State == VersionState.Current, cancel),
            Check = list.Check,
            Owed = list.Owed ?? [],
            Records = seesFigures ? await RecordsAsync(db, attempts, cancel) : [],
            Exceptions = await db.MonthExceptions.AsNoTracking().Where(e => e.CommuneCode == commune && e.Month == month)
                .OrderByDescending(e => e.Id).ToListAsync(cancel),
            Held = await HeldAsync(db, (commune, month), reader, cancel),
        };
    }

    private static async Task<IReadOnlyList<SignedRecord>> RecordsAsync(
        FundsDb db, List<MonthClosing> attempts, CancellationToken cancel)
    {
        var signed = attempts.Where(a => a.Snapshot.Length > 0).ToList();
        if (signed.Count == 0)
        {
            return [];
        }

        var now = await MonthSnapshot.ReadAsync(db, signed[0].CommuneCode, signed[0].Month, cancel);
        var records = new List<SignedRecord>();
        foreach (var attempt in signed)
        {
            var record = RecordOf(attempt, SignedMonth.Read(attempt.Snapshot), now);
            records.Add(record with { After = await LateActs.ReadAsync(db, attempt.Id, cancel) });
        }

        return records;
    }

    private static SignedRecord RecordOf(MonthClosing closing, SignedMonth signed, SignedMonth now) => new(
        closing, signed, SignedMonth.HashOf(closing.Snapshot) == closing.SnapshotSha256, SignedDifference.Of(signed, now));

    /// <summary>Waiting files with a version that touches the month and that the reader may see.</summary>
    private static async Task<IReadOnlyList<HeldFile>> HeldAsync(
        FundsDb db, (string Commune, Month Month) of, Reader reader, CancellationToken cancel)
    {
        var waiting = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile)
            .Where(v => v.State == VersionState.Loading && v.SourceFile!.State == FileState.Waiting
                && v.SourceFile.Verdict == ProblemKinds.MonthClosed.Code)
            .Within(reader.Limit).OrderBy(v => v.Id).ToListAsync(cancel);
        var held = new List<HeldFile>();
        foreach (var version in waiting)
        {
            var touched = await TouchedMonths.OfAsync(db, [version], cancel);
            if (touched.Any(t => t.Closing.CommuneCode == of.Commune && t.Closing.Month == of.Month))
            {
                held.Add(new(version.SourceFileId, version.SourceFile!.Name, version.Kind, version.SourceFile.ReceivedAtUtc));
            }
        }

        return [.. held.DistinctBy(h => h.SourceFileId)];
    }
}
