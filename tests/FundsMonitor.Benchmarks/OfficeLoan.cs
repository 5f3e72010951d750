using FundsMonitor.SampleData.Loans;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.Benchmarks;

/// <summary>A loan as its row has it. Amounts are whole đồng.</summary>
internal sealed class OfficeLoan
{
    /// <summary>Columns of students and of workers abroad, which are empty on most rows.</summary>
    private static readonly string[] MostlyEmpty =
        ["HSSV", "LĐXK", "XK", "xuất khẩu", "Hệ đào", "Hệ ĐT", "ngành", "Ngành", "học", "trường", "ATM"];

    public required string Number { get; init; }

    public required string CustomerCode { get; init; }

    public required SampleCommune Commune { get; init; }

    public required string Hamlet { get; init; }

    public required SamplePerson Person { get; init; }

    public required string Id { get; init; }

    public required SampleProgramme Programme { get; init; }

    public required DateOnly LentOn { get; init; }

    public required long Agreed { get; init; }

    public required long Balance { get; set; }

    public long Repaid { get; set; }

    /// <summary>The row of the month that ends on this day, from column B.</summary>
    public object?[] Row(DateOnly asOf)
    {
        var known = Who().Concat(Terms()).Concat(Money(asOf)).ToDictionary(c => c.Heading, c => c.Value);
        return [null, .. Mau31Headings.All.Select(heading => known.TryGetValue(heading, out var value) ? value : Other(heading))];
    }

    private IEnumerable<(string Heading, object? Value)> Who() =>
    [
        ("Mã PGD", "008713"), ("Tên PGD", "PGD NHCSXH huyện Tháp Mười"), ("Mã xã", Commune.BankCode), ("Tên xã", Commune.Name),
        ("Tên thôn", Hamlet), ("Mã KH", CustomerCode), ("Tên KH", Person.Name), ("Ngày sinh", Person.Birth),
        ("Giới tính", Person.IsFemale ? "Nữ" : "Nam"), ("Số CMND", Id), ("Mã tổ", "871" + Commune.BankCode[^2..] + "01"),
        ("Tên tổ", "Nguyễn Thị Tổ Trưởng"), ("Mã ĐVUT", "12"), ("Tên ĐVUT", "Hội Liên hiệp Phụ nữ"),
    ];

    private IEnumerable<(string Heading, object? Value)> Terms() =>
    [
        ("Số khế ước", Number), ("Ngày vay", LentOn), ("Ngày ĐH theo hợp đồng", LentOn.AddMonths(60)), ("Ngày ĐH theo Gia hạn", null),
        ("Ngày ĐH theo GDXA", LentOn.AddMonths(60)), ("Thời hạn vay", 60L),
        ("Lãi suất", Programme.Rate), ("Tình trạng món vay", "Trong hạn"),
        ("Nguồn vốn", "1"), ("Mã chương trình", Programme.Code), ("Tên chương trình", Programme.Name), ("Mức vay", Agreed),
        ("Tổng giải ngân", Agreed), ("Ngày GN đầu tiên", LentOn), ("Ngày GN cuối cùng", LentOn),
    ];

    private IEnumerable<(string Heading, object? Value)> Money(DateOnly asOf) =>
    [
        ("Dư nợ trong hạn", Balance), ("Dư nợ quá hạn", 0L), ("Dư nợ khoanh", 0L), ("Tổng dư nợ", Balance), ("Gốc đến hạn LK", 0L),
        ("Gốc đã trả", Agreed - Balance), ("Giải ngân trong tháng", 0L), ("Đảo khoản GN tháng", 0L), ("Thu nợ TH tháng", Repaid),
        ("Thu nợ QH tháng", 0L), ("Thu nợ khoanh tháng", 0L), ("Gốc xóa trong tháng", 0L), ("Lãi tồn TH", Balance / 200),
        ("Sổ tiết kiệm 105", "105" + CustomerCode), ("Số dư tiền gửi 105", 250_000L), ("Ngày số liệu", asOf),
    ];

    private static object? Other(string heading)
    {
        if (MostlyEmpty.Any(word => heading.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        return heading.Split(' ')[0] switch
        {
            "Ngày" => null,
            "Mã" => "0001",
            "Tên" => "Khác",
            _ => 0L,
        };
    }
}
