using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases;

/// <summary>The part of a list that is asked for.</summary>
/// <param name="Skip">Rows before it.</param>
/// <param name="Take">Rows in it.</param>
/// <param name="SortBy">Name of a property of the row; empty for the list's own order.</param>
/// <param name="Descending">Largest first.</param>
public sealed record PageRequest(int Skip, int Take, string SortBy = "", bool Descending = false)
{
    /// <summary>A row the part lies beside, which leads there sooner than counting does; null where none is known.</summary>
    public PageAnchor? Anchor { get; init; }
}

/// <summary>Where a part of a list lies beside a row.</summary>
public enum Beside
{
    /// <summary>It begins with the row.</summary>
    From,

    /// <summary>It begins behind the row.</summary>
    After,

    /// <summary>It ends before the row.</summary>
    Before,
}

/// <summary>A row that a part of a list lies beside.</summary>
/// <param name="Row">The row's id in the database.</param>
/// <param name="Side">Where the part lies.</param>
public sealed record PageAnchor(long Row, Beside Side);

/// <summary>A part of a list, and how long the whole list is.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total)
{
    /// <summary>Whether a long list, too, was counted to its end.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Ids of its first and its last row, beside which the next parts lie; null where the list cannot be led through so.</summary>
    public (long First, long Last)? Ends { get; init; }
}

/// <summary>Sorting and paging in the database.</summary>
public static class Paging
{
    /// <summary>Orders by the asked column if it is one of <paramref name="sortable"/>, then (or only) by the list's own order.</summary>
    /// <param name="rows">The rows, already limited to what the reader may see.</param>
    /// <param name="page">What is asked.</param>
    /// <param name="own">The list's own order, down to a column that is unique: without it a row could stand on two pages.</param>
    /// <param name="sortable">Names of the properties a reader may sort by.</param>
    public static IOrderedQueryable<T> SortedBy<T>(
        this IQueryable<T> rows, PageRequest page, Func<IOrderedQueryable<T>, IOrderedQueryable<T>> own, params string[] sortable)
    {
        if (!sortable.Contains(page.SortBy))
        {
            return own(rows.OrderBy(_ => 0));
        }

        var row = Expression.Parameter(typeof(T), "row");
        var column = Expression.Property(row, page.SortBy);
        var order = Expression.Call(
            typeof(Queryable),
            page.Descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy),
            [typeof(T), column.Type],
            rows.Expression,
            Expression.Quote(Expression.Lambda(column, row)));
        return own((IOrderedQueryable<T>)rows.Provider.CreateQuery<T>(order));
    }

    /// <summary>Counts the rows and reads the asked part.</summary>
    public static async Task<Page<T>> ToPageAsync<T>(this IQueryable<T> rows, PageRequest page, CancellationToken cancel)
    {
        var total = await rows.CountAsync(cancel);
        return new(await rows.Skip(page.Skip).Take(page.Take).ToListAsync(cancel), total);
    }
}
