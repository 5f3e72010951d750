using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Loans;

/// <summary>Loans of a month that a text finds.</summary>
/// <param name="Rows">Each loan once.</param>
/// <param name="Versions">The month's current versions.</param>
/// <param name="IsMany">Whether the search alone finds more than a list counts, so that nobody has to count them.</param>
internal sealed record FoundLoans(IQueryable<LoanRow> Rows, IReadOnlyList<int> Versions, bool IsMany = false);

/// <summary>Finds loans by the beginning of a number or a part of a name, led to by what leads there soonest.</summary>
internal static class LoanSearch
{
    /// <param name="db">The database.</param>
    /// <param name="asked">Month and text; an empty text finds all.</param>
    /// <param name="isAll">Whether all offices are looked through, not an area of a few.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<FoundLoans> OfMonthAsync(FundsDb db, (Month Month, string Text) asked, bool isAll, CancellationToken cancel)
    {
        var (month, text) = asked;
        var versions = await db.CurrentIds(FileKind.Loans, month).ToListAsync(cancel);
        var rows = db.LoanRows.AsNoTracking().Where(l => l.LoanNumber != "" && l.Counts);

        // Nothing is added to the version: it only keeps the engines from going through whole versions instead of by what leads there.
        var byId = rows.Where(l => versions.Contains(l.VersionId + 0));
        var isMany = false;
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            var (numbers, codes) = Numbered(byId, month, text);
            if (await numbers.Select(l => l.Id).FewAsync(cancel) is { } byNumber
                && await codes.Select(l => l.Id).FewAsync(cancel) is { } byCode)
            {
                List<long> few = [.. byNumber.Union(byCode)];
                return new(byId.Where(l => few.Contains(l.Id)), versions);
            }

            isMany = !(await numbers.CountedAsync(cancel)).IsCounted || !(await codes.CountedAsync(cancel)).IsCounted;
            if (!isMany)
            {
                var found = numbers.Select(l => l.Id).Union(codes.Select(l => l.Id));
                return new(byId.Where(l => found.Contains(l.Id)), versions);
            }
        }
        else if (text.Length > 0 && isAll && await NamedAsync(db, month, text, cancel) is { } few)
        {
            return new(byId.Where(l => few.Contains(l.Id)), versions);
        }

        // Through a whole province an index by month leads in each order, and PostgreSQL must not think that few loans of the month
        // are of these versions. The loans of an area are sorted: they are fewer than those that such an index would pass by.
        var some = isAll ? byId.Where(l => l.Month == month) : rows.Where(l => versions.Contains(l.VersionId));
        return new(Matching(some, text), versions, isMany && isAll);
    }

    /// <summary>By the beginning of the loan's number, and by that of the customer's, each through its own index.</summary>
    private static (IQueryable<LoanRow> Numbers, IQueryable<LoanRow> Codes) Numbered(IQueryable<LoanRow> rows, Month month, string text)
    {
        var (after, key) = (Lists.AfterDigits(text), month.Key);
        return (
            rows.Where(l => l.Month == month && l.LoanNumber.CompareTo(text) >= 0 && l.LoanNumber.CompareTo(after) < 0),
            // As a bare number the month is only compared: as itself it would lead SQLite through all loans of the month.
            rows.Where(l => (int)l.Month == key && l.CustomerCode.CompareTo(text) >= 0 && l.CustomerCode.CompareTo(after) < 0));
    }

    private static Task<IReadOnlyList<long>?> NamedAsync(FundsDb db, Month month, string text, CancellationToken cancel)
    {
        var search = SearchText.Alike(text);
        return db.LoanRows.Where(l => l.Month == month && l.NameSearch.Contains(search)).Select(l => l.Id).FewAsync(cancel);
    }

    private static IQueryable<LoanRow> Matching(IQueryable<LoanRow> rows, string text)
    {
        if (text.Length == 0)
        {
            return rows;
        }

        if (text.All(char.IsAsciiDigit))
        {
            var after = Lists.AfterDigits(text);
            return rows.Where(l => (l.LoanNumber.CompareTo(text) >= 0 && l.LoanNumber.CompareTo(after) < 0)
                || (l.CustomerCode.CompareTo(text) >= 0 && l.CustomerCode.CompareTo(after) < 0));
        }

        var search = SearchText.Alike(text);
        return rows.Where(l => l.NameSearch.Contains(search));
    }
}
