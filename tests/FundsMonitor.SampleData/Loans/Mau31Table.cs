using FundsMonitor.SampleData.Places;
using FundsMonitor.SampleData.Planting;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.SampleData.Loans;

/// <summary>A month's Mẫu 31 in the shape of the bank's query export: sheet BCQUERY, title on row 2, headings on row 5, column A
/// empty.</summary>
internal static class Mau31Table
{
    private const int RowsAPage = 150;

    /// <summary>Columns the export sums at its end.</summary>
    private static readonly string[] Summed =
    [
        "Mức vay", "Tổng giải ngân", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ", "Giải ngân trong tháng",
            "Thu nợ TH tháng", "Thu nợ QH tháng",
    ];

    /// <summary>The rows of a month as the book has them.</summary>
    public static List<Dictionary<string, object?>> Rows(OfficeBook book, MonthExtras extras, ExportStyle style, DateOnly asOf) =>
        [.. Rows(book, extras, new Mau31Row(book.Office, style, asOf))];

    /// <summary>The export of an office that holds these rows.</summary>
    public static Table Of(SampleOffice office, List<Dictionary<string, object?>> rows)
    {
        var table = new Table("BCQUERY");
        table.Add();
        table.Add(null, "31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu");
        table.Add(null, office.Name);
        table.Add();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i % RowsAPage == 0)
            {
                table.Add([null, .. Mau31Headings.All]);
            }

            table.Add([null, .. Mau31Headings.All.Select(h => rows[i].GetValueOrDefault(h) is "" ? null : rows[i].GetValueOrDefault(h))]);
        }

        table.Add([null, .. Mau31Headings.All.Select((h, c) => c == 0 ? "Tổng cộng" : Summed.Contains(h)
            ? (object)rows.Sum(r => r.GetValueOrDefault(h) as long? ?? 0) : null)]);
        table.Add();
        table.Add(null, null, null, "LẬP BIỂU", null, null, null, null, "GIÁM ĐỐC");
        return table;
    }

    private static IEnumerable<Dictionary<string, object?>> Rows(OfficeBook book, MonthExtras extras, Mau31Row maker)
    {
        var accounts = book.Accounts.Where(a => !a.HasNoRow)
            .OrderBy(a => a.Customer.Commune.BankCode, StringComparer.Ordinal).ThenBy(a => a.Customer.Group.Code, StringComparer.Ordinal)
            .ThenBy(a => a.Customer.Code, StringComparer.Ordinal).ThenBy(a => a.Number, StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            yield return maker.Of(account);
            if (extras.SecondSavingsBook.Contains(account))
            {
                var second = maker.Of(account);
                second["Sổ tiết kiệm 105"] = account.Customer.SavingsBook + "2";
                second["Số dư tiền gửi 105"] = 150_000L;
                yield return second;
            }
        }

        foreach (var customer in book.SavingsOnly)
        {
            yield return maker.OfSavingsOnly(customer);
        }

        foreach (var account in extras.OlderCopies)
        {
            var older = maker.Of(account);
            older["Dư nợ trong hạn"] = account.InTerm + 2_000_000;
            older["Tổng dư nợ"] = account.Balance + 2_000_000;
            yield return older;
        }
    }
}
