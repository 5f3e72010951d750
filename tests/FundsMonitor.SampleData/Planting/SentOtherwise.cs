using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Planting;

/// <summary>Files that an office sent before the right one, or in its place. The rows given stay as they are.</summary>
internal static class SentOtherwise
{
    /// <summary>Holds first versions, under the names of the files that replaced them.</summary>
    public const string FirstFolder = "first-sent";

    private const string LoanNumber = "Số khế ước";
    private const string RepaidInMonth = "Thu nợ TH tháng";
    private static readonly string[] Balances = ["Dư nợ trong hạn", "Tổng dư nợ"];
    private static readonly string[] Repaid = [RepaidInMonth, "Thu nợ TH Quý", "Thu nợ TH Năm", "Gốc đã trả", "Tổng thu nợ TH"];

    /// <summary>
    /// Exported before the month was closed: three repayments not yet booked, the month's last loan missing, and one loan that was
    /// booked by mistake.
    /// </summary>
    public static List<Dictionary<string, object?>> BeforeClosing(List<Dictionary<string, object?>> rows)
    {
        var once = rows.Where(r => r.ContainsKey(LoanNumber)).GroupBy(r => r[LoanNumber]).Where(g => g.Count() == 1)
            .Select(g => g.Single()).ToList();
        var repaid = once.Where(r => r[RepaidInMonth] is > 0L).Take(3).ToHashSet();
        var last = once.Last(r => r["Giải ngân trong tháng"] is > 0L);
        var mistake = new Dictionary<string, object?>(once[0]) { [LoanNumber] = Other((string)once[0][LoanNumber]!) };
        return
        [
            .. rows.Where(r => r != last).SelectMany(r => r == once[0] ? new[] { r, mistake } : [r])
                .Select(r => repaid.Contains(r) ? NotYetRepaid(r) : r),
        ];
    }

    /// <summary>Totals of the first version: one commune owed more, another had more overdue.</summary>
    public static MonthExtras OtherTotals(SampleOffice office)
    {
        var extras = new MonthExtras();
        extras.Totals.Add(new(office.Communes[0], 0, 6_000_000));
        extras.Totals.Add(new(office.Communes[2], 3_000_000, 0));
        return extras;
    }

    /// <summary>Twenty rows, of which four are of another month.</summary>
    public static List<Dictionary<string, object?>> WithOtherMonth(List<Dictionary<string, object?>> rows, DateOnly other) =>
        Part(rows, 4, row => row["Ngày số liệu"] = row["Ngày số liệu"] is string ? Table.Day(other) : other);

    /// <summary>Twenty rows, of which five are of the neighbouring office.</summary>
    public static List<Dictionary<string, object?>> WithOtherOffice(List<Dictionary<string, object?>> rows) =>
        Part(rows, 5, row => (row["Mã PGD"], row["Tên PGD"]) = ("002717", "PGD NHCSXH huyện Bá Thước"));

    /// <summary>The first twenty rows; the last of them changed.</summary>
    private static List<Dictionary<string, object?>> Part(
        List<Dictionary<string, object?>> rows, int changed, Action<Dictionary<string, object?>> change)
    {
        var part = rows.Take(20).Select(r => new Dictionary<string, object?>(r)).ToList();
        part[^changed..].ForEach(change);
        return part;
    }

    private static Dictionary<string, object?> NotYetRepaid(Dictionary<string, object?> row)
    {
        var repaid = (long)row[RepaidInMonth]!;
        var before = new Dictionary<string, object?>(row);
        foreach (var heading in Balances)
        {
            before[heading] = (long)row[heading]! + repaid;
        }

        foreach (var heading in Repaid)
        {
            before[heading] = (long)row[heading]! - repaid;
        }

        return before;
    }

    /// <summary>A number that the book has not given: its first digit of the running number is 9.</summary>
    private static string Other(string loanNumber) => $"{loanNumber[..8]}9{loanNumber[9..]}";
}
