using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases.Reports;
using static FundsMonitor.Tests.Reports.ReportDatabase;

namespace FundsMonitor.Tests.Reports;

/// <summary>The files themselves: valid, in the layout that is prescribed, opened by another program.</summary>
public sealed class ReportFileTests
{
    /// <summary>1 mm in twentieths of a point.</summary>
    private const double Millimetre = 56.7;

    public static TheoryData<string, string, string> Reports => new()
    {
        { "chair", OverviewRows.KimPhuong, "2024-Q1" },
        { "finance", OverviewRows.CamLuong, "2023" },
        { "finance", "19", "2024-03" },
        { "finance", "", "2024-H1" },
        { "office", OverviewRows.DinhHoa, "2024-03" },
        { "finance", OverviewRows.KimPhuong, "2030-01" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Both_files_are_valid(string reader, string place, string period)
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        await using var word = await FileAsync(database, (reader, place, period), ReportFormat.Word);
        using (var document = WordprocessingDocument.Open(word, false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        }

        await using var excel = await FileAsync(database, (reader, place, period), ReportFormat.Excel);
        using var workbook = SpreadsheetDocument.Open(excel, false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public async Task The_document_has_the_layout_of_decree_30()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        await using var content = await FileAsync(database, ("chair", OverviewRows.KimPhuong, "2024-Q1"), ReportFormat.Word);
        using var document = WordprocessingDocument.Open(content, false);
        var main = document.MainDocumentPart!;
        var body = main.Document!.Body!;
        var lines = body.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        string[] said =
        [
            "ỦY BAN NHÂN DÂN", "XÃ KIM PHƯỢNG", "Số:             /BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc", "Kim Phượng, ngày 02 tháng 4 năm 2024", "BÁO CÁO", "Nơi nhận:", "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "PHỤ LỤC",
        ];
        Assert.All(said, line => Assert.Contains(line, lines));
        var font = main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().First();
        Assert.Equal("Times New Roman", font.Ascii!.Value);
        foreach (var section in body.Descendants<SectionProperties>())
        {
            var margin = section.GetFirstChild<PageMargin>()!;
            Assert.InRange(margin.Top!.Value / Millimetre, 20, 25);
            Assert.InRange(margin.Bottom!.Value / Millimetre, 20, 25);
            Assert.InRange(margin.Left!.Value / Millimetre, 30, 35);
            Assert.InRange(margin.Right!.Value / Millimetre, 15, 20);
            Assert.NotNull(section.GetFirstChild<TitlePage>());
        }

        var first = body.Descendants<SectionProperties>().First().GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.PageSize>()!;
        Assert.Equal((11906u, 16838u), (first.Width!.Value, first.Height!.Value));
        var text = body.Elements<Paragraph>().First(p => p.InnerText.StartsWith("Báo cáo nêu số liệu", StringComparison.Ordinal));
        Assert.Equal(JustificationValues.Both, text.ParagraphProperties!.Justification!.Val!.Value);
        Assert.InRange(int.Parse(text.ParagraphProperties.Indentation!.FirstLine!, null) / Millimetre, 10, 12.7);
        Assert.All(
            body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().Where(t => t.Descendants<TableBorders>().Any()),
            t => Assert.Single(t.Descendants<TableHeader>()));
        Assert.Contains(main.HeaderParts, h => h.Header!.Descendants<SimpleField>().Any(f => f.Instruction == "PAGE"));
    }

    [Fact]
    public async Task Each_table_is_a_native_one_with_head_filter_and_totals()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var report = (await ReadAsync(database, Chair, OverviewRows.KimPhuong, "2024-Q1"))!;
        await using var content = await FileAsync(database, ("chair", OverviewRows.KimPhuong, "2024-Q1"), ReportFormat.Excel);
        using var document = SpreadsheetDocument.Open(content, false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook!.Descendants<Sheet>()
            .ToDictionary(s => s.Name!.Value!, s => (WorksheetPart)workbook.GetPartById(s.Id!));
        foreach (var table in report.Tables.Where(t => t.Rows.Count > 0))
        {
            var part = sheets[table.Sheet];
            var native = Assert.Single(part.TableDefinitionParts).Table!;
            Assert.Equal(table.Key, native.Name!.Value);
            Assert.Equal(table.Columns.Select(c => c.Heading), native.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value));
            Assert.Equal(table.Total is null ? 0u : 1u, native.TotalsRowCount!.Value);
            Assert.NotNull(native.AutoFilter);
            var sheet = part.Worksheet!;
            Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
            var paper = sheet.Descendants<PageSetup>().Single();
            Assert.Equal((9u, OrientationValues.Landscape), (paper.PaperSize!.Value, paper.Orientation!.Value));
            Assert.Equal(
                table.Total?.Where((c, i) => c.Adds && table.Columns[i].Adds).Count() ?? 0,
                sheet.Descendants<CellFormula>().Count(f => f.Text.StartsWith("SUBTOTAL(109,", StringComparison.Ordinal)));
            Assert.DoesNotContain(sheet.Descendants<CellFormula>(), f => f.Text.Contains("1+1", StringComparison.Ordinal));
        }

        var titles = workbook.Workbook.Descendants<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").ToList();
        Assert.Equal(report.Tables.Count(), titles.Count);
    }

    [SkippableTheory]
    [MemberData(nameof(Reports))]
    public async Task LibreOffice_prints_the_document_and_opens_the_workbook(string reader, string place, string period)
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("funds-monitor-report-");
        try
        {
            foreach (var (format, name) in new[] { (ReportFormat.Word, "report.docx"), (ReportFormat.Excel, "book.xlsx") })
            {
                var path = Path.Combine(folder.FullName, name);
                await using (var file = File.Create(path))
                {
                    await using var content = await FileAsync(database, (reader, place, period), format);
                    await content.CopyToAsync(file);
                }

                await LibreOffice.ConvertAsync(path, "pdf");
                Assert.True(new FileInfo(Path.ChangeExtension(path, "pdf")).Length > 5_000);
            }

            var printed = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "report.pdf"), System.Text.Encoding.Latin1);
            Assert.Contains("/MediaBox[0 0 595", printed, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Stream> FileAsync(
        TestDatabase database, (string Reader, string Place, string Period) what, ReportFormat format)
    {
        Reader reader = what.Reader switch { "chair" => Chair, "office" => Office, _ => Finance };
        var made = await database.Get<ExportReport>().RunAsync(reader, what.Place, Period(what.Period), format, CancellationToken.None);
        return made!.Content;
    }
}
