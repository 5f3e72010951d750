using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Database;

/// <summary>Limits a query to what its reader may see. Every query of a page, export or report goes through it.</summary>
public static class WithinAreas
{
    /// <summary>The rows of the chosen area that the reader may see.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, AreaScope scope)
        where T : class, IInArea => rows.Within(scope.Reader).Within(scope.Area);

    /// <summary>The rows of the reader's offices and communes.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, AreaLimit limit)
        where T : class, IInArea
    {
        if (limit.Everything)
        {
            return rows;
        }

        if (limit.Dated.Count > 0)
        {
            return rows.Where(DatedArea<T>.Of(limit));
        }

        var offices = limit.Offices;
        var communes = limit.Communes;

        // One condition leads through an index, where PostgreSQL goes through everything for one of two.
        return offices.Count == 0 ? rows.Where(r => communes.Contains(r.CommuneCode))
            : communes.Count == 0 ? rows.Where(r => offices.Contains(r.OfficeCode))
            : rows.Where(r => offices.Contains(r.OfficeCode) || communes.Contains(r.CommuneCode));
    }
}
