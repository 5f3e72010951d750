using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;

namespace FundsMonitor.Core.Reports.Sections;

/// <summary>Files that came or did not, and months that were signed or not.</summary>
internal static class DeliverySection
{
    public static ReportSection OfFiles(IReadOnlyList<FilesFacts> files, DateOnly today)
    {
        var (came, late, missing) = (files.Sum(f => f.OnTime + f.Late), files.Sum(f => f.Late), files.Sum(f => f.Missing));
        List<string> said = files.Count == 0 ? [] :
        [
            $"Đã nhận {Words.Of(came)} tệp của kỳ, trong đó {Words.Of(late)} tệp trễ hạn; đến ngày {Words.Of(today)} còn thiếu "
            + $"{Words.Of(missing)} tệp.",
        ];
        return new("Tệp dữ liệu", said, [Table(files)], []);
    }

    public static ReportSection OfMonths(IReadOnlyList<MonthsFacts> months)
    {
        var (signed, open) = (months.Sum(m => m.Signed.Count), months.Sum(m => m.Open.Count));
        List<string> said = months.Count == 0
            ? []
            :
            [
                $"{Words.Of(signed)} trong {Words.Of(signed + open)} kỳ số liệu của các xã đã được ký; số liệu kỳ chưa ký còn có thể "
                + "thay đổi.",
            ];
        return new("Ký chốt số liệu", said, [Table(months)], []);
    }

    private static ReportTable Table(IReadOnlyList<FilesFacts> files) => new()
    {
        Key = "TepDuLieu",
        Sheet = "Tệp dữ liệu",
        Title = "Tệp dữ liệu của kỳ, theo loại",
        Columns =
        [
            new("Loại tệp", CellKind.Text),
            new("Đúng hạn", CellKind.Count) { Adds = true },
            new("Trễ hạn", CellKind.Count) { Adds = true },
            new("Còn thiếu", CellKind.Count) { Adds = true },
            new("Chưa đến hạn", CellKind.Count) { Adds = true },
        ],
        Rows =
        [
            .. files.Select(f => new[]
            {
                ReportCell.Of(f.Kind), ReportCell.Of(f.OnTime), ReportCell.Of(f.Late), ReportCell.Of(f.Missing), ReportCell.Of(f.NotDue),
            }),
        ],
        HasTotal = true,
        Empty = "Không có tệp nào phải gửi hoặc đã gửi cho kỳ này.",
    };

    private static ReportTable Table(IReadOnlyList<MonthsFacts> months) => new()
    {
        Key = "KyChot",
        Sheet = "Ký chốt",
        Title = "Kỳ số liệu đã ký và chưa ký",
        Columns =
        [
            new("Địa bàn", CellKind.Text),
            new("Đã ký", CellKind.Count) { Adds = true },
            new("Chưa ký", CellKind.Count) { Adds = true },
            new("Các kỳ chưa ký", CellKind.Text),
        ],
        Rows =
        [
            .. months.Select(m => new[]
            {
                ReportCell.Of(m.Commune),
                ReportCell.Of(m.Signed.Count),
                ReportCell.Of(m.Open.Count),
                ReportCell.Of(string.Join(", ", m.Open.Select(Words.Of))),
            }),
        ],
        HasTotal = true,
        Empty = "Không có xã nào có số liệu theo tháng trong kỳ.",
    };
}
