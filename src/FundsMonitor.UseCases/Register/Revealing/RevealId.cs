using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Revealing;

/// <summary>Whose id is to be shown, and why.</summary>
/// <param name="Holder">What kind of row.</param>
/// <param name="RowId">The row.</param>
/// <param name="Reason">One of the list.</param>
/// <param name="Note">In own words; required where the reason is <see cref="RevealReason.Other"/>.</param>
public sealed record RevealAsked(IdHolder Holder, long RowId, RevealReason Reason, string Note);

/// <summary>Why nothing was shown.</summary>
public enum RevealFault
{
    /// <summary>It was shown.</summary>
    None,

    /// <summary>Not this account's role or area, or no id stands there.</summary>
    NotThere,

    /// <summary>No reason was given, or another one without a note.</summary>
    NoReason,

    /// <summary>This account has looked at as many as it may in an hour.</summary>
    TooMany,
}

/// <summary>What came of asking.</summary>
/// <param name="Fault">Why nothing was shown.</param>
/// <param name="CitizenId">The whole id as stored; empty where nothing was shown.</param>
public sealed record Revealed(RevealFault Fault, string CitizenId = "");

/// <summary>Shows one whole citizen id, after it is in the audit chain who asked, about whom, when and why; the id itself is not.</summary>
public sealed class RevealId(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    /// <summary>Letters a note may have.</summary>
    public const int NoteLength = 500;

    /// <summary>Ids one account may look at in an hour: enough for a day's questions, too few to copy a register.</summary>
    public const int PerHour = 30;

    /// <summary>Whether somebody with this role may look at whole ids within his areas.</summary>
    public static bool MayReveal(string role) => role is Roles.Administrator or Roles.FinanceOfficer;

    /// <summary>Whether that is a reason: one of the list, and in own words where it is another.</summary>
    public static bool IsReason(RevealReason reason, string note) => reason != RevealReason.None && Enum.IsDefined(reason)
        && (reason != RevealReason.Other || note.Trim().Length > 0);

    /// <param name="asked">Whose, and why.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops before anything is noted; then nothing is shown.</param>
    public async Task<Revealed> RunAsync(RevealAsked asked, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asked.Note.Length, NoteLength);
        if (!MayReveal(by.Role))
        {
            return new(RevealFault.NotThere);
        }

        if (!IsReason(asked.Reason, asked.Note))
        {
            return new(RevealFault.NoReason);
        }

        return await Chain.CommitAsync(databases, db => ShowAsync(db, asked, by, cancel), cancel);
    }

    private async Task<Revealed> ShowAsync(FundsDb db, RevealAsked asked, Reader by, CancellationToken cancel)
    {
        // Of two windows that ask at once, one counts the other's.
        await Chain.PinAsync(db, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddHours(-1);
        if (await db.ChainEntries.CountAsync(c => c.Kind == ChainKinds.IdRevealed && c.By == by.Name && c.AtUtc > since, cancel) >= PerHour)
        {
            return new(RevealFault.TooMany);
        }

        if (await FindAsync(db, asked, by, cancel) is not { CitizenId.Length: > 0, Subject.Length: > 0 } found)
        {
            return new(RevealFault.NotThere);
        }

        var payload = ChainPayload.Lines(("reason", asked.Reason.ToString()), ("note", asked.Note.Trim()));
        await Chain.AddAsync(db, [new(ChainKinds.IdRevealed, $"{asked.Holder}:{found.Subject}", payload, by.Name)], now, cancel);
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = now,
            By = by.Name,
            Action = ChainKinds.IdRevealed,
            Subject = found.Subject,
            Detail = asked.Reason.ToString(),
        });
        return new(RevealFault.None, found.CitizenId);
    }

    private static async Task<Found?> FindAsync(FundsDb db, RevealAsked asked, Reader by, CancellationToken cancel)
    {
        switch (asked.Holder)
        {
            case IdHolder.Borrower:
                var loan = await db.LoanRows.AsNoTracking().Where(l => l.Id == asked.RowId).Within(by.Limit).FirstOrDefaultAsync(cancel);
                return loan is null ? null : new(loan.LoanNumber, loan.CitizenId);
            case IdHolder.Customer:
                var said = await db.CustomerEvidence.AsNoTracking().Where(e => e.Id == asked.RowId).Within(by.Limit)
                    .FirstOrDefaultAsync(cancel);
                return said is null ? null : new($"{said.OfficeCode}/{said.CustomerCode}", said.CitizenId);
            default:
                var member = await db.Members.AsNoTracking().Where(m => m.Id == asked.RowId).Within(by.Limit).FirstOrDefaultAsync(cancel);
                return member is null ? null : new(SubjectOf(member), member.CitizenId);
        }
    }

    private static string SubjectOf(Member member) => string.Create(
        CultureInfo.InvariantCulture, $"{member.CommuneCode}/{member.RegisterYear}/{member.HouseholdCode}/{member.RowNumber}");

    /// <param name="Subject">The business key of the row, as the log of readings writes it.</param>
    /// <param name="CitizenId">The id.</param>
    private sealed record Found(string Subject, string CitizenId);
}
