using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using FundsMonitor.Core.Importing;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases.Importing.Inspecting;
using FundsMonitor.UseCases.Importing.Marking;

namespace FundsMonitor.Tests.Spreadsheets.Marking;

/// <summary>The sender's own workbook comes back with the wrong cells marked, and other programs open it.</summary>
public sealed class MarkedWorkbookTests : IDisposable
{
    private const string First = "Cần sửa trước";
    private const string Second = "Số lỗi theo loại";
    private readonly string folder = Directory.CreateTempSubdirectory("funds-monitor-marked-").FullName;

    static MarkedWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Wrong_cells_are_coloured_and_commented_and_all_else_stays()
    {
        var path = new TestWorkbook().Sheet("BCQUERY", Wrong().Sheet()).Sheet("Ghi chú", ["của người gửi", 12.5])
            .Save(folder, "thang3.xlsx");

        var marked = await MarkAsync(path);

        Assert.Equal([First, Second, "BCQUERY", "Ghi chú"], SheetNames(marked));
        using var document = SpreadsheetDocument.Open(marked, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var sheet = Part(document, "BCQUERY");
        var comments = sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().ToList();
        var balance = Address("Tổng dư nợ", 7);
        var comment = Assert.Single(comments, c => c.Reference == balance);
        Assert.StartsWith("Lỗi: “xem phụ lục”", comment.InnerText, StringComparison.Ordinal);
        Assert.NotEqual(StyleOf(sheet, Address("Tổng dư nợ", 6)), StyleOf(sheet, balance));
        Assert.Equal(comments.Count, sheet.VmlDrawingParts.Single().GetStream().ReadText().Split("<v:shape ").Length - 1);
        Assert.Equal(Rows(path, "BCQUERY"), Rows(marked, "BCQUERY"));
        Assert.Equal(Rows(path, "Ghi chú"), Rows(marked, "Ghi chú"));
    }

    [Fact]
    public async Task The_first_sheet_says_case_month_what_and_what_to_do_and_leads_to_the_cell()
    {
        var path = new TestWorkbook().Sheet("BCQUERY", Wrong().Sheet()).Save(folder, "thang3.xlsx");

        var rows = Rows(await MarkAsync(path), First);

        Assert.Contains("thang3.xlsx", rows[0], StringComparison.Ordinal);
        var line = Assert.Single(rows, r => r.Contains("xem phụ lục", StringComparison.Ordinal));
        Assert.Contains("6600000701234501", line, StringComparison.Ordinal);
        Assert.Contains("|03/2024|", line, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(Path.Combine(folder, "marked.xlsx"), false);
        var links = Part(document, First).Worksheet!.Descendants<Hyperlink>().Select(l => l.Location!.Value).ToList();
        Assert.Contains($"'BCQUERY'!{Address("Tổng dư nợ", 7)}", links);
    }

    [Fact]
    public async Task More_than_can_be_listed_is_counted_aloud()
    {
        var file = new LoanFileCase();
        for (var i = 0; i < 5_300; i++)
        {
            file.Row(("Tổng dư nợ", "xem phụ lục"), ("Số khế ước", $"66{i:00000000000000}"));
        }

        var path = new TestWorkbook().Sheet("BCQUERY", file.Sheet()).Save(folder, "nhieu.xlsx");
        var marked = await MarkAsync(path);

        var first = Rows(marked, First);
        Assert.Contains("Có 5.300 chỗ. Dưới đây là 100 chỗ", first[2], StringComparison.Ordinal);
        Assert.Contains("300 chỗ còn lại chỉ được đếm", first[2], StringComparison.Ordinal);
        Assert.Equal(100, first.Count - 5);
        Assert.Contains(Rows(marked, Second), r => r.EndsWith("|5.300|5.000|300", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_file_comes_back_as_a_workbook_of_its_texts()
    {
        var path = Path.Combine(folder, "thang3.csv");
        await File.WriteAllBytesAsync(path, Wrong().Row(("Tên KH", "=cmd|' /C calc'!A0")).Bytes());

        var marked = await MarkAsync(path);

        Assert.Equal([First, Second, "Dữ liệu"], SheetNames(marked));
        var rows = Rows(marked, "Dữ liệu");
        Assert.Contains("'=cmd", rows[7], StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(marked, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var comments = Part(document, "Dữ liệu").WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>();
        Assert.Contains(comments, c => c.Reference == Address("Tổng dư nợ", 7));
    }

    [Fact]
    public async Task A_marked_workbook_is_read_like_the_one_it_was_made_of_and_marked_again_without_old_marks()
    {
        var path = new TestWorkbook().Sheet("BCQUERY", Wrong().Sheet()).Save(folder, "thang3.xlsx");
        var marked = await MarkAsync(path);
        var again = Path.Combine(folder, "again.xlsx");
        File.Copy(marked, again);
        Change(again, Address("Tổng dư nợ", 7), 45_000_000);
        Change(again, Address("Thời hạn vay", 6), "mười hai");

        var inspection = await new InspectFile().RunAsync(again, new Asked(), CancellationToken.None);
        Assert.Equal(("BCQUERY", 2), (inspection.Recognition!.Sheet, inspection.Rows));
        marked = await MarkAsync(again);

        Assert.Equal([First, Second, "BCQUERY"], SheetNames(marked));
        using var document = SpreadsheetDocument.Open(marked, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = Part(document, "BCQUERY");
        var comments = sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Select(c => c.Reference!.Value).ToList();
        Assert.Contains(Address("Thời hạn vay", 6), comments);
        Assert.DoesNotContain(Address("Tổng dư nợ", 7), comments);
        var fills = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(0u, fills[(int)StyleOf(sheet, Address("Tổng dư nợ", 7))].FillId!.Value);
    }

    [Fact]
    public async Task A_file_that_is_refused_as_a_whole_or_has_nothing_wrong_is_not_marked()
    {
        var right = new TestWorkbook().Sheet("BCQUERY", new LoanFileCase().Row().Sheet()).Save(folder, "right.xlsx");
        var picture = Path.Combine(folder, "picture.xlsx");
        await File.WriteAllBytesAsync(picture, [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]);
        foreach (var path in new[] { right, picture })
        {
            var inspection = await new InspectFile().RunAsync(path, new Asked(), CancellationToken.None);
            var target = Path.Combine(folder, "nothing.xlsx");
            Assert.False(await new MarkInspectedFile().RunAsync(path, inspection, target, CancellationToken.None));
            Assert.False(File.Exists(target));
        }
    }

    [SkippableFact]
    public async Task LibreOffice_opens_it_and_keeps_the_comments()
    {
        var path = new TestWorkbook().Sheet("BCQUERY", Wrong().Sheet()).Save(folder, "thang3.xlsx");
        var marked = await MarkAsync(path);
        var text = await File.ReadAllTextAsync(Path.Combine(await LibreOffice.ConvertAsync(marked, "fods"), "marked.fods"));
        Assert.Contains($"table:name=\"{First}\"", text, StringComparison.Ordinal);
        Assert.Contains("<office:annotation", text, StringComparison.Ordinal);
        Assert.Contains("Lỗi: “xem phụ lục”", text, StringComparison.Ordinal);
    }

    /// <summary>Row 6 is right, row 7 has an amount in words and an id that cannot be read.</summary>
    private static LoanFileCase Wrong() => new LoanFileCase().Row().Row(("Tổng dư nợ", "xem phụ lục"), ("Số CMND", "123"));

    private async Task<string> MarkAsync(string path)
    {
        var inspection = await new InspectFile().RunAsync(path, new Asked(), CancellationToken.None);
        var target = Path.Combine(folder, "marked.xlsx");
        Assert.True(await new MarkInspectedFile().RunAsync(path, inspection, target, CancellationToken.None));
        return target;
    }

    private static void Change(string path, string address, object value)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var cell = Part(document, "BCQUERY").Worksheet!.Descendants<Cell>().Single(c => c.CellReference == address);
        cell.RemoveAllChildren();
        cell.DataType = value is string ? CellValues.String : CellValues.Number;
        cell.AppendChild(new CellValue(value.ToString()!));
    }

    private static List<string> SheetNames(string path)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        return [.. document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!)];
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == name);
        return (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
    }

    private static uint StyleOf(WorksheetPart sheet, string address) =>
        sheet.Worksheet!.Descendants<Cell>().Single(c => c.CellReference == address).StyleIndex?.Value ?? 0;

    private static string Address(string heading, int row)
    {
        // Column A of the bank's export is empty.
        var column = Array.IndexOf(LoanFileCase.Headings, heading) + 1;
        return column < 26 ? $"{(char)('A' + column)}{row}" : $"A{(char)('A' + column - 26)}{row}";
    }

    private static List<string> Rows(string path, string sheet)
    {
        using var reader = OpenReader(path);
        while (reader.Name != sheet)
        {
            Assert.True(reader.NextResult(), $"{path} has no sheet {sheet}");
        }

        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }

    private static IExcelDataReader OpenReader(string path) => ExcelReaderFactory.CreateReader(File.OpenRead(path));
}

/// <summary>The text of a part.</summary>
file static class Parts
{
    public static string ReadText(this Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
