using System.Globalization;
using System.Text;
using Bogus;
using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.Writing;

namespace FundsMonitor.Benchmarks;

/// <summary>Loans of an office that does not exist, in each format: as many rows and columns as such files are measured with.</summary>
internal static class IntakeFiles
{
    private const int XlsRows = 60_000;
    private const int XlsColumns = 30;
    private const int TextRows = 500_000;
    private const int TextColumns = 40;
    private const int Seed = 20240331;

    /// <summary>What a loan file must have, in the order of Mẫu 31; the rest is filled up with its next headings.</summary>
    private static readonly string[] Needed =
    [
        "Mã PGD", "Mã xã", "Tên xã", "Mã KH", "Tên KH", "Ngày sinh", "Số CMND", "Số khế ước", "Ngày vay", "Ngày ĐH theo hợp đồng",
        "Mã chương trình", "Mức vay", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ", "Giải ngân trong tháng",
        "Đảo khoản GN tháng", "Thu nợ TH tháng", "Thu nợ QH tháng", "Thu nợ khoanh tháng", "Gốc xóa trong tháng", "Ngày số liệu",
    ];

    /// <summary>Columns that are empty in the text file: 500,000 rows of 40 columns have to go into 64 MiB.</summary>
    private static readonly HashSet<string> EmptyInText =
        ["Tên xã", "Ngày sinh", "Số CMND", "Ngày ĐH theo hợp đồng", "Mức vay", "Dư nợ quá hạn", "Dư nợ khoanh"];

    /// <summary>The .xls.</summary>
    public static string Xls(string folder)
    {
        var headings = Headings(XlsColumns);
        var table = new Table("BCQUERY");
        table.AddRange([[], [null, "31 - TẠO HỒ SƠ TÍN DỤNG CHI TIẾT THEO KỲ SỐ LIỆU"], [], [], [.. headings]]);
        table.AddRange(Loans(XlsRows).Select(loan => loan.Cells(headings)));
        var path = Path.Combine(folder, "loans.xls");
        File.WriteAllBytes(path, XlsTableWriter.Write(table));
        return path;
    }

    /// <summary>The text file.</summary>
    public static string Text(string folder)
    {
        var headings = Headings(TextColumns);
        var path = Path.Combine(folder, "loans.csv");
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine(string.Join(',', headings));
        foreach (var loan in Loans(TextRows))
        {
            file.WriteLine(string.Join(',', loan.Cells(headings).Zip(headings, InText)));
        }

        return path;
    }

    private static string InText(object? cell, string heading) =>
        EmptyInText.Contains(heading) || cell is null or 0L ? ""
        : cell is DateOnly day ? Table.Day(day)
        : Convert.ToString(cell, CultureInfo.InvariantCulture)!;

    private static string[] Headings(int count)
    {
        var more = Mau31Headings.All.Except(Needed).Take(count - Needed.Length);
        return [.. Mau31Headings.All.Where(Needed.Concat(more).ToHashSet().Contains)];
    }

    private static IEnumerable<Loan> Loans(int count)
    {
        var random = new Randomizer(Seed);
        for (var number = 0; number < count; number++)
        {
            yield return new(number, random.Int(10, 1_000) * 100_000L, random.Int(0, 999), random.Int(0, 1_000));
        }
    }

    private sealed record Loan(int Number, long Balance, int Name, int Days)
    {
        private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Ma", "Lò", "Vi", "Hà", "Lý", "Đỗ", "Mã"];
        private static readonly DateOnly MonthEnd = new(2024, 3, 31);

        public object?[] Cells(string[] headings) => Array.ConvertAll(headings, Cell);

        private object? Cell(string heading) => heading switch
        {
            "Mã PGD" => "008713",
            "Mã xã" => string.Create(CultureInfo.InvariantCulture, $"0871{(Number % 13) + 1:00}"),
            "Tên xã" => string.Create(CultureInfo.InvariantCulture, $"Xã Mỹ {(Number % 13) + 1}"),
            "Mã KH" => string.Create(CultureInfo.InvariantCulture, $"8713{Number:000000}"),
            "Tên KH" => $"{Family[Name % 10]} {(char)('A' + (Name / 10 % 26))}{(char)('a' + (Name / 26 % 26))}",
            "Ngày sinh" => new DateOnly(1960, 1, 2).AddDays(Number % 15_000),
            "Số CMND" => string.Create(CultureInfo.InvariantCulture, $"087{Number:000000000}"),
            "Số khế ước" => string.Create(CultureInfo.InvariantCulture, $"6600008713{Number:000000}"),
            "Ngày vay" => new DateOnly(2021, 1, 4).AddDays(Days),
            "Ngày ĐH theo hợp đồng" => new DateOnly(2026, 1, 4).AddDays(Days),
            "Mã chương trình" => "01",
            "Mức vay" or "Dư nợ trong hạn" or "Tổng dư nợ" => Balance,
            "Ngày số liệu" => MonthEnd,
            _ when heading.StartsWith("Ngày", StringComparison.Ordinal) => null,
            _ when heading.StartsWith("Mã", StringComparison.Ordinal) || heading.StartsWith("Tên", StringComparison.Ordinal) => null,
            _ => 0L,
        };
    }
}
