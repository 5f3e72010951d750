using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;

namespace FundsMonitor.Core.Reports.Sections;

/// <summary>Households with and without a loan, and shares with the denominators they really have.</summary>
internal static class HouseholdsSection
{
    public static ReportSection Of(HouseholdsFacts facts)
    {
        List<string> said = [];
        var (all, with) = (facts.Classes.Sum(c => c.Households), facts.Classes.Sum(c => c.WithLoan));
        if (facts.LoansAt is { } at && Share.Of(with, all) is { } share)
        {
            said.Add(
                $"Trong {Words.Of(all)} hộ của danh sách đang có hiệu lực, {Words.Of(with)} hộ có người còn dư nợ "
                + $"({Words.Share(share)}), theo dư nợ tháng {Words.Of(at)}.");
        }

        List<string> notes = facts.Undecided > 0
            ? [$"{Words.Of(facts.Undecided)} người vay chưa xác định được thuộc hộ nào: chờ quyết định, không nằm trong cột “Có vay”."]
            : [];
        if (facts.LoansAt is null && facts.Newest is { } newest)
        {
            notes.Add(
                $"Số hộ có vay để “—”: liên kết người vay với hộ là của tháng mới nhất ({Words.Of(newest)}), "
                + "kỳ trước đó không tính được.");
        }

        return new("Hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo", said, [ByClass(facts), Coverage(facts)], notes);
    }

    private static ReportTable ByClass(HouseholdsFacts facts) => new()
    {
        Key = "HoTheoDien",
        Sheet = "Hộ theo diện",
        Title = "Hộ theo diện, có và không có vay",
        Columns =
        [
            new("Diện", CellKind.Text),
            new("Số hộ", CellKind.Count) { Adds = true },
            new("Có vay", CellKind.Count) { Adds = true },
            new("Không vay", CellKind.Count) { Adds = true },
            new("Tỷ lệ có vay", CellKind.Share) { PartOf = (2, 1) },
        ],
        Rows =
        [
            .. facts.Classes.Select(c => new[]
            {
                ReportCell.Of(c.Class),
                ReportCell.Of(c.Households),
                facts.LoansAt is null ? ReportCell.Unknown : ReportCell.Of(c.WithLoan),
                facts.LoansAt is null ? ReportCell.Unknown : ReportCell.Of(c.Households - c.WithLoan),
                facts.LoansAt is null ? ReportCell.Unknown : ReportCell.OfShare(Share.Of(c.WithLoan, c.Households)),
            }),
        ],
        HasTotal = true,
        Empty = "Không có danh sách hộ nào đang có hiệu lực.",
    };

    private static ReportTable Coverage(HouseholdsFacts facts) => new()
    {
        Key = "TyLeHoVay",
        Sheet = "Tỷ lệ hộ vay",
        Title = "Tỷ lệ hộ vay so với kế hoạch",
        Columns =
        [
            new("Địa bàn", CellKind.Text),
            new("Mẫu số, theo lời kế hoạch", CellKind.Text),
            new("Số hộ", CellKind.Count),
            new("Có vay", CellKind.Count),
            new("Tỷ lệ", CellKind.Share),
            new("Chỉ tiêu", CellKind.Share),
        ],
        Rows =
        [
            .. facts.Shares.Select(s => new[]
            {
                ReportCell.Of(s.Place),
                ReportCell.Of(s.Gap.Length > 0 ? $"{s.Of} — {s.Gap}" : s.Of),
                ReportCell.Of(s.Counted),
                ReportCell.Of(s.WithLoan),
                ReportCell.OfShare(Share.Of(s.WithLoan, s.Counted)),
                ReportCell.OfShare(s.TargetPercent / 100m),
            }),
        ],
        Empty = "Không có kế hoạch nào của năm đặt chỉ tiêu hộ vay.",
    };
}
