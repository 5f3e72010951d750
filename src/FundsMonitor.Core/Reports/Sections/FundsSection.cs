using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reports.Sections;

/// <summary>Project money.</summary>
internal static class FundsSection
{
    public static ReportSection Of(IReadOnlyList<ProjectFacts> projects, ReportPeriod period)
    {
        Money Sum(Func<ProjectFacts, Money> part) => projects.Aggregate(Money.Zero, (sum, p) => sum + part(p));
        var (allocated, spent) = (Sum(p => p.Allocated), Sum(p => p.Spent));
        var waiting = projects.Sum(p => p.NotYetAllocated);
        List<string> said = projects.Count == 0 ? [] :
        [
            $"Kinh phí năm {period.Year} đã giao {Words.Of(allocated)} đồng ({MoneyWords.Of(allocated)}), đã chi đến hết tháng "
            + $"{Words.Of(period.Last)} là {Words.Of(spent)} đồng"
            + (Share.Of(spent, allocated) is { } share ? $", bằng {Words.Share(share)} số đã giao." : ".")
            + " Chi tiết từng dự án tại Phụ lục I.",
        ];
        if (waiting > 0)
        {
            said.Add($"Số đã giao không gồm {Words.Of(waiting)} dòng kinh phí chưa được giao: chưa giao không có nghĩa là bằng 0.");
        }

        return new("Kinh phí", said, [Summary(projects, Sum)], projects.Count == 0 ? [] : [CarriedOver]);
    }

    public static ReportTable ByProject(IReadOnlyList<ProjectFacts> projects) => new()
    {
        Key = "KinhPhiTheoDuAn",
        Sheet = "Kinh phí theo dự án",
        Title = "Kinh phí theo dự án, tiểu dự án",
        Unit = "Đơn vị tính: đồng",
        Columns =
        [
            new("Mã", CellKind.Text),
            new("Dự án, tiểu dự án", CellKind.Text),
            new("Dự kiến", CellKind.Money) { Adds = true },
            new("Đã giao", CellKind.Money) { Adds = true },
            new("Chưa giao (dòng)", CellKind.Count) { Adds = true },
            new("Năm trước chuyển sang", CellKind.Money) { Adds = true },
            new("Tạm ứng", CellKind.Money) { Adds = true },
            new("Đã chi", CellKind.Money) { Adds = true },
            new("Trong đó chi trong kỳ", CellKind.Money) { Adds = true },
            new("Còn lại", CellKind.Money) { Adds = true },
            new("Tỷ lệ chi", CellKind.Share) { PartOf = (7, 3) },
        ],
        Rows = [.. projects.Select(Row)],
        HasTotal = true,
        Empty = "Không có dòng kinh phí nào của năm.",
    };

    private static IReadOnlyList<ReportCell> Row(ProjectFacts p) =>
    [
        ReportCell.Of(p.Code.Length > 0 ? p.Code : "(không ghi mã)"),
        ReportCell.Of(p.Name),
        ReportCell.Of(p.Expected),
        ReportCell.Of(p.Allocated),
        ReportCell.Of(p.NotYetAllocated),
        ReportCell.Unknown,
        ReportCell.Of(p.Advanced),
        ReportCell.Of(p.Spent),
        ReportCell.Of(p.SpentInPeriod),
        ReportCell.Of(p.Left),
        ReportCell.OfShare(Share.Of(p.Spent, p.Allocated)),
    ];

    private const string CarriedOver =
        "Kinh phí năm trước chuyển sang để “—”: tệp phân bổ không ghi năm gốc của kinh phí, nên chương trình không tính được.";

    private static ReportTable Summary(IReadOnlyList<ProjectFacts> projects, Func<Func<ProjectFacts, Money>, Money> sum) => new()
    {
        Key = "KinhPhi",
        Sheet = "Kinh phí",
        Title = "Kinh phí trong năm, lũy kế đến cuối kỳ",
        Unit = "Đơn vị tính: đồng",
        Columns = [new("Chỉ tiêu", CellKind.Text), new("Số tiền", CellKind.Money)],
        Rows = projects.Count == 0 ? [] :
        [
            [ReportCell.Of("Dự kiến theo kế hoạch"), ReportCell.Of(sum(p => p.Expected))],
            [ReportCell.Of("Đã giao theo quyết định"), ReportCell.Of(sum(p => p.Allocated))],
            [ReportCell.Of("Năm trước chuyển sang"), ReportCell.Unknown],
            [ReportCell.Of("Tạm ứng chưa thanh toán"), ReportCell.Of(sum(p => p.Advanced))],
            [ReportCell.Of("Đã chi"), ReportCell.Of(sum(p => p.Spent))],
            [ReportCell.Of("Trong đó chi trong kỳ"), ReportCell.Of(sum(p => p.SpentInPeriod))],
            [ReportCell.Of("Còn lại (đã giao trừ đã chi và tạm ứng)"), ReportCell.Of(sum(p => p.Left))],
        ],
        Empty = "Không có dòng kinh phí nào của năm.",
    };
}
