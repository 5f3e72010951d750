using System.Globalization;
using System.Text;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text.Legacy;

namespace FundsMonitor.UseCases.Importing.Inspecting;

/// <summary>
/// An inspection as lines of Vietnamese text: the same on every machine, so that it can stand beside a file as what is expected of
/// it.
/// </summary>
public static class InspectionText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private const int ShownHeadings = 10;

    /// <summary>The lines, each ended by a line feed.</summary>
    public static string Of(Inspection inspection)
    {
        var text = new StringBuilder();
        if (inspection.Recognition is { } recognition)
        {
            Recognised(text, recognition);
        }

        var converted = inspection.ConvertedCells.OrderBy(c => c.Key).Select(c => $"{LegacyEncodings.Label(c.Key)} ({Number(c.Value)} ô)");
        Line(text, "Bảng mã", string.Join(", ", converted.Prepend(inspection.Encoding).Where(e => e.Length > 0)));
        if (inspection.Recognition is not null)
        {
            Line(text, "Số dòng", Number(inspection.Rows));
        }

        foreach (var scope in inspection.Scopes)
        {
            Line(text, "Phạm vi", ScopeWords(scope));
        }

        foreach (var problem in inspection.Problems)
        {
            Problem(text, problem);
        }

        Verdict(text, inspection.Refusal);
        return text.ToString();
    }

    private static void Recognised(StringBuilder text, Recognition recognition)
    {
        Line(text, "Loại", $"{recognition.Kind.Label().Vi} [{recognition.Kind.Word()}]");
        Line(text, "Mẫu", recognition.Layout);
        Line(text, "Trang tính", recognition.Sheet);
        Line(text, "Dòng tiêu đề", Number(recognition.HeaderRow));
        Line(text, "Đơn vị tính", recognition.Unit);
        Line(text, "Trang tính cùng đọc", string.Join(", ", recognition.AlsoRead));
        Line(text, "Trang tính không đọc", string.Join(", ", recognition.OtherSheets.Where(s => s.Length > 0)));
        if (recognition.UnknownHeadings.Count > 0)
        {
            var first = string.Join(", ", recognition.UnknownHeadings.Take(ShownHeadings));
            var more = recognition.UnknownHeadings.Count > ShownHeadings ? ", …" : "";
            Line(text, "Cột không dùng", $"{Number(recognition.UnknownHeadings.Count)} ({first}{more})");
        }
    }

    private static string ScopeWords(InspectedScope scope)
    {
        var parts = new[]
        {
            scope.Scope.OfficeCode.Length > 0 ? $"PGD {scope.Scope.OfficeCode}" : "",
            scope.Scope.CommuneCode.Length > 0 ? $"{(scope.Scope.CommuneCode.Length == 3 ? "huyện" : "xã")} {scope.Scope.CommuneCode}" : "",
            Period(scope.Scope.Period),
            scope.Scope.Decision,
            $"{Number(scope.Rows)} dòng",
            scope.Scope.Kind.HasTotal() ? $"{Number(scope.Total.Dong)} đ" : "",
        };
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static void Problem(StringBuilder text, ProblemGroup problem)
    {
        var weight = problem.Kind.Weight == ProblemWeight.Error ? "Lỗi" : "Lưu ý";
        var column = problem.Column.Length > 0 ? $", cột “{problem.Column}”" : "";
        var rows = string.Join(", ", problem.Rows) + (problem.Count > problem.Rows.Count ? ", …" : "");
        var where = problem.Rows.Count > 0 ? $"dòng {rows}" : "chỉ đếm";
        Line(text, $"{weight} {problem.Kind.Code}{column}", $"{Number(problem.Count)} ({where})");
        if (problem.Example is { } example)
        {
            text.Append("  ").Append(ProblemKinds.Reason(example).Vi).Append(' ').Append(ProblemKinds.Remedy(example).Vi).Append('\n');
        }
    }

    private static void Verdict(StringBuilder text, Refusal? refusal)
    {
        if (refusal is null)
        {
            Line(text, "Kết luận", "đọc được, sẽ được nhận");
            return;
        }

        Line(text, "Kết luận", $"bị từ chối [{refusal.Code}]: {ProblemKinds.Reason(refusal).Vi}");
        Line(text, "Việc cần làm", ProblemKinds.Remedy(refusal).Vi);
    }

    private static string Period(int period) => period switch
    {
        0 => "",
        > 9_999 => string.Create(CultureInfo.InvariantCulture, $"tháng {period / 100:0000}-{period % 100:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"năm {period}"),
    };

    private static string Number(long number) => number.ToString("#,0", Vietnamese);

    private static void Line(StringBuilder text, string label, string value)
    {
        if (value.Length > 0)
        {
            text.Append(label).Append(": ").Append(value).Append('\n');
        }
    }
}
