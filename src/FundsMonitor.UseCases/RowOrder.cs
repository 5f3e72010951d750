using System.Globalization;
using System.Linq.Expressions;
using FundsMonitor.Core;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases;

/// <summary>
/// The order of a list, taken from its query. What stands beside a row is led to by that row's own values, through the index of the
/// order, so that a part far down a long list is read as soon as the first.
/// </summary>
internal sealed class RowOrder<T>
    where T : class
{
    private const string Id = "Id";

    /// <summary>What every engine compares as it orders it; what may be empty is put to different ends.</summary>
    private static readonly HashSet<Type> Compared =
        [typeof(string), typeof(int), typeof(long), typeof(DateTime), typeof(DateOnly), typeof(Money), typeof(Month)];

    private readonly IQueryable<T> rows;
    private readonly IReadOnlyList<Key> keys;

    private RowOrder(IQueryable<T> rows, IReadOnlyList<Key> keys) => (this.rows, this.keys) = (rows, keys);

    /// <summary>Null where rows cannot be led to so: the order does not end with the id, or a value in it cannot be compared.</summary>
    public static RowOrder<T>? Of(IQueryable<T> ordered)
    {
        var keys = new List<Key>();
        var rows = ordered.Expression;
        while (rows is MethodCallExpression call && call.Method.DeclaringType == typeof(Queryable)
            && DirectionOf(call.Method.Name) is { } descending)
        {
            keys.Insert(0, new((LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand, descending));
            rows = call.Arguments[0];
        }

        return keys is [.., { By.Body: MemberExpression { Member.Name: Id } }] && keys.TrueForAll(k => IsCompared(k.By.ReturnType))
            ? new(ordered.Provider.CreateQuery<T>(rows), keys)
            : null;
    }

    /// <summary>The row's id.</summary>
    public long IdOf(T row) => Convert.ToInt64(keys[^1].Of(row), CultureInfo.InvariantCulture);

    /// <summary>The row, if the list still holds it.</summary>
    public Task<T?> FindAsync(long id, CancellationToken cancel)
    {
        var by = keys[^1].By;
        var value = Convert.ChangeType(id, by.ReturnType, CultureInfo.InvariantCulture);
        var same = Expression.Equal(by.Body, Held(value, by.ReturnType));
        return rows.FirstOrDefaultAsync(Expression.Lambda<Func<T, bool>>(same, by.Parameters[0]), cancel);
    }

    /// <summary>So many rows beside one, in the order of the list.</summary>
    public async Task<List<T>> BesideAsync(T row, Beside side, int take, CancellationToken cancel)
    {
        var found = new List<T>();

        // First those that are like the row in all but the last two values, then those that are like it in ever fewer.
        for (var alike = Math.Max(0, keys.Count - 2); alike >= 0 && found.Count < take; alike--)
        {
            var some = rows.Where(Part(row, alike, side));
            found.AddRange(await Ordered(some, side == Beside.Before).Take(take - found.Count).ToListAsync(cancel));
        }

        if (side == Beside.Before)
        {
            found.Reverse();
        }

        return found;
    }

    /// <summary>A part that is nearer to the end of the list than to its start.</summary>
    /// <param name="behind">Rows behind the part.</param>
    /// <param name="take">Rows in it.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<List<T>> FromEndAsync(int behind, int take, CancellationToken cancel)
    {
        var found = await Ordered(rows, isTurned: true).Skip(behind).Take(take).ToListAsync(cancel);
        found.Reverse();
        return found;
    }

    private static bool? DirectionOf(string method) => method switch
    {
        nameof(Queryable.OrderBy) or nameof(Queryable.ThenBy) => false,
        nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending) => true,
        _ => null,
    };

    private static bool IsCompared(Type type) => Compared.Contains(type) || type.IsEnum;

    /// <summary>Rows that are like this one in the first values and stand beside it by the next.</summary>
    private Expression<Func<T, bool>> Part(T row, int alike, Beside side)
    {
        var parameter = Expression.Parameter(typeof(T), "row");
        Comparison At(int place)
        {
            var (key, value) = (keys[place], keys[place].Of(row));
            var body = new Replacing(key.By.Parameters[0], parameter).Visit(key.By.Body);
            return new(body, Held(value, body.Type), IsGreater: key.Descending == (side == Beside.Before));
        }

        var same = Enumerable.Range(0, alike).Select(place => (Expression)At(place).Same());
        var next = At(alike);
        var beside = alike < keys.Count - 2 ? next.Beyond(orSame: false)
            : keys.Count == 1 ? next.Beyond(side == Beside.From)
            // What is compared first leads through the index.
            : Expression.AndAlso(
                next.Beyond(orSame: true),
                Expression.OrElse(next.Beyond(orSame: false), At(alike + 1).Beyond(side == Beside.From)));
        return Expression.Lambda<Func<T, bool>>(same.Append(beside).Aggregate(Expression.AndAlso), parameter);
    }

    private IQueryable<T> Ordered(IQueryable<T> some, bool isTurned)
    {
        foreach (var (place, key) in keys.Index())
        {
            var method = (place == 0, key.Descending != isTurned) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            some = some.Provider.CreateQuery<T>(Expression.Call(
                typeof(Queryable), method, [typeof(T), key.By.ReturnType], some.Expression, Expression.Quote(key.By)));
        }

        return some;
    }

    /// <summary>A value as a parameter of the statement, which so stays the same from page to page.</summary>
    private static MemberExpression Held(object? value, Type type) => Expression.Property(
        Expression.Constant(Activator.CreateInstance(typeof(Holder<>).MakeGenericType(typeof(T), type), value)), nameof(Holder<int>.Value));

    private sealed record Holder<TValue>(TValue Value);

    private sealed record Key(LambdaExpression By, bool Descending)
    {
        private Delegate? read;

        public object? Of(T row) => (read ??= By.Compile(preferInterpretation: true)).DynamicInvoke(row);
    }

    private sealed record Comparison(Expression Key, Expression Value, bool IsGreater)
    {
        public BinaryExpression Same() => Expression.Equal(Key, Value);

        public BinaryExpression Beyond(bool orSame)
        {
            var (left, right) = (Key, Value);
            if (left.Type == typeof(string))
            {
                var compareTo = typeof(string).GetMethod(nameof(string.CompareTo), [typeof(string)])!;
                (left, right) = (Expression.Call(left, compareTo, right), Expression.Constant(0));
            }
            else if (left.Type.IsEnum)
            {
                (left, right) = (Expression.Convert(left, typeof(int)), Expression.Convert(right, typeof(int)));
            }

            return (IsGreater, orSame) switch
            {
                (true, false) => Expression.GreaterThan(left, right),
                (true, true) => Expression.GreaterThanOrEqual(left, right),
                (false, false) => Expression.LessThan(left, right),
                (false, true) => Expression.LessThanOrEqual(left, right),
            };
        }
    }

    private sealed class Replacing(ParameterExpression parameter, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? with : node;
    }
}
