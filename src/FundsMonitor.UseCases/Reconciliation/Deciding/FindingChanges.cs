using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Closing;
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

    /// <param name="finding">The finding.</param>
    /// <param name="closingId">See <see cref="FindingEvent.ClosingId"/>.</param>
    public FindingEvent Event(StoredFinding finding, int? closingId) => new()
    {
        ClosingId = closingId,
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
        // Who changes the same findings, or signs their month, at the same moment chains too: the later of the two is made anew and sees
        // what the other did.
        await Chain.PinAsync(db, cancel);
        var news = new List<ChainNews>();
        var findings = await which.OrderBy(f => f.Id).ToListAsync(cancel);
        var signed = await SignedAsync(db, findings, cancel);
        foreach (var finding in findings.Where(act.Change))
        {
            var closing = signed.GetValueOrDefault((finding.CommuneCode, finding.Month));
            var what = act.Event(finding, closing?.Id);
            db.FindingEvents.Add(what);
            news.Add(ChainPayload.Of(finding.Identity, what));
            db.AuditEntries.Add(new AuditEntry
            {
                AtUtc = act.AtUtc,
                By = act.By,
                Action = ChainKinds.OfFinding(act.What),
                Subject = finding.Identity,
                Detail = closing is null ? act.Detail : After(act.Detail, closing),
            });
        }

        await Chain.AddAsync(db, news, act.AtUtc, cancel);
        return findings.Count;
    }

    private static string After(string detail, MonthClosing closing) => string.Create(
        CultureInfo.InvariantCulture,
        $"{detail}{(detail.Length > 0 ? "; " : "")}after {closing.Month} was signed (round {closing.Round})");

    private static async Task<Dictionary<(string Commune, Month Month), MonthClosing>> SignedAsync(
        FundsDb db, List<StoredFinding> findings, CancellationToken cancel)
    {
        var communes = findings.Select(f => f.CommuneCode).Where(c => c.Length > 0).Distinct().ToList();
        return await db.MonthClosings.AsNoTracking()
            .Where(c => c.State == ClosingState.Signed && communes.Contains(c.CommuneCode))
            .Select(c => new MonthClosing { Id = c.Id, CommuneCode = c.CommuneCode, Month = c.Month, Round = c.Round })
            .ToDictionaryAsync(c => (c.CommuneCode, c.Month), cancel);
    }
}
