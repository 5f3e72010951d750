using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Deciding;

/// <summary>What is done to findings, and what their histories, the audit and the chain say of it.</summary>
/// <param name="What">One of <see cref="FindingEvents"/>.</param>
/// <param name="By">Account name, or <c>system</c>.</param>
/// <param name="AtUtc">When.</param>
internal sealed record FindingAct(string What, string By, DateTime AtUtc)
{
    /// <summary>By whom the events are that no person caused.</summary>
    public const string System = "system";

    /// <summary>Makes the change; false where there is nothing to change, and nothing is told then.</summary>
    public required Func<StoredFinding, bool> Change { get; init; }

    /// <summary>Reason of a decision.</summary>
    public DecisionReason Reason { get; init; }

    /// <summary>See <see cref="FindingEvent.Note"/>.</summary>
    public string Note { get; init; } = "";

    /// <summary>See <see cref="FindingEvent.Day"/>.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What the audit keeps beside the subject: never what a person wrote.</summary>
    public string Detail { get; init; } = "";

    public FindingEvent Event(StoredFinding finding) => new()
    {
        FindingId = finding.Id,
        AtUtc = AtUtc,
        By = By,
        What = What,
        Reason = Reason,
        Note = Note,
        Day = Day,
    };
}

/// <summary>Changes findings together with their histories, the audit and the chain, or not at all.</summary>
internal static class FindingChanges
{
    /// <summary>Letters a note or comment may have.</summary>
    public const int NoteLength = 1000;

    /// <summary>How a day stands in the audit.</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <returns>How many of the findings it was about, also those with nothing to change.</returns>
    public static Task<int> CommitAsync(
        IDbContextFactory<FundsDb> databases, Func<FundsDb, IQueryable<StoredFinding>> which, FindingAct act, CancellationToken cancel) =>
        Chain.CommitAsync(databases, db => ChangeAsync(db, which(db), act, cancel), cancel);

    private static async Task<int> ChangeAsync(
        FundsDb db, IQueryable<StoredFinding> which, FindingAct act, CancellationToken cancel)
    {
        // Who changes the same findings at the same moment chains too: the later of the two is made anew and sees what the other did.
        await Chain.PinAsync(db, cancel);
        var news = new List<ChainNews>();
        var findings = await which.OrderBy(f => f.Id).ToListAsync(cancel);
        foreach (var finding in findings.Where(act.Change))
        {
            var what = act.Event(finding);
            db.FindingEvents.Add(what);
            news.Add(ChainPayload.Of(finding.Identity, what));
            db.AuditEntries.Add(new AuditEntry
            {
                AtUtc = act.AtUtc,
                By = act.By,
                Action = ChainKinds.OfFinding(act.What),
                Subject = finding.Identity,
                Detail = act.Detail,
            });
        }

        await Chain.AddAsync(db, news, act.AtUtc, cancel);
        return findings.Count;
    }
}
