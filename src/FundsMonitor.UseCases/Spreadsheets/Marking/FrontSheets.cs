using System.Globalization;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>The two sheets before the sender's own: what to correct first, and how many there are of each kind.</summary>
internal sealed class FrontSheets(FileMarks marks, MarkStyles styles)
{
    /// <summary>Name of the first sheet.</summary>
    public const string First = "Cần sửa trước";

    /// <summary>Name of the second sheet.</summary>
    public const string Second = "Số lỗi theo loại";

    private const int Listed = 100;
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly int[] FirstWidths = [6, 9, 22, 34, 12, 70, 60];
    private static readonly int[] SecondWidths = [9, 26, 30, 70, 12, 14, 14];

    /// <summary>Writes the list of what to correct first.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="placed">Where the marks of each sheet came to stand.</param>
    public void WriteFirst(Stream stream, IReadOnlyDictionary<string, IReadOnlyList<Mark>> placed)
    {
        var places = placed.ToDictionary(p => p.Key, p => p.Value.ToLookup(m => m.Row));
        var total = marks.Counts.Values.Sum();
        var marked = marks.Problems.Count(p => IsMarked(p, places));
        var listed = MostImportant();
        List<IReadOnlyList<ReportCell>> rows =
        [
            [new($"Cần sửa trước: {marks.FileName}", styles.Title)],
            [new(marks.Verdict, 0)],
            [new(
                $"Có {Number(total)} chỗ. Dưới đây là {Number(listed.Count)} chỗ quan trọng nhất; "
                + $"{Number(marked)} chỗ được tô màu và ghi chú ngay trong ô (đỏ: lỗi, vàng: lưu ý); "
                + $"{Number(total - marked)} chỗ còn lại chỉ được đếm ở trang “{Second}”.",
                0)],
            [],
            [Bold("STT"), Bold("Mức"), Bold("Ô"), Bold(marks.CaseWord.Vi), Bold("Kỳ"), Bold("Điều cần sửa"), Bold("Việc cần làm")],
        ];
        rows.AddRange(listed.Select((problem, i) => Line(problem, i + 1, places)));
        ReportSheet.Write(stream, FirstWidths, rows, isShown: true);
    }

    /// <summary>Writes the counts.</summary>
    public void WriteSecond(Stream stream, IReadOnlyDictionary<string, IReadOnlyList<Mark>> placed)
    {
        var places = placed.ToDictionary(p => p.Key, p => p.Value.ToLookup(m => m.Row));
        var marked = marks.Problems.Where(p => IsMarked(p, places)).GroupBy(p => (p.Kind, p.Column))
            .ToDictionary(g => g.Key, g => g.Count());
        List<IReadOnlyList<ReportCell>> rows =
        [
            [Bold("Mức"), Bold("Loại"), Bold("Cột"), Bold("Nội dung"), Bold("Tổng số"), Bold("Đã đánh dấu"), Bold("Chỉ đếm")],
        ];
        rows.AddRange(marks.Counts
            .Select(c => (Kind: ProblemKinds.Get(c.Key.Kind), c.Key.Column, Count: c.Value, Marked: marked.GetValueOrDefault(c.Key)))
            .OrderByDescending(c => c.Kind.Weight).ThenByDescending(c => c.Count).ThenBy(c => c.Kind.Code, StringComparer.Ordinal)
            .Select(IReadOnlyList<ReportCell> (c) =>
            [
                Plain(FileMarks.WeightWord(c.Kind.Weight)),
                Plain(c.Kind.Code),
                Plain(c.Column),
                Plain(c.Kind.Reason.In("vi", ["…", "…", "…", "…"])),
                Plain(Number(c.Count)),
                Plain(Number(c.Marked)),
                Plain(Number(c.Count - c.Marked)),
            ]));
        ReportSheet.Write(stream, SecondWidths, rows, isShown: false);
    }

    /// <summary>
    /// Errors before warnings; within a weight one of each kind and heading, then a second of each, so that no kind crowds the others
    /// out; shown in the order of the rows.
    /// </summary>
    private List<RowProblem> MostImportant() =>
    [
        .. marks.Problems.GroupBy(p => (p.Kind, p.Column)).SelectMany(g => g.Select((p, i) => (Problem: p, Rank: i)))
            .OrderByDescending(p => FileMarks.Weight(p.Problem)).ThenBy(p => p.Rank).ThenBy(p => p.Problem.Row)
            .Take(Listed)
            .Select(p => p.Problem)
            .OrderByDescending(FileMarks.Weight).ThenBy(p => p.Sheet, StringComparer.Ordinal).ThenBy(p => p.Row),
    ];

    private IReadOnlyList<ReportCell> Line(RowProblem problem, int number, Dictionary<string, ILookup<int, Mark>> places)
    {
        var mark = Placed(problem, places);
        var place = mark is null ? problem.Sheet : $"{problem.Sheet}!{CellAddress.Of(mark.Row, mark.Column)}";
        var sheet = problem.Sheet.Replace("'", "''", StringComparison.Ordinal);
        var link = mark is null ? null : $"'{sheet}'!{CellAddress.Of(mark.Row, mark.Column)}";
        return
        [
            Plain(Number(number)),
            Plain(FileMarks.WeightWord(FileMarks.Weight(problem))),
            new(place, link is null ? styles.Wrapped : styles.Link, link),
            Plain(problem.Case),
            Plain(Period()),
            Plain(ProblemKinds.Reason(problem).Vi),
            Plain(ProblemKinds.Remedy(problem).Vi),
        ];
    }

    private static bool IsMarked(RowProblem problem, Dictionary<string, ILookup<int, Mark>> places) => Placed(problem, places) is not null;

    private static Mark? Placed(RowProblem problem, Dictionary<string, ILookup<int, Mark>> places) =>
        problem.Row > 0 && places.TryGetValue(problem.Sheet, out var rows)
            ? rows[problem.Row].FirstOrDefault(m => problem.ColumnNumber == 0 || m.Column == problem.ColumnNumber)
            : null;

    private string Period() => marks.Period switch
    {
        0 => "",
        > 9_999 and var month => string.Create(CultureInfo.InvariantCulture, $"{month % 100:00}/{month / 100:0000}"),
        var year => year.ToString(CultureInfo.InvariantCulture),
    };

    private ReportCell Bold(string text) => new(text, styles.Bold);

    private ReportCell Plain(string text) => new(text, styles.Wrapped);

    private static string Number(int number) => number.ToString("#,0", Vietnamese);
}
