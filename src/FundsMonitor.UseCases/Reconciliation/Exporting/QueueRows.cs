using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Reconciliation.Queue;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Exporting;

/// <summary>Findings as rows of a workbook, in Vietnamese: it goes to an office that answers in it.</summary>
internal sealed class QueueRows
{
    /// <summary>Name of the sheet.</summary>
    public const string SheetName = "Phát hiện";

    private const int MostRows = 10;
    private readonly Dictionary<int, FileVersion> versions;
    private readonly PlaceNames names;

    private QueueRows(Dictionary<int, FileVersion> versions, PlaceNames names) => (this.versions, this.names) = (versions, names);

    /// <summary>The columns; the last three are for the answer.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("STT", 6), new("Mã phát hiện", 10), new("Quy tắc", 13), new("Tên quy tắc", 26), new("Mức độ", 10), new("Kỳ", 9),
        new("Phòng giao dịch", 22), new("Xã", 20), new("Đối tượng", 20), new("Phát hiện", 60), new("Bên A là", 22), new("Bên A", 18),
        new("Bên B là", 22), new("Bên B", 18), new("Chênh lệch (đồng)", 18), new("Dòng nguồn bên A", 40), new("Dòng nguồn bên B", 40),
        new("Cần làm gì", 44), new("Trạng thái", 16), new("Lý do", 26), new("Ghi chú quyết định", 30), new("Người quyết định", 16),
        new("Chấp nhận đến", 13), new("Người phụ trách", 16), new("Hạn xử lý", 13), new("Phát hiện ngày", 13),
        new("Trả lời của đơn vị", 44), new("Ngày trả lời", 13), new("Người trả lời", 20),
    ];

    /// <summary>Reads what the rows of these findings name.</summary>
    public static async Task<QueueRows> ReadAsync(FundsDb db, List<StoredFinding> findings, DateOnly today, CancellationToken cancel)
    {
        var ids = findings.SelectMany(f => f.RowList()).Select(r => r.VersionId).Distinct().ToList();
        var versions = await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => ids.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, cancel);
        var places = findings.SelectMany(f => new[] { f.OfficeCode, f.CommuneCode });
        return new(versions, await PlaceNames.ReadAsync(db, places, today, cancel));
    }

    /// <summary>One finding.</summary>
    public IReadOnlyList<object?> Of(StoredFinding finding, int number)
    {
        var rule = ReconciliationRules.Find(finding.Rule);
        return
        [
            (long)number, finding.Id, finding.Rule, rule.Title.Vi, FindingLabels.Of(finding.Severity).Vi, Words.Of(finding.Month),
            names.Of(finding.OfficeCode), names.Of(finding.CommuneCode), finding.Subject, FindingWords.Sentence(finding).Vi,
            rule.Sides.A.Vi, Side(finding, finding.SideA), rule.Sides.B.Vi, Side(finding, finding.SideB), finding.Difference?.Dong,
            Rows(finding, FindingSide.A), Rows(finding, FindingSide.B), rule.Remedy.Vi, FindingLabels.Of(finding.State).Vi,
            .. Decision(finding), finding.OwnerName, finding.DueOn, VietnamDay.Of(finding.OpenedAtUtc),
        ];
    }

    private static IReadOnlyList<object?> Decision(StoredFinding finding) => finding.State == FindingState.Open
        ? [null, null, null, null]
        : [FindingLabels.Of(finding.Reason).Vi, finding.Note, finding.DecidedBy, finding.AcceptedUntil];

    /// <summary>A number where amounts were compared, so that the office can reckon with it.</summary>
    private static object Side(StoredFinding finding, string side)
    {
        var text = Bilingual.Argument(side, "vi");
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        return finding.Difference is not null
            && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var dong)
            ? dong
            : text;
    }

    private string Rows(StoredFinding finding, FindingSide side)
    {
        var rows = finding.RowList().Where(r => r.Side == side).ToList();
        var shown = rows.Take(MostRows).Select(Row).Where(r => r.Length > 0).ToList();
        return string.Join("; ", rows.Count > MostRows ? shown.Append($"và {rows.Count - MostRows} dòng nữa") : shown);
    }

    private string Row(FindingRow row)
    {
        if (!versions.TryGetValue(row.VersionId, out var version))
        {
            return "";
        }

        var sheet = version.SourceFile is { Sheet.Length: > 0 } file ? $", trang “{file.Sheet}”" : "";
        var place = row.RowNumber == FindingRow.AllRowsOfCommune ? "tổng các dòng" : $"dòng {row.RowNumber}";
        return $"{version.SourceFile?.Name} (bản {version.Number}){sheet}, {place}{(row.Column.Length > 0 ? $", cột “{row.Column}”" : "")}";
    }
}
