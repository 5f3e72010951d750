using FundsMonitor.Core;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>Keeps a reconciliation from changing the findings of a month as it was signed.</summary>
/// <remarks>
/// What a run over a signed month finds differently from what is stored, or no longer, is left as it stands, counted, and told on the
/// month's page. What it finds there for the first time is stored under the first month after it that is not signed, unless the rule
/// belongs to one month: then it is counted too. A month that changed under an exception is reconciled as any other until it is signed
/// anew.
/// </remarks>
internal sealed class ClosedFindings
{
    private readonly Dictionary<(string Commune, Month Month), int> signed;
    private readonly Dictionary<int, int> left = [];

    private ClosedFindings(Dictionary<(string Commune, Month Month), int> signed)
    {
        this.signed = signed;
    }

    public static async Task<ClosedFindings> ReadAsync(FundsDb db, CancellationToken cancel)
    {
        var closings = await db.MonthClosings.AsNoTracking()
            .Where(c => c.State == ClosingState.Signed && c.ChangedAtUtc == null)
            .Select(c => new { c.Id, c.CommuneCode, c.Month }).ToListAsync(cancel);
        return new(closings.ToDictionary(c => (c.CommuneCode, c.Month), c => c.Id));
    }

    /// <summary>What is to be written of what was found; the rest is left as it is stored.</summary>
    /// <param name="found">What the rules found, by identity.</param>
    /// <param name="stored">What is stored, by identity.</param>
    public Dictionary<string, Finding> Keep(
        Dictionary<string, Finding> found, Dictionary<string, StoredFinding> stored) => signed.Count == 0
        ? found
        : found.Select(f => (f.Key, Finding: Keep(f.Value, stored.GetValueOrDefault(f.Key)))).Where(f => f.Finding is not null)
            .ToDictionary(f => f.Key, f => f.Finding!);

    /// <summary>Whether a stored finding that was not found again must stay as it is.</summary>
    /// <param name="stored">The finding.</param>
    /// <param name="run">The month the run looked at; null where it looked at no month.</param>
    public bool Holds(StoredFinding stored, Month? run)
    {
        var holds = run is { } month && signed.ContainsKey((stored.CommuneCode, month)) && stored.Month == month;
        if (holds)
        {
            Count((stored.CommuneCode, stored.Month));
        }

        return holds;
    }

    /// <summary>Whether these communes have the same months signed now as when this was read.</summary>
    public async Task<bool> StillHoldsAsync(FundsDb db, IReadOnlySet<string> communes, CancellationToken cancel)
    {
        var now = await ReadAsync(db, cancel);
        return Of(signed).SetEquals(Of(now.signed));

        HashSet<int> Of(Dictionary<(string Commune, Month Month), int> closings) =>
            [.. closings.Where(c => communes.Contains(c.Key.Commune)).Select(c => c.Value)];
    }

    /// <summary>Notes at each month how much was left as it was signed, where it is more than noted before.</summary>
    public async Task NoteAsync(FundsDb db, DateTime now, CancellationToken cancel)
    {
        foreach (var (id, count) in left)
        {
            await db.MonthClosings.Where(c => c.Id == id && c.FindingsLeft < count).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.FindingsLeft, count).SetProperty(c => c.FindingsLeftAtUtc, now), cancel);
        }
    }

    private Finding? Keep(Finding finding, StoredFinding? stored)
    {
        var at = (finding.CommuneCode, finding.Month);
        if (!signed.ContainsKey(at))
        {
            return finding;
        }

        if (stored is not null && !signed.ContainsKey((stored.CommuneCode, stored.Month)))
        {
            return finding with { Month = stored.Month };
        }

        if (stored is null && !ReconciliationRules.Find(finding.Rule).ByMonth)
        {
            return finding with { Month = NextOpen(finding.CommuneCode, finding.Month) };
        }

        if (stored is null || stored.State == FindingState.Gone || stored.Compared() != finding.Compared)
        {
            Count(at);
        }

        return null;
    }

    private Month NextOpen(string commune, Month month)
    {
        while (signed.ContainsKey((commune, month)))
        {
            month = month.Next;
        }

        return month;
    }

    private void Count((string Commune, Month Month) at) => left[signed[at]] = left.GetValueOrDefault(signed[at]) + 1;
}
