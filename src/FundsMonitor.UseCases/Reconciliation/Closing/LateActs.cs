using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>A finding of a month that was decided, or opened again, after the month was signed.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="Rule">Its rule's code.</param>
/// <param name="Subject">See <see cref="Finding.Subject"/>.</param>
/// <param name="Event">What happened, by whom and when.</param>
public sealed record LateAct(long FindingId, string Rule, string Subject, FindingEvent Event);

/// <summary>What happened to findings under a signature.</summary>
/// <param name="Count">How much in all.</param>
/// <param name="Latest">The latest of it, at most <see cref="Shown"/>.</param>
public sealed record LateActs(int Count, IReadOnlyList<LateAct> Latest)
{
    /// <summary>How many are listed on the month's page.</summary>
    public const int Shown = 50;

    /// <summary>Comments, owners and days due change nothing that was signed.</summary>
    private static readonly IReadOnlyList<string> Kinds = [FindingEvents.Decided, FindingEvents.Reopened, FindingEvents.Woken];

    internal static async Task<LateActs> ReadAsync(FundsDb db, int closingId, CancellationToken cancel)
    {
        var late = db.FindingEvents.AsNoTracking().Where(e => e.ClosingId == closingId && Kinds.Contains(e.What));
        var latest = await late.OrderByDescending(e => e.Id).Take(Shown)
            .Join(db.Findings, e => e.FindingId, f => f.Id, (e, f) => new { f.Id, f.Rule, f.Subject, Event = e }).ToListAsync(cancel);
        return new(
            await late.CountAsync(cancel),
            [.. latest.OrderByDescending(l => l.Event.Id).Select(l => new LateAct(l.Id, l.Rule, l.Subject, l.Event))]);
    }
}
