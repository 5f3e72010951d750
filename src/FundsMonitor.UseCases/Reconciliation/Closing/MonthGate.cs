using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>
/// The one gate in front of closed months: whatever makes a version count, or takes it back, asks here first, in its own transaction.
/// </summary>
/// <remarks>
/// Looking fixes the link of the chain that the change will follow. A month that is signed meanwhile chains too, so one of the two
/// fails in the database and is made anew, seeing the other.
/// </remarks>
internal sealed class MonthGate
{
    private const int MonthsNamed = 5;
    private readonly FundsDb db;
    private readonly IReadOnlyList<MonthException> passes;

    private MonthGate(FundsDb db, IReadOnlyList<TouchedMonth> closed, IReadOnlyList<MonthException> passes)
    {
        this.db = db;
        this.passes = passes;
        Closed = closed;
    }

    /// <summary>Closed months that no open exception lets through.</summary>
    public IReadOnlyList<TouchedMonth> Closed { get; }

    /// <summary>Looks which closed months these versions touch by beginning or ceasing to count.</summary>
    public static async Task<MonthGate> LookAsync(FundsDb db, IEnumerable<FileVersion> changing, CancellationToken cancel)
    {
        await Chain.PinAsync(db, cancel);
        var touched = await TouchedMonths.OfAsync(db, changing, cancel);
        if (touched.Count == 0)
        {
            return new(db, [], []);
        }

        var communes = touched.Select(t => t.Closing.CommuneCode).Distinct().ToList();
        var open = await db.MonthExceptions.AsNoTracking()
            .Where(e => e.State == ExceptionState.Open && communes.Contains(e.CommuneCode)).ToListAsync(cancel);
        var passes = open.Where(e => touched.Any(t => Lets(e, t))).ToList();
        return new(db, [.. touched.Where(t => !passes.Exists(e => Lets(e, t)))], passes);
    }

    /// <summary>Why nothing may change; null when nothing stands against it.</summary>
    public async Task<Refusal?> RefusalAsync(CancellationToken cancel)
    {
        if (Closed.Count == 0)
        {
            return null;
        }

        var months = Closed.Select(t => t.Closing).DistinctBy(c => c.Id).ToList();
        var names = await PlaceNames.ReadAsync(db, months.Select(c => c.CommuneCode), months[^1].Month.LastDay, cancel);
        var said = months.Take(MonthsNamed).Select(c => string.Create(
            CultureInfo.InvariantCulture,
            $"{names.Of(c.CommuneCode)} {c.Month.Number}/{c.Month.Year} ({c.DecidedBy}, {Day(c.DecidedAtUtc)})"));
        var more = months.Count > MonthsNamed ? $"; … +{months.Count - MonthsNamed}" : "";
        return new(ProblemKinds.MonthClosed.Code, string.Join("; ", said) + more);
    }

    /// <summary>Ends the exceptions under which the change passes, and marks their months as changed after the signature.</summary>
    /// <param name="what">See <see cref="MonthException.UsedFor"/>.</param>
    /// <param name="who">Who has it accepted, and when.</param>
    /// <param name="cancel">Stops and leaves nothing.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another change has used one of them meanwhile.</exception>
    public async Task PassAsync(string what, (string By, DateTime AtUtc) who, CancellationToken cancel)
    {
        foreach (var pass in passes)
        {
            var used = await db.MonthExceptions.Where(e => e.Id == pass.Id && e.State == ExceptionState.Open).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.State, ExceptionState.Used).SetProperty(e => e.UsedBy, who.By)
                    .SetProperty(e => e.UsedAtUtc, who.AtUtc).SetProperty(e => e.UsedFor, what),
                cancel);
            if (used != 1)
            {
                throw new DbUpdateConcurrencyException("The exception was used by another change.");
            }

            (pass.State, pass.UsedBy, pass.UsedAtUtc, pass.UsedFor) = (ExceptionState.Used, who.By, who.AtUtc, what);
            await db.MonthClosings
                .Where(c => c.CommuneCode == pass.CommuneCode && c.Month == pass.Month && c.State == ClosingState.Signed)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ChangedAtUtc, who.AtUtc), cancel);
        }

        await Chain.AddAsync(db, passes.Select(e => ClosingNews.Of(ChainKinds.ExceptionUsed, e, who.By)), who.AtUtc, cancel);
    }

    private static bool Lets(MonthException exception, TouchedMonth touched) =>
        exception.Kind == touched.Kind && exception.CommuneCode == touched.Closing.CommuneCode
        && exception.Month == touched.Closing.Month;

    private static string Day(DateTime? utc) =>
        utc is { } at ? VietnamDay.Of(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "";
}
