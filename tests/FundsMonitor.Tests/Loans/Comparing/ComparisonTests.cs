using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Loans.Comparing;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Loans.Comparing;

public sealed class ComparisonTests
{
    private const string Group = "0000101";

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_groups_list_has_its_loans_with_a_balance_its_leader_and_its_sums(DatabaseProvider provider)
    {
        await using var areas = await WithLoansAsync(provider);

        var lists = await ListsAsync(areas, TwoAreas.Officer, Group);

        var list = Assert.Single(lists);
        Assert.Equal(["Đặng Văn Ba", "Hoàng Thị Bé", "Ma Văn Tám"], list.Loans.Select(l => l.Name));
        Assert.Equal((6_000_000, 500_000, 3), (list.Balance.Dong, list.Overdue.Dong, list.Borrowers));
        Assert.Equal(("Triệu Thị Mùi", "Xóm Bản Lanh", "Xã Kim Phượng", "Hội Liên hiệp Phụ nữ", "PGD Định Hóa"),
            (list.Leader, list.Hamlet, list.Commune, list.Organisation, list.Office));
        Assert.Equal(["L-SPLIT"], list.Loans[1].OpenRules);
        await using var db = areas.Database.Open();
        var noted = await db.AuditEntries.SingleAsync();
        Assert.Equal(("finance", "comparison-exported", TwoAreas.HereCommune), (noted.By, noted.Action, noted.Subject));
        Assert.Equal($"2024-03 1 3 {Group}", noted.Detail);
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Nobody_gets_the_list_of_a_group_outside_his_area(DatabaseProvider provider)
    {
        await using var areas = await WithLoansAsync(provider);
        var there = new Reader("chair.there", Roles.CommuneChair, new(false, [], [TwoAreas.ThereCommune]));

        Assert.Empty(await ListsAsync(areas, there, Group));
        Assert.Equal(["0000909"], (await ListsAsync(areas, there, "")).Select(l => l.GroupCode));
        Assert.Equal([Group, "0000102"], (await ListsAsync(areas, TwoAreas.Chair, "")).Select(l => l.GroupCode));
        Assert.Empty(await ListsAsync(areas, TwoAreas.Officer, "7777777"));
    }

    [Fact]
    public async Task The_document_is_valid_names_what_the_form_names_and_begins_each_group_on_a_page_of_its_own()
    {
        await using var areas = await WithLoansAsync(DatabaseProvider.Sqlite);
        var made = await areas.Database.Get<ExportComparison>().RunAsync(
            TwoAreas.Chair, new(TwoAreas.March, AreaLimit.None), None);

        await using var content = made!.Content;
        using var document = WordprocessingDocument.Open(content, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        var lines = body.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        string[] said =
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Mẫu số 15/TD", "DANH SÁCH ĐỐI CHIẾU DƯ NỢ TIỀN VAY",
            "Tại thời điểm ngày 31/03/2024", "Tổ tiết kiệm và vay vốn: 0000101    Tổ trưởng: Triệu Thị Mùi",
            "Tổng dư nợ theo ngân hàng: 6.000.000 đồng (bằng chữ: sáu triệu đồng), 3 người vay, 3 món vay.", "TỔ TRƯỞNG TỔ TK&VV",
        ];
        Assert.All(said, line => Assert.Contains(line, lines));
        Assert.Single(body.Descendants<PageBreakBefore>());
        Assert.Equal(2, body.Descendants<TableHeader>().Count());
        var size = body.Descendants<PageSize>().Single();
        Assert.Equal((16838u, 11906u), (size.Width!.Value, size.Height!.Value));
    }

    [SkippableFact]
    public async Task LibreOffice_prints_the_document_on_A4_across()
    {
        await using var areas = await WithLoansAsync(DatabaseProvider.Sqlite);
        var made = await areas.Database.Get<ExportComparison>().RunAsync(TwoAreas.Chair, new(TwoAreas.March, AreaLimit.None), None);
        var folder = Directory.CreateTempSubdirectory("funds-monitor-word-");
        try
        {
            var path = Path.Combine(folder.FullName, "mau-15.docx");
            await using (var file = File.Create(path))
            {
                await made!.Content.CopyToAsync(file);
            }

            await LibreOffice.ConvertAsync(path, "pdf");

            var printed = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "mau-15.pdf"), System.Text.Encoding.Latin1);
            Assert.True(printed.Split("/Type/Page/").Length > 2, "Each group begins a page.");
            Assert.Contains("/MediaBox[0 0 841", printed, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<ComparisonList>> ListsAsync(TwoAreas areas, Reader reader, string group) =>
        (await areas.Database.Get<ExportComparison>().RunAsync(reader, new(TwoAreas.March, AreaLimit.None, group), None))?.Lists ?? [];

    private static async Task<TwoAreas> WithLoansAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var here = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202403);
        var there = await areas.VersionAsync(FileKind.Loans, TwoAreas.ThereOffice, 202403);
        var old = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, 202402);
        var groups = await areas.VersionAsync(FileKind.Groups, TwoAreas.HereOffice, 202403);
        await areas.AddAsync(
            TwoAreas.Loan(here, 1, "Ma Văn Tám", l => (l.OrganisationCode, l.Overdue) = ("12", Money.FromDong(500_000))),
            TwoAreas.Loan(here, 2, "Hoàng Thị Bé", l => l.OrganisationCode = "12"),
            TwoAreas.Loan(here, 3, "Đặng Văn Ba", l => l.OrganisationCode = "12"),
            TwoAreas.Loan(here, 4, "Người đã trả", l => l.Balance = Money.Zero),
            TwoAreas.Loan(here, 5, "Người gửi tiền", l => l.GroupCode = "0000000"),
            TwoAreas.Loan(here, 6, "Người vay trực tiếp", l => l.GroupCode = ""),
            TwoAreas.Loan(here, 7, "Lộc Thị Hà", l => l.GroupCode = "0000102"),
            TwoAreas.Loan(there, 8, "Trương Văn Cẩm", l => l.GroupCode = "0000909"),
            TwoAreas.Loan(old, 1, "Ma Văn Tám"),
            new SavingsGroup
            {
                VersionId = groups.Id,
                RowNumber = 6,
                OfficeCode = TwoAreas.HereOffice,
                CommuneCode = TwoAreas.HereCommune,
                Month = TwoAreas.March,
                GroupCode = Group,
                LeaderName = "Triệu Thị Mùi",
                HamletName = "Xóm Bản Lanh",
            },
            TwoAreas.Finding("L-SPLIT", TwoAreas.HereCommune, "6600000700000002", (Severity.Error, 1)));
        return areas;
    }
}
