using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Skip">Rows before it.</param>
/// <param name="Take">Rows at most.</param>
/// <param name="SortBy">Name of a property of the list's item; empty for the list's own order.</param>
/// <param name="Descending">Largest first.</param>
public sealed record ListPage(int Skip, int Take, string SortBy = "", bool Descending = false)
{
    /// <summary>The first rows in the list's own order.</summary>
    public static ListPage First(int take) => new(0, take);
}

/// <summary>A part of a list, and how long the list is.</summary>
/// <param name="Items">The rows asked for.</param>
/// <param name="Count">How many there are in all, counted no further than <see cref="Lists.CountLimit"/>.</param>
/// <param name="IsMore">True when there are more than <paramref name="Count"/>.</param>
public sealed record ListSlice<T>(IReadOnlyList<T> Items, int Count, bool IsMore)
{
    /// <summary>The same place in the list, each row as it is shown.</summary>
    public ListSlice<TShown> Shown<TShown>(Func<T, TShown> show) => new([.. Items.Select(show)], Count, IsMore);
}

/// <summary>Pages of a list are cut in the database, never in memory.</summary>
public static class Lists
{
    /// <summary>Counting further costs hundreds of milliseconds and tells a reader nothing: the screen says "10.000+".</summary>
    public const int CountLimit = 10_000;

    /// <summary>Counts the list and reads one part of it.</summary>
    public static async Task<ListSlice<T>> SliceAsync<T>(this IQueryable<T> ordered, ListPage page, CancellationToken cancel)
    {
        var count = await ordered.Take(CountLimit + 1).CountAsync(cancel);
        var items = await ordered.Skip(page.Skip).Take(page.Take).ToListAsync(cancel);
        return new(items, Math.Min(count, CountLimit), count > CountLimit);
    }

    /// <summary>Orders by one expression, in the direction the page asks for.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(
        this IQueryable<T> rows, ListPage page, System.Linq.Expressions.Expression<Func<T, TKey>> key) =>
        page.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
