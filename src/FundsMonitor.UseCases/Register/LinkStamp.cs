using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>Tells whether anything was linked in a register, or any borrower changed, since a figure was computed.</summary>
/// <param name="Links">Links of the register.</param>
/// <param name="LinkIds">Sum of their ids.</param>
/// <remarks>
/// Rows of both tables are never changed, only taken out and put in, and a new one has a higher id than all that were there before: two
/// sets of as many rows with the same sum of ids are the same set.
/// </remarks>
internal readonly record struct LinkStamp(int Links, long LinkIds)
{
    /// <summary>Borrowers of all offices; 0 where only links count.</summary>
    public int Borrowers { get; init; }

    /// <summary>Sum of their ids.</summary>
    public long BorrowerIds { get; init; }

    /// <summary>The stamps of these registers; one without links has an empty one.</summary>
    public static async Task<IReadOnlyDictionary<int, LinkStamp>> ReadAsync(
        FundsDb db, IReadOnlyCollection<int> registers, CancellationToken cancel)
    {
        var read = registers.Count == 0 ? [] : await db.Links.Where(l => registers.Contains(l.RegisterVersionId))
            .GroupBy(l => l.RegisterVersionId).Select(g => new { g.Key, Count = g.Count(), Ids = g.Sum(l => l.Id) })
            .ToDictionaryAsync(g => g.Key, g => new LinkStamp(g.Count, g.Ids), cancel);
        return registers.Distinct().ToDictionary(r => r, r => read.GetValueOrDefault(r));
    }

    /// <summary>The same, also of what borrowers owe; stamps of links that are known already are not read again.</summary>
    public static async Task<IReadOnlyDictionary<int, LinkStamp>> WithBorrowersAsync(
        FundsDb db, IReadOnlyCollection<int> registers, IReadOnlyDictionary<int, LinkStamp> known, CancellationToken cancel)
    {
        // Each from an index alone; both in one statement would go through the table.
        var borrowers = await db.LinkedCustomers.CountAsync(cancel);
        var ids = await db.LinkedCustomers.SumAsync(c => c.Id, cancel);
        var links = await ReadAsync(db, [.. registers.Where(r => !known.ContainsKey(r))], cancel);
        return registers.Distinct().ToDictionary(
            r => r, r => (known.TryGetValue(r, out var stamp) ? stamp : links[r]) with { Borrowers = borrowers, BorrowerIds = ids });
    }
}
