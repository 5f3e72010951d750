using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;

namespace FundsMonitor.Core.Reports.Sections;

/// <summary>Findings that wait, and the errors among them.</summary>
internal static class FindingsSection
{
    private const string NoErrors = "Không có lỗi nào đang chờ xử lý.";

    public static ReportSection Of(FindingsFacts facts, DateOnly today)
    {
        int Open(Severity severity) => facts.Rules.Where(r => r.Severity == severity).Sum(r => r.Open);
        var (errors, warnings, notices) = (Open(Severity.Error), Open(Severity.Warning), Open(Severity.Notice));
        var said = $"Đến ngày {Words.Of(today)} có {Words.Of(errors + warnings + notices)} phát hiện đang chờ xử lý: "
            + $"{Words.Of(errors)} lỗi, {Words.Of(warnings)} cảnh báo, {Words.Of(notices)} lưu ý."
            + (errors > 0 ? " Các lỗi được liệt kê ở phụ lục." : "");
        List<string> notes = facts.MoreErrors > 0
            ? [$"Phụ lục liệt kê {Words.Of(facts.Errors.Count)} lỗi đầu tiên; còn {Words.Of(facts.MoreErrors)} lỗi nữa ở trang Đối chiếu."]
            : [];
        return new("Phát hiện đối chiếu", [said], [ByRule(facts)], notes);
    }

    public static ReportTable Errors(FindingsFacts facts) => new()
    {
        Key = "CacLoi",
        Sheet = "Các lỗi",
        Title = "Các lỗi đang chờ xử lý",
        Columns =
        [
            new("Quy tắc", CellKind.Text),
            new("Nội dung", CellKind.Text),
            new("Đối tượng", CellKind.Text),
            new("Địa bàn", CellKind.Text),
            new("Kỳ số liệu", CellKind.Text),
            new("Chênh lệch (đồng)", CellKind.Change),
            new("Từ ngày", CellKind.Day),
        ],
        Rows =
        [
            .. facts.Errors.Select(e => new[]
            {
                ReportCell.Of(e.Rule),
                ReportCell.Of(e.Title),
                ReportCell.Of(e.Subject),
                ReportCell.Of(e.Place),
                ReportCell.Of(Words.Of(e.Month)),
                ReportCell.OfChange(e.Difference),
                ReportCell.Of((DateOnly?)e.Since),
            }),
        ],
        Empty = NoErrors,
    };

    private static ReportTable ByRule(FindingsFacts facts) => new()
    {
        Key = "PhatHien",
        Sheet = "Phát hiện",
        Title = "Phát hiện đang chờ xử lý, theo mức độ và quy tắc",
        Columns =
        [
            new("Mức độ", CellKind.Text),
            new("Quy tắc", CellKind.Text),
            new("Nội dung", CellKind.Text),
            new("Số phát hiện", CellKind.Count) { Adds = true },
            new("Cũ nhất từ ngày", CellKind.Day),
        ],
        Rows =
        [
            .. facts.Rules.Select(r => new[]
            {
                ReportCell.Of(FindingLabels.Of(r.Severity).Vi),
                ReportCell.Of(r.Rule),
                ReportCell.Of(r.Title),
                ReportCell.Of(r.Open),
                ReportCell.Of((DateOnly?)r.Oldest),
            }),
        ],
        HasTotal = true,
        Empty = "Không có phát hiện nào đang chờ xử lý.",
    };
}
