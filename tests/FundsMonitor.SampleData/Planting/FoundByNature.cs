using System.Globalization;
using FundsMonitor.SampleData.Loans;

namespace FundsMonitor.SampleData.Planting;

/// <summary>What rules find in loans as they are lent and fall due, without anything put in: told by the book itself.</summary>
internal static class FoundByNature
{
    private const long HouseholdCap = 100_000_000;
    private const int Soon = 90;
    private static readonly string[] CappedTogether = ["01", "09", "19"];

    /// <summary>L-DUE and L-CAP at a month's end.</summary>
    public static IEnumerable<PlantedDifference> In(OfficeBook book, DateOnly asOf)
    {
        var open = book.Accounts.Where(a => !a.HasNoRow && a.Balance > 0).ToList();
        var month = asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var due = open.Where(a => a.InTerm > a.MissingInTerm && a.DueOn >= asOf && a.DueOn <= asOf.AddDays(Soon))
            .Select(a => new PlantedDifference(
                "L-DUE", a.Number, book.Office.Code, a.Customer.Commune.Code, month, "đến hạn trong 90 ngày"));
        // In the sample every household has one borrower: what counts together is the customer's.
        var capped = open.Where(a => CappedTogether.Contains(a.Terms.Programme)).GroupBy(a => a.Customer)
            .Where(g => g.Sum(a => a.Balance) > HouseholdCap)
            .Select(g => new PlantedDifference(
                "L-CAP", g.Key.Code, book.Office.Code, g.Key.Commune.Code, month, "dư nợ 01, 09, 19 của một hộ trên 100 triệu"));
        return due.Concat(capped);
    }
}
