using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places.Time;

/// <summary>Reads what became of some communes, and of what they came: only the rows that are connected with them.</summary>
internal static class SuccessionReading
{
    /// <summary>Everything connected with these codes by changes up to the day.</summary>
    public static async Task<Succession> ReadAsync(
        FundsDb db, IReadOnlyCollection<string> codes, DateOnly today, CancellationToken cancel)
    {
        var known = codes.Where(c => c.Length > 0).ToHashSet();
        var changes = new Dictionary<int, PlaceChange>();
        var asked = known.ToList();
        while (asked.Count > 0)
        {
            var some = asked;
            var found = await db.PlaceChanges.AsNoTracking()
                .Where(c => c.On <= today && (some.Contains(c.OldCode) || some.Contains(c.NewCode))).ToListAsync(cancel);
            foreach (var change in found)
            {
                changes[change.Id] = change;
            }

            asked = [.. found.SelectMany(c => new[] { c.OldCode, c.NewCode }).Where(known.Add)];
        }

        var communes = await db.Communes.AsNoTracking().Where(c => known.Contains(c.Code) && c.From <= today).ToListAsync(cancel);
        return new(communes, changes.Values);
    }
}
