using System.Linq.Expressions;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Database;

/// <summary>The condition that a row lies in an area some of whose codes are meant in certain dates only.</summary>
internal static class DatedArea<T>
    where T : class, IInArea
{
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(T), "row");

    /// <summary>The condition: an office, a commune that always had its code, or one that had it on the row's day.</summary>
    public static Expression<Func<T, bool>> Of(AreaLimit limit)
    {
        var offices = limit.Offices;
        var dated = limit.Dated.SelectMany(d => d.Codes).ToHashSet();
        var always = limit.Communes.Where(c => !dated.Contains(c)).ToList();
        var condition = On(r => offices.Contains(r.OfficeCode) || always.Contains(r.CommuneCode));
        foreach (var places in limit.Dated)
        {
            var codes = places.Codes;
            var meant = On(r => codes.Contains(r.CommuneCode));
            meant = CodeDays.Between(Row, places.From, places.To) is { } between ? Expression.AndAlso(meant, between) : meant;
            meant = places.Hamlets is { } hamlets ? Expression.AndAlso(meant, InHamlets(hamlets)) : meant;
            condition = Expression.OrElse(condition, meant);
        }

        return Expression.Lambda<Func<T, bool>>(condition, Row);
    }

    private static Expression InHamlets(IReadOnlyList<string> hamlets)
    {
        if (typeof(T).GetProperty(CodeDays.Hamlet) is not { } property)
        {
            // Nothing on such a row tells to which part of a split commune it belongs.
            return Expression.Constant(false);
        }

        Expression<Func<string, bool>> contains = name => hamlets.Contains(name);
        return Put(contains, Expression.Property(Row, property));
    }

    private static Expression On(Expression<Func<T, bool>> condition) => Put(condition, Row);

    private static Expression Put(LambdaExpression condition, Expression argument) =>
        new Replacing(condition.Parameters[0], argument).Visit(condition.Body);

    private sealed class Replacing(ParameterExpression parameter, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? with : node;
    }
}
