using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Reconciliation.Exporting;
using FundsMonitor.UseCases.Reconciliation.Queue;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Reconciliation.Exporting;

public sealed class ExportQueueTests
{
    private static readonly FindingFilter Everywhere = new(AreaLimit.None);

    static ExportQueueTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task The_workbook_holds_what_the_screen_lists_in_its_order(DatabaseProvider provider)
    {
        await using var areas = await WithFindingsAsync(provider);
        FindingFilter[] filters = [Everywhere, Everywhere with { Severity = Severity.Error }, Everywhere with { Text = "khế" }];
        foreach (var reader in new[] { TwoAreas.Officer, TwoAreas.Chair, TwoAreas.Office })
        {
            foreach (var filter in filters)
            {
                foreach (var sort in new[] { "", nameof(StoredFinding.Rule) })
                {
                    var screen = await areas.Database.Get<ListFindings>().RunAsync(reader, filter, new(0, 100, sort, true), None);
                    var (rows, count) = await ReadAsync(areas.Database, reader, filter, new(0, 1, sort, true));

                    Assert.Equal(screen.Items.Count, count);
                    Assert.Equal(screen.Items.Select(f => FormulaText.Escaped(f.Finding.Subject)), rows.Skip(1).Select(r => r[8]));
                    Assert.Equal(screen.Items.Select(f => f.Sentence.Vi), rows.Skip(1).Select(r => r[9]));
                    Assert.Equal(screen.Items.Select(f => f.Finding.Difference?.Dong), rows.Skip(1).Select(r => (long?)(double?)r[14]));
                }
            }
        }
    }

    [Fact]
    public async Task Amounts_are_numbers_days_are_days_texts_never_run_and_the_answer_has_its_columns()
    {
        await using var areas = await WithFindingsAsync(DatabaseProvider.Sqlite);

        var (rows, _) = await ReadAsync(areas.Database, TwoAreas.Officer, Everywhere with { Rule = "L-SPLIT" }, new(0, 1));

        Assert.Equal(["Trả lời của đơn vị", "Ngày trả lời", "Người trả lời"], rows[0].TakeLast(3));
        var row = rows[1];
        Assert.Equal((21_000_000.0, 20_000_000.0, 1_000_000.0), (row[11], row[13], row[14]));
        Assert.Equal(new DateTime(2024, 4, 30, 0, 0, 0, DateTimeKind.Unspecified), row[24]);
        Assert.Equal("'=khế ước", row[8]);
        Assert.Equal("Loans-002716-202403-1.xlsx (bản 1), trang “BCQUERY”, dòng 7, cột “Tổng dư nợ”", row[15]);
        Assert.Equal(("Chờ xử lý", null, "finance"), (row[18], row[19], row[23]));
        var ofDecided = Everywhere with { State = FindingState.Decided };
        var decided = (await ReadAsync(areas.Database, TwoAreas.Officer, ofDecided, new(0, 1))).Rows[1];
        Assert.Equal(("Đã quyết định", "Đã biết và chấp nhận", "đang chờ"), (decided[18], decided[19], decided[20]));
        Assert.Equal(new DateTime(2024, 6, 30, 0, 0, 0, DateTimeKind.Unspecified), decided[22]);
    }

    [Fact]
    public async Task The_workbook_is_valid_and_its_export_is_noted()
    {
        await using var areas = await WithFindingsAsync(DatabaseProvider.Sqlite);

        var made = await areas.Database.Get<ExportQueue>().RunAsync(
            TwoAreas.Chair, Everywhere with { Area = new(false, [], [TwoAreas.HereCommune]) }, new(0, 1), None);
        await using (made.Content)
        {
            using var document = SpreadsheetDocument.Open(made.Content, false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        }

        await using var db = areas.Database.Open();
        var noted = await db.AuditEntries.SingleAsync(a => a.Action == "findings-exported");
        Assert.Equal(("chair.here", TwoAreas.HereCommune), (noted.By, noted.Subject));
    }

    private static async Task<(IReadOnlyList<object?[]> Rows, int Count)> ReadAsync(
        TestDatabase database, Reader reader, FindingFilter filter, PageRequest order)
    {
        var made = await database.Get<ExportQueue>().RunAsync(reader, filter, order, None);
        await using var content = made.Content;
        using var excel = ExcelReaderFactory.CreateOpenXmlReader(content);
        Assert.Equal("Phát hiện", excel.Name);
        var rows = new List<object?[]>();
        while (excel.Read())
        {
            rows.Add([.. Enumerable.Range(0, excel.FieldCount).Select(excel.GetValue)]);
        }

        return (rows, made.Findings);
    }

    private static async Task<TwoAreas> WithFindingsAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var version = await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        var split = TwoAreas.Finding("L-SPLIT", TwoAreas.ThereCommune, "=khế ước", (Severity.Error, 1_000_000));
        (split.SideA, split.SideB, split.Difference) = ("21.000.000", "20.000.000", Core.Money.FromDong(1_000_000));
        (split.OwnerName, split.DueOn) = ("finance", new DateOnly(2024, 4, 30));
        split.Rows = string.Create(CultureInfo.InvariantCulture, $"1:{version.Id}:7:Tổng dư nợ");
        var decided = TwoAreas.Finding("L-RATE", TwoAreas.HereCommune, "khế ước 2", (Severity.Warning, 5));
        (decided.State, decided.Reason, decided.Note) = (FindingState.Decided, DecisionReason.Accepted, "đang chờ");
        (decided.DecidedBy, decided.AcceptedUntil) = ("finance", new DateOnly(2024, 6, 30));
        await areas.AddAsync(
            split,
            decided,
            TwoAreas.Finding("B-SUM", TwoAreas.HereCommune, "QĐ 71", (Severity.Error, 9)),
            TwoAreas.Finding("F-CHANGED", TwoAreas.ThereCommune, "tệp", (Severity.Warning, 0)));
        return areas;
    }
}
