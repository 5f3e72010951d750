using System.Linq.Expressions;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>Rows of one table that are no longer so, and rows that take their place.</summary>
internal sealed record Changes<T>(IReadOnlyList<T> Removed, IReadOnlyList<T> Added)
    where T : class
{
    private const int IdsAtOnce = 500;

    /// <summary>Whether there is anything to write.</summary>
    public bool Any => Removed.Count + Added.Count > 0;

    /// <summary>What must change so that the stored rows are the wanted ones; equal rows stay.</summary>
    /// <param name="stored">Rows as they are.</param>
    /// <param name="wanted">Rows as they should be.</param>
    /// <param name="values">All of a row but its id.</param>
    public static Changes<T> Between(IReadOnlyCollection<T> stored, IReadOnlyCollection<T> wanted, Func<T, object> values)
    {
        var known = stored.ToLookup(values);
        var needed = wanted.Select(values).ToHashSet();
        return new(
            [.. known.SelectMany(same => needed.Contains(same.Key) ? same.Skip(1) : same)],
            [.. wanted.Where(w => !known.Contains(values(w)))]);
    }

    /// <summary>Writes them, in the caller's transaction.</summary>
    public async Task WriteAsync(FundsDb db, Expression<Func<T, long>> id, CancellationToken cancel)
    {
        var idOf = id.Compile();
        foreach (var some in Removed.Select(idOf).Chunk(IdsAtOnce))
        {
            var ids = Expression.Constant(some.ToList());
            var isOne = Expression.Call(ids, nameof(List<long>.Contains), null, id.Body);
            await db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(isOne, id.Parameters)).ExecuteDeleteAsync(cancel);
        }

        if (Added.Count > 0)
        {
            await db.AddRowsAsync(Added, cancel);
        }
    }
}
