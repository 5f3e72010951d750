using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using static FundsMonitor.UseCases.Spreadsheets.Writing.WordParts;

namespace FundsMonitor.UseCases.Loans.Comparing;

/// <summary>Writes lists for comparing balances as one Word document, a group a page or more, on A4 across.</summary>
internal static class ComparisonDocument
{
    // Twentieths of a point. A4 across, with the margins of Nghị định 30/2020: 30 mm left, 15 mm right, 20 mm above and below.
    private const int Wide = 16838;
    private const int High = 11906;
    private const int Left = 1701;
    private const int Right = 851;
    private const int Edge = 1134;
    private const int Text = Wide - Left - Right;
    private const string Dots = "……………………";

    private static readonly (string Heading, int Width)[] Columns =
    [
        ("STT", 700), ("Họ và tên người vay", 2400), ("Số khế ước", 2150), ("Chương trình", 2250), ("Dư nợ theo ngân hàng", 1450),
        ("Trong đó quá hạn", 1450), ("Dư nợ theo người vay", 1450), ("Chênh lệch", 1136), ("Người vay ký, ghi rõ họ tên", 1300),
    ];

    public static void Write(Stream stream, IReadOnlyList<ComparisonList> lists)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = PageNumbers();
        var body = new Body();
        foreach (var (index, list) in lists.Index())
        {
            Add(body, list, startsPage: index > 0);
        }

        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = Wide, Height = High, Orient = PageOrientationValues.Landscape },
            new PageMargin { Left = Left, Right = Right, Top = Edge, Bottom = Edge, Header = 567, Footer = 567, Gutter = 0 }));
        main.Document = new Document(body);
    }

    private static void Add(Body body, ComparisonList list, bool startsPage)
    {
        body.Append(Line("Mẫu số 15/TD", Look.Italic | Look.Small, JustificationValues.Right, startsPage));
        body.Append(Heading(list));
        body.Append(Line("DANH SÁCH ĐỐI CHIẾU DƯ NỢ TIỀN VAY", Look.Bold | Look.Large, JustificationValues.Center));
        body.Append(Line($"Tại thời điểm ngày {Words.Of(list.AsOf)}", Look.Italic, JustificationValues.Center));
        body.Append(Line($"Tổ tiết kiệm và vay vốn: {list.GroupCode}    Tổ trưởng: {Or(list.Leader)}"));
        body.Append(Line($"Thôn: {Or(list.Hamlet)}    Địa bàn: {Or(list.Commune)}    Đơn vị nhận ủy thác: {Or(list.Organisation)}"));
        body.Append(Line("Đơn vị tính: đồng", Look.Italic | Look.Small, JustificationValues.Right));
        body.Append(Table(list));
        body.Append(Line(
            $"Tổng dư nợ theo ngân hàng: {Words.Of(list.Balance)} đồng (bằng chữ: {MoneyWords.Of(list.Balance)}), "
            + $"{list.Borrowers} người vay, {list.Loans.Count} món vay."));
        if (list.Loans.Any(l => l.OpenRules.Count > 0))
        {
            body.Append(Line("(*) Món vay có phát hiện đối chiếu đang chờ xử lý; mã quy tắc ghi sau dấu sao.", Look.Italic | Look.Small));
        }

        body.Append(Line($"Kết quả: số người đã đối chiếu {Dots}, số món khớp đúng {Dots}, số món chênh lệch {Dots}, số tiền {Dots}"));
        body.Append(Signatures());
    }

    private static string Or(string text) => text.Length > 0 ? text : Dots;

    private static Table Heading(ComparisonList list) => Plain(
        Text,
        [
            [
                Line("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", Look.None, JustificationValues.Center),
                Line(list.Office.ToUpperInvariant(), Look.Bold | Look.Underlined, JustificationValues.Center),
            ],
            [
                Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.Bold, JustificationValues.Center),
                Line("Độc lập - Tự do - Hạnh phúc", Look.Bold | Look.Underlined, JustificationValues.Center),
            ],
        ]);

    private static Table Table(ComparisonList list)
    {
        var table = Ruled(Columns.Select(c => c.Width));
        table.Append(Row(isHead: true, Columns.Select(c => Cell(c.Heading, Look.Bold | Look.Small, JustificationValues.Center))));
        foreach (var (index, loan) in list.Loans.Index())
        {
            table.Append(Row(isHead: false,
            [
                Cell(Words.Of(index + 1), Look.Small, JustificationValues.Center),
                Cell(loan.Name, Look.Small),
                Cell(loan.LoanNumber + (loan.OpenRules.Count > 0 ? $" (*) {string.Join(", ", loan.OpenRules)}" : ""), Look.Small),
                Cell(loan.Programme, Look.Small),
                Cell(Words.Of(loan.Balance), Look.Small, JustificationValues.Right),
                Cell(loan.Overdue.Dong == 0 ? "" : Words.Of(loan.Overdue), Look.Small, JustificationValues.Right),
                Cell("", Look.Small), Cell("", Look.Small), Cell("", Look.Small),
            ]));
        }

        table.Append(Row(isHead: false,
        [
            Cell("", Look.Small), Cell("Tổng cộng", Look.Bold | Look.Small), Cell("", Look.Small), Cell("", Look.Small),
            Cell(Words.Of(list.Balance), Look.Bold | Look.Small, JustificationValues.Right),
            Cell(Words.Of(list.Overdue), Look.Bold | Look.Small, JustificationValues.Right),
            Cell("", Look.Small), Cell("", Look.Small), Cell("", Look.Small),
        ]));
        return table;
    }

    private static Table Signatures() => Plain(
        Text,
        [
            .. new[] { ("TỔ TRƯỞNG TỔ TK&VV", ""), ("ĐẠI DIỆN ĐƠN VỊ NHẬN ỦY THÁC", ""), ("CÁN BỘ NGÂN HÀNG", "Ngày …… tháng …… năm ………") }
                .Select(s => new[]
                {
                    Line(s.Item2, Look.Italic | Look.Together, JustificationValues.Center),
                    Line(s.Item1, Look.Bold | Look.Together, JustificationValues.Center),
                    Line("(Ký, ghi rõ họ tên)", Look.Italic | Look.Small | Look.Together, JustificationValues.Center),
                    Line("", Look.Together), Line("", Look.Together), Line("", Look.None),
                }),
        ]);
}
