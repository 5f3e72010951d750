using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Reconciliation.Closing;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running;

/// <summary>What became of the stored findings.</summary>
internal readonly record struct Applied(int Found, int New, int Changed, int Gone)
{
    /// <summary>How often a customer was compared with a register.</summary>
    public int Compared { get; init; }

    public static Applied operator +(Applied a, Applied b) => new(a.Found + b.Found, a.New + b.New, a.Changed + b.Changed, a.Gone + b.Gone)
    {
        Compared = a.Compared + b.Compared,
    };
}

/// <summary>Which stored findings a run speaks of.</summary>
/// <param name="Stored">Findings that could be found again: those of one office, or of one commune's budget.</param>
/// <param name="Covers">Whether a stored finding that was not found again is gone.</param>
/// <param name="KeepLaterMonth">True for findings of a year, which an earlier month's run must not move back.</param>
internal sealed record Coverage(IQueryable<StoredFinding> Stored, Func<StoredFinding, bool> Covers, bool KeepLaterMonth = false)
{
    /// <summary>The month of the run, whose findings stay as they are once it is signed; null for a run over no month.</summary>
    public Month? Run { get; init; }
}

/// <summary>Compares what was found with what is stored, and writes only what changed.</summary>
internal sealed class FindingStore(FundsDb db, DateTime now)
{
    private const string System = "system";
    private const int Tries = 25;

    private static readonly string[] OfPersons =
    [
        nameof(StoredFinding.OwnerName), nameof(StoredFinding.DueOn), nameof(StoredFinding.Reason), nameof(StoredFinding.Note),
        nameof(StoredFinding.DecidedBy), nameof(StoredFinding.DecidedCompared), nameof(StoredFinding.AcceptedUntil),
    ];

    private static readonly BulkCopyOptions Bulk = new() { BulkCopyType = BulkCopyType.ProviderSpecific };

    private readonly DateOnly today = VietnamDay.Of(now);
    private readonly List<FindingEvent> events = [];
    private readonly List<(StoredFinding Finding, FindingState Before)> updates = [];

    /// <summary>Communes whose findings are to be written: those of the findings as they were and as they are now.</summary>
    private readonly HashSet<string> communes = [];

    /// <summary>Opens, changes, reopens and closes; a second run over the same data writes nothing.</summary>
    /// <remarks>A month that is signed between the reading and the writing makes it all anew, seeing the signature.</remarks>
    public async Task<Applied> ApplyAsync(Coverage coverage, IReadOnlyList<Finding> found, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await TryApplyAsync(coverage, found, cancel) is { } applied)
            {
                return applied;
            }
        }

        throw new InvalidOperationException("Months were signed each time their findings were to be written.");
    }

    /// <returns>Null where a month was signed, or opened by an exception, since it was read.</returns>
    private async Task<Applied?> TryApplyAsync(Coverage coverage, IReadOnlyList<Finding> found, CancellationToken cancel)
    {
        var stored = await coverage.Stored.AsNoTracking().ToDictionaryAsync(f => f.Identity, cancel);
        var known = found.DistinctBy(Identity).ToDictionary(Identity);
        var closed = await ClosedFindings.ReadAsync(db, cancel);
        var kept = coverage.Run is null ? known : closed.Keep(known, stored);
        var inserts = kept.Where(f => !stored.ContainsKey(f.Key)).Select(f => Insert(f.Key, f.Value)).ToList();
        var changed = 0;
        foreach (var (identity, finding) in kept)
        {
            if (stored.TryGetValue(identity, out var before) && Update(before, finding, coverage.KeepLaterMonth))
            {
                changed++;
            }
        }

        var gone = stored.Values.Where(f => f.State != FindingState.Gone && !known.ContainsKey(f.Identity)
            && coverage.Covers(f) && !closed.Holds(f, coverage.Run)).ToList();
        gone.ForEach(Close);
        if (!await WriteAsync(inserts, closed, cancel))
        {
            return null;
        }

        await closed.NoteAsync(db, now, cancel);
        return new Applied(known.Count, inserts.Count, changed, gone.Count);
    }

    private static string Identity(Finding finding) => finding.Identity(ReconciliationRules.Find(finding.Rule).ByMonth);

    private StoredFinding Insert(string identity, Finding finding)
    {
        var stored = new StoredFinding
        {
            Identity = identity,
            Rule = finding.Rule,
            State = FindingState.Open,
            OpenedAtUtc = now,
            ChangedAtUtc = now,
        };
        StoredValues.Of(finding).WriteTo(stored);
        communes.Add(stored.CommuneCode);
        return stored;
    }

    /// <returns>Whether it is told as changed; new row numbers alone are not.</returns>
    private bool Update(StoredFinding stored, Finding finding, bool keepLaterMonth)
    {
        var values = StoredValues.Of(finding);
        if (keepLaterMonth && stored.Month > values.Month && stored.Month.Year == values.Month.Year)
        {
            values = values with { Month = stored.Month };
        }

        var before = StoredValues.Of(stored);
        if (before == values && stored.State != FindingState.Gone)
        {
            return false;
        }

        var told = Told(stored);
        values.WriteTo(stored);
        communes.UnionWith([before.CommuneCode, values.CommuneCode]);
        updates.Add((stored, stored.State));
        return Tell(stored, before with { Rows = values.Rows, Month = values.Month } != values, told);
    }

    /// <summary>The values before a change in both languages; in Vietnamese alone where both would not fit.</summary>
    private static string Told(StoredFinding stored)
    {
        var both = $"{stored.SideA}|{stored.SideB}|{stored.Difference?.Dong}";
        return StoredValues.Clip(both) == both ? both : stored.Compared();
    }

    private bool Tell(StoredFinding stored, bool differs, string told)
    {
        var decided = stored.DecisionHolds(today);
        var (state, what) = stored.State switch
        {
            FindingState.Gone => (decided ? FindingState.Decided : FindingState.Open, FindingEvents.Reopened),
            FindingState.Decided when !decided => (FindingState.Open, FindingEvents.Reopened),
            _ when differs => (stored.State, FindingEvents.Changed),
            _ => (stored.State, ""),
        };
        if (what.Length == 0)
        {
            return false;
        }

        stored.State = state;
        stored.ChangedAtUtc = now;
        events.Add(new FindingEvent { FindingId = stored.Id, AtUtc = now, By = System, What = what, Note = StoredValues.Clip(told) });
        return true;
    }

    private void Close(StoredFinding stored)
    {
        communes.Add(stored.CommuneCode);
        updates.Add((stored, stored.State));
        stored.State = FindingState.Gone;
        stored.ChangedAtUtc = now;
        events.Add(new FindingEvent { FindingId = stored.Id, AtUtc = now, By = System, What = FindingEvents.Gone });
    }

    /// <returns>False where nothing was written, because what is signed has changed since it was read.</returns>
    private async Task<bool> WriteAsync(List<StoredFinding> inserts, ClosedFindings closed, CancellationToken cancel)
    {
        if (inserts.Count + updates.Count == 0)
        {
            return true;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await TakeTurnAsync(closed, cancel))
        {
            Forget();
            return false;
        }

        if (inserts.Count > 0)
        {
            var last = await db.Findings.MaxAsync(f => (long?)f.Id, cancel) ?? 0;
            await db.BulkCopyAsync(Bulk, inserts, cancel);
            var identities = inserts.Select(f => f.Identity).ToHashSet();
            var ids = await db.Findings.Where(f => f.Id > last).Select(f => new { f.Id, f.Identity }).ToListAsync(cancel);
            events.AddRange(ids.Where(f => identities.Contains(f.Identity))
                .Select(f => new FindingEvent { FindingId = f.Id, AtUtc = now, By = System, What = FindingEvents.Found }));
        }

        MarkUpdates();
        await db.SaveChangesAsync(cancel);
        await db.BulkCopyAsync(Bulk, events, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        Forget();
        return true;
    }

    private async Task<bool> TakeTurnAsync(ClosedFindings closed, CancellationToken cancel)
    {
        try
        {
            await FindingTurns.TakeAsync(db, communes, cancel);
        }
        catch (DbUpdateException)
        {
            // Another process took the very first turn of a commune; there is one to wait for now.
            return false;
        }

        return await closed.StillHoldsAsync(db, communes, cancel);
    }

    private void Forget()
    {
        updates.Clear();
        events.Clear();
        communes.Clear();
    }

    /// <summary>What persons say meanwhile stays: a run writes only what it found, and the state where it changed it.</summary>
    private void MarkUpdates()
    {
        foreach (var (finding, before) in updates)
        {
            var entry = db.Findings.Update(finding);
            entry.Property(f => f.State).IsModified = finding.State != before;
            foreach (var said in OfPersons)
            {
                entry.Property(said).IsModified = false;
            }
        }
    }
}
