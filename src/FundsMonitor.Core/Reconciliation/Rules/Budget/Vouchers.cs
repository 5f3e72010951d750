using System.Globalization;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reconciliation.Rules.Budget;

/// <summary>What findings on single vouchers have in common.</summary>
internal static class Vouchers
{
    private const int PartLength = 40;

    /// <summary>The business key of a voucher: numbers begin anew each year, in some places each month.</summary>
    public static string Key(BudgetFacts facts, Expenditure voucher) =>
        Subject(facts, voucher.Voucher, voucher.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A business key of the budget year from texts of any length.</summary>
    public static string Subject(BudgetFacts facts, params string[] parts) =>
        Words.Of(facts.Year) + string.Concat(parts.Select(p => "/" + (p.Length <= PartLength ? p : p[..PartLength])));

    /// <summary>The rows of each voucher: number and date.</summary>
    public static IEnumerable<IGrouping<string, Expenditure>> ByVoucher(BudgetFacts facts, IEnumerable<Expenditure> rows) =>
        rows.GroupBy(e => Key(facts, e), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);

    /// <summary>Sum of rows.</summary>
    public static Money Sum(IEnumerable<Expenditure> rows) => rows.Aggregate(Money.Zero, (sum, e) => sum + e.Amount);

    /// <summary>A cell of a voucher's row.</summary>
    public static FindingRow Cell(FindingSide side, Expenditure row, string heading) => new(side, row.VersionId, row.RowNumber, heading);

    /// <summary>A period as it is compared: "Tháng 03/2024" and "3/2024" are one.</summary>
    public static string Period(string text)
    {
        var words = SearchText.Of(text).Split([' ', '/', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', words.Where(w => w is not ("thang" or "ky" or "nam"))
            .Select(w => w.All(char.IsAsciiDigit) ? w.TrimStart('0') : w));
    }
}
