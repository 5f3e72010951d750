using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases;

/// <summary>Long lists: ordered and cut in the database, and counted no further than anybody reads.</summary>
public static class Lists
{
    /// <summary>Counting further costs hundreds of milliseconds and tells a reader nothing: the screen says "10.000+".</summary>
    public const int CountLimit = 10_000;

    /// <summary>So many ids are named in a statement; more are looked for where they stand.</summary>
    private const int Few = 500;

    /// <summary>Whether the list is longer than it was counted.</summary>
    public static bool IsLonger<T>(this Page<T> page) => page.Total > CountLimit && !page.IsCounted;

    /// <summary>The same part of the list, each row as it is shown.</summary>
    public static Page<TShown> Shown<T, TShown>(this Page<T> page, Func<T, TShown> show) =>
        new([.. page.Items.Select(show)], page.Total) { IsCounted = page.IsCounted, Ends = page.Ends };

    /// <summary>Orders by one expression, in the direction that is asked for.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> rows, PageRequest page, Expression<Func<T, TKey>> key) =>
        page.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>
    /// The ids of what a search finds where these are few, read from an index alone; null where they are many, and a list in any order
    /// soon comes to some of them.
    /// </summary>
    public static async Task<IReadOnlyList<long>?> FewAsync(this IQueryable<long> found, CancellationToken cancel)
    {
        var ids = await found.Take(Few + 1).ToListAsync(cancel);
        return ids.Count > Few ? null : ids;
    }

    /// <summary>Digits that follow all that begin with these: comparing leads through an index where LIKE does not on every
    /// engine.</summary>
    public static string AfterDigits(string digits)
    {
        var kept = digits.TrimEnd('9');
        return kept.Length == 0 ? "a" : kept[..^1] + (char)(kept[^1] + 1);
    }

    /// <summary>Reads the asked part of a list and counts the list, to one past <see cref="CountLimit"/> at most.</summary>
    public static async Task<Page<T>> ToLongPageAsync<T>(this IQueryable<T> ordered, PageRequest page, CancellationToken cancel)
        where T : class =>
        await ordered.ToPageOfAsync(await Unordered(ordered).CountedAsync(cancel), page, cancel);

    /// <summary>Counts rows, to one past <see cref="CountLimit"/> at most.</summary>
    public static async Task<(int Total, bool IsCounted)> CountedAsync<T>(this IQueryable<T> rows, CancellationToken cancel)
    {
        var total = await rows.Take(CountLimit + 1).CountAsync(cancel);
        return (total, total <= CountLimit);
    }

    /// <summary>Reads the asked part of a list that was counted: beside a row, from the end, or else from the start.</summary>
    public static async Task<Page<T>> ToPageOfAsync<T>(
        this IQueryable<T> ordered, (int Total, bool IsCounted) list, PageRequest page, CancellationToken cancel)
        where T : class
    {
        var order = RowOrder<T>.Of(ordered);
        var left = list.Total - page.Skip;
        var beside = order is not null && page.Anchor is { } anchor ? await order.FindAsync(anchor.Row, cancel) : null;
        var items = beside is not null ? await order!.BesideAsync(beside, page.Anchor!.Side, page.Take, cancel)
            : order is not null && list.IsCounted && left > 0 && left < page.Skip
                ? await order.FromEndAsync(Math.Max(0, left - page.Take), Math.Min(left, page.Take), cancel)
            : await ordered.Skip(page.Skip).Take(page.Take).ToListAsync(cancel);
        return new(items, list.Total)
        {
            IsCounted = list.IsCounted,
            Ends = order is null || items.Count == 0 ? null : (order.IdOf(items[0]), order.IdOf(items[^1])),
        };
    }

    /// <summary>The same rows: whoever only counts the first of them must not have all of them sorted.</summary>
    private static IQueryable<T> Unordered<T>(IQueryable<T> ordered)
    {
        var rows = ordered.Expression;
        while (rows is MethodCallExpression
            {
                Method.Name: nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending)
                    or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending),
            } call)
        {
            rows = call.Arguments[0];
        }

        return ordered.Provider.CreateQuery<T>(rows);
    }
}
