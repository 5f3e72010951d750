using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases;

/// <summary>Long lists: ordered and cut in the database, and counted no further than anybody reads.</summary>
public static class Lists
{
    /// <summary>Counting further costs hundreds of milliseconds and tells a reader nothing: the screen says "10.000+".</summary>
    public const int CountLimit = 10_000;

    /// <summary>Whether the list is longer than it was counted.</summary>
    public static bool IsLonger<T>(this Page<T> page) => page.Total > CountLimit;

    /// <summary>The same part of the list, each row as it is shown.</summary>
    public static Page<TShown> Shown<T, TShown>(this Page<T> page, Func<T, TShown> show) => new([.. page.Items.Select(show)], page.Total);

    /// <summary>Orders by one expression, in the direction that is asked for.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> rows, PageRequest page, Expression<Func<T, TKey>> key) =>
        page.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>Reads the asked part of a list and counts the list, to one past <see cref="CountLimit"/> at most.</summary>
    public static async Task<Page<T>> ToLongPageAsync<T>(this IQueryable<T> ordered, PageRequest page, CancellationToken cancel)
    {
        var total = await ordered.Take(CountLimit + 1).CountAsync(cancel);
        return new(await ordered.Skip(page.Skip).Take(page.Take).ToListAsync(cancel), total);
    }
}
