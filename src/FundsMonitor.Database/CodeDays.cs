using System.Linq.Expressions;
using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Database;

/// <summary>On which day each kind of row has its commune code read.</summary>
/// <remarks>
/// A month is read on its last day, a voucher and a decided line on their date, and what is of a year on its first day: lists and plans
/// of a year are made before it.
/// </remarks>
internal static class CodeDays
{
    /// <summary>Property of the rows that name a hamlet.</summary>
    public const string Hamlet = "HamletName";

    private const int LastYear = 9999;

    /// <summary>The condition that the row's day lies between the two; null where rows of this type have no day.</summary>
    public static Expression? Between(ParameterExpression row, DateOnly from, DateOnly to)
    {
        var type = row.Type;
        if (type == typeof(Expenditure))
        {
            return Days(Expression.Property(row, nameof(Expenditure.Date)), from, to);
        }

        if (type == typeof(Allocation))
        {
            return OfDecision(row, from, to);
        }

        if (type == typeof(FileVersion))
        {
            return OfPeriod(Expression.Property(row, nameof(FileVersion.Period)), from, to);
        }

        if (type.GetProperty("Month") is { } month && month.PropertyType == typeof(Month))
        {
            return Months(Expression.Convert(Expression.Property(row, month), typeof(int)), from, to);
        }

        var year = type.GetProperty("Year") ?? type.GetProperty(nameof(Household.RegisterYear));
        return year?.PropertyType == typeof(int) ? Years(Expression.Property(row, year), from, to) : null;
    }

    private static ConditionalExpression OfDecision(ParameterExpression row, DateOnly from, DateOnly to)
    {
        var date = Expression.Property(row, nameof(Allocation.DecisionDate));
        var given = Expression.NotEqual(date, Expression.Constant(null, typeof(DateOnly?)));
        return Expression.Condition(
            given,
            Expression.AndAlso(
                Expression.GreaterThanOrEqual(date, Expression.Constant(from, typeof(DateOnly?))),
                Expression.LessThanOrEqual(date, Expression.Constant(to, typeof(DateOnly?)))),
            Years(Expression.Property(row, nameof(Allocation.Year)), from, to));
    }

    /// <summary>A version of decisions alone has no period, and may be of any day.</summary>
    private static BinaryExpression OfPeriod(Expression period, DateOnly from, DateOnly to) => Expression.OrElse(
        Expression.Equal(period, Expression.Constant(0)),
        Expression.Condition(
            Expression.GreaterThan(period, Expression.Constant(LastYear)), Months(period, from, to), Years(period, from, to)));

    private static BinaryExpression Days(Expression day, DateOnly from, DateOnly to) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(day, Expression.Constant(from)), Expression.LessThanOrEqual(day, Expression.Constant(to)));

    /// <summary>yyyymm whose last day lies between the two.</summary>
    private static BinaryExpression Months(Expression key, DateOnly from, DateOnly to) => Numbers(
        key, from == DateOnly.MinValue ? 0 : KeyOf(from), to == DateOnly.MaxValue ? KeyOf(to) : KeyOf(to.AddDays(1).AddMonths(-1)));

    /// <summary>Years whose first day lies between the two.</summary>
    private static BinaryExpression Years(Expression year, DateOnly from, DateOnly to) => Numbers(
        year, from == DateOnly.MinValue ? 0 : from is { DayOfYear: 1 } ? from.Year : from.Year + 1, to.Year);

    private static BinaryExpression Numbers(Expression number, int from, int to) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(number, Expression.Constant(from)), Expression.LessThanOrEqual(number, Expression.Constant(to)));

    private static int KeyOf(DateOnly day) => (day.Year * 100) + day.Month;
}
