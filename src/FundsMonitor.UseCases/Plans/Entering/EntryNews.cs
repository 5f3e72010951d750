using System.Globalization;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Accounts.Chain;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>What is entered.</summary>
public enum EntryKind
{
    /// <summary>Who owes which report to whom by when.</summary>
    Obligation,

    /// <summary>A target of a plan's words.</summary>
    Target,

    /// <summary>Who took the place of a receiver.</summary>
    Receiver,
}

/// <summary>Something that happened to an entry.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one.</param>
/// <param name="What"><see cref="Entered"/>, <see cref="Changed"/> or <see cref="Withdrawn"/>.</param>
/// <param name="Facts">What it says from then on; of a change only the fields that differ, each with what it said before.</param>
/// <param name="Short">For the audit, in a few words.</param>
internal sealed record EntryNews(EntryKind Kind, int Id, string What, IReadOnlyList<(string Name, string Value)> Facts, string Short)
{
    public const string Entered = "entered";
    public const string Changed = "changed";
    public const string Withdrawn = "withdrawn";

    /// <summary>Stands in a link before the name of a field whose earlier value follows.</summary>
    public const string Was = "was.";

    /// <summary>Name of what was done in a link.</summary>
    public const string WhatName = "what";

    private const string WhyName = "why";

    /// <summary>An entry that is new.</summary>
    public static EntryNews OfNew(EntryKind kind, int id, IReadOnlyList<(string Field, string Value)> now, string title) =>
        new(kind, id, Entered, [.. now.Where(f => f.Value.Length > 0)], title);

    /// <summary>An entry that says something else than before.</summary>
    public static EntryNews OfChange(
        EntryKind kind, int id, IReadOnlyList<(string Field, string Value)> before, IReadOnlyList<(string Field, string Value)> now)
    {
        var changed = before.Zip(now).Where(f => f.First.Value != f.Second.Value).ToList();
        return new(
            kind, id, Changed, [.. changed.SelectMany(f => new[] { (Was + f.First.Field, f.First.Value), f.Second })],
            string.Join(", ", changed.Select(f => f.Second.Field)));
    }

    /// <summary>An entry that holds no longer.</summary>
    public static EntryNews OfEnd(EntryKind kind, int id, string why) => new(kind, id, Withdrawn, [(WhyName, why)], why);

    /// <summary>What a link of the chain is about: see <see cref="ChainEntry.Subject"/>.</summary>
    public static string Subject(EntryKind kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{Word(kind)}:{id}");

    /// <summary>Tells the audit and the chain, in the transaction of the change. The entry has its number by then.</summary>
    public async Task TellAsync(FundsDb db, Reader by, DateTime nowUtc, CancellationToken cancel)
    {
        var subject = Subject(Kind, Id);
        db.AuditEntries.Add(new() { AtUtc = nowUtc, By = by.Name, Action = $"{Word(Kind)}-{What}", Subject = subject, Detail = Short });
        var payload = ChainPayload.Lines([(WhatName, What), .. Facts]);
        await Chain.AddAsync(db, [new(ChainKinds.PlanEntryChanged, subject, payload, by.Name)], nowUtc, cancel);
    }

    private static string Word(EntryKind kind) => kind switch
    {
        EntryKind.Obligation => "obligation",
        EntryKind.Target => "target",
        _ => "receiver",
    };
}
