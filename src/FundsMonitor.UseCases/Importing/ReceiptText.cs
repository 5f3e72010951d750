using System.Globalization;
using System.Text;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.UseCases.Importing;

/// <summary>A receipt as plain text: Vietnamese first, English after it.</summary>
public static class ReceiptText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Of(Receipt receipt)
    {
        var text = new StringBuilder();
        var file = receipt.File;
        Line(text, "Biên nhận / Receipt", file.ReceiptNumber.Length > 0 ? ReceiptNumbers.Shown(file.ReceiptNumber) : "—");
        Line(text, "Tệp / File", $"{file.Name} ({file.Size.ToString("N0", Vietnamese)} byte)");
        Line(text, "SHA-256", file.Sha256);
        var at = file.ReceivedAtUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Line(text, "Nhận lúc / Received", $"{at} UTC, {file.ReceivedBy}");
        if (file.Kind is { } kind)
        {
            Line(text, "Loại / Kind", $"{kind.Word()} ({file.Layout})");
            Line(text, "Số dòng / Rows", file.RowCount.ToString("N0", Vietnamese));
        }

        Versions(text, receipt.Versions);
        foreach (var total in receipt.Totals)
        {
            Line(text, $"{total.Label.Vi} / {total.Label.En}", $"{total.Amount.Dong.ToString("N0", Vietnamese)} đ");
            if (total.Words.Length > 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  ({total.Words})");
            }
        }

        Problems(text, receipt.Problems);
        if (receipt.SeenBefore)
        {
            Both(text, "", new("Tệp này đã nhận trước đây, không đổi gì.", "The same bytes were received before; nothing changed."));
        }

        Both(text, "Kết luận / Verdict: ", receipt.Verdict);
        Both(text, "Việc cần làm / To do: ", receipt.Remedy);
        return text.ToString();
    }

    private static void Versions(StringBuilder text, IReadOnlyList<FileVersion> versions)
    {
        foreach (var version in versions)
        {
            var place = version.OfficeCode.Length > 0 ? version.OfficeCode : version.CommuneCode;
            var what = string.Join(' ', new[] { place, Period(version.Period), version.Decision }.Where(w => w.Length > 0));
            Line(text, "Phiên bản / Version", $"{what}: {version.Number}, {version.RowCount.ToString("N0", Vietnamese)} dòng / rows");
        }
    }

    private static void Problems(StringBuilder text, IReadOnlyList<ProblemGroup> problems)
    {
        foreach (var problem in problems)
        {
            var rows = string.Join(", ", problem.Rows.Where(r => r > 0));
            var where = string.Join(", ", new[] { problem.Column, rows.Length > 0 ? $"dòng / rows {rows}" : "" }.Where(w => w.Length > 0));
            // A kind of which no row was kept, because so many others weigh more, is counted here all the same.
            Line(text, $"Vấn đề / Problem {problem.Kind.Code}", $"{problem.Count.ToString("N0", Vietnamese)} × {where}");
            if (problem.Example is { } example)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {ProblemKinds.Reason(example).Vi} {ProblemKinds.Remedy(example).Vi}");
                text.AppendLine(CultureInfo.InvariantCulture, $"  {ProblemKinds.Reason(example).En} {ProblemKinds.Remedy(example).En}");
            }
        }
    }

    private static string Period(int period) => period switch
    {
        0 => "",
        > 9999 => $"{period / 100:0000}-{period % 100:00}",
        _ => period.ToString(CultureInfo.InvariantCulture),
    };

    private static void Both(StringBuilder text, string label, Bilingual? sentence)
    {
        if (sentence is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{label}{sentence.Vi}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {sentence.En}");
        }
    }

    private static void Line(StringBuilder text, string label, string value) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"{label}: {value}");
}
