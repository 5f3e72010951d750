using System.Text.RegularExpressions;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans.Entering;

/// <summary>A field of an entry at one step of its history.</summary>
/// <param name="Field">Its name, as the forms give it, or <c>why</c>.</param>
/// <param name="Before">What it said before; null where nothing was said.</param>
/// <param name="Now">What it says from then on.</param>
public sealed record EntryField(string Field, string? Before, string Now);

/// <summary>One step of an entry's history.</summary>
/// <param name="AtUtc">When.</param>
/// <param name="By">Account that did it.</param>
/// <param name="What"><c>entered</c>, <c>changed</c> or <c>withdrawn</c>.</param>
/// <param name="Fields">What it said; of a change only what is different.</param>
public sealed record EntryStep(DateTime AtUtc, string By, string What, IReadOnlyList<EntryField> Fields);

/// <summary>Reads what happened to one entry.</summary>
public sealed partial class ReadEntryHistory(IDbContextFactory<FundsDb> databases)
{
    /// <param name="kind">What it is.</param>
    /// <param name="id">Which one.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>From the first step on; empty where it came with the demo and nobody changed it, or is not in the reader's areas.</returns>
    public async Task<IReadOnlyList<EntryStep>> RunAsync(EntryKind kind, int id, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mayRead = PlanEntries.MayEnter(reader.Role) && kind switch
        {
            EntryKind.Obligation => await db.ReportObligations.Within(reader.Limit).AnyAsync(o => o.Id == id, cancel),
            EntryKind.Target => await db.PlanTargets.Within(reader.Limit).AnyAsync(t => t.Id == id, cancel),
            _ => await PlanEntries.ReceiversOf(db, reader.Limit).AnyAsync(r => r.Id == id, cancel),
        };
        if (!mayRead)
        {
            return [];
        }

        var subject = EntryNews.Subject(kind, id);
        var links = await db.ChainEntries.AsNoTracking().Where(c => c.Subject == subject && c.Kind == ChainKinds.PlanEntryChanged)
            .OrderBy(c => c.Number).Select(c => new { c.AtUtc, c.By, c.Payload }).ToListAsync(cancel);
        return [.. links.Select(l => Step((l.AtUtc, l.By), [.. l.Payload.Split('\n').Select(Fact)]))];
    }

    private static EntryStep Step((DateTime At, string By) done, List<(string Name, string Value)> facts)
    {
        var before = facts.Where(f => f.Name.StartsWith(EntryNews.Was, StringComparison.Ordinal))
            .ToDictionary(f => f.Name[EntryNews.Was.Length..], f => f.Value);
        var now = facts.Skip(1).Where(f => !f.Name.StartsWith(EntryNews.Was, StringComparison.Ordinal));
        var fields = now.Select(f => new EntryField(f.Name, before.GetValueOrDefault(f.Name), f.Value));
        return new(done.At, done.By, facts[0].Value, [.. fields]);
    }

    private static (string Name, string Value) Fact(string line)
    {
        var parts = line.Split('=', 2);
        return (parts[0], Escaped().Replace(parts[1], m => m.Groups[1].Value == "n" ? "\n" : m.Groups[1].Value));
    }

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
