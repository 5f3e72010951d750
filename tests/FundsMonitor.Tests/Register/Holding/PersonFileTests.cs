using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing;
using FundsMonitor.Tests.Spreadsheets;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Register.Holding;
using FundsMonitor.UseCases.Register.Revealing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Holding;

/// <summary>What the received files themselves say of a person, with file, sheet and row.</summary>
public sealed class PersonFileTests
{
    private const string Name = "Lý Thị Ba";
    private const string Id = "012345678";
    private const string Whole = "Dòng trong tệp đã nhận";
    private const string Namesake = "Dòng chỉ trùng họ tên: cần người xem";
    private const string NotSearched = "Tệp chưa tìm được";

    [Fact]
    public async Task A_row_with_the_id_is_given_whole_also_of_a_file_that_was_refused_or_is_no_known_list()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var person = await PersonAsync(areas);
        await areas.Database.SendAsync(
            new LoanFileCase().Row(("Tên KH", Name), ("Số CMND", Id), ("Tổng dư nợ", "xem phụ lục")).Row().Bytes(), "wrong.csv");
        await SendTextAsync(areas, "Cot mot,Cot hai\nghi chu,CMND so 012345678 cap 2009\nghi chu,9012345678\n", "notes.csv");
        await SendTextAsync(areas, "Cot mot,Cot hai\nly thi ba,\nLý Thị Bé,\nkhac,12345678\n", "names.csv");

        var rows = await RowsAsync(areas, person, TwoAreas.Officer);

        Assert.Contains($"{Whole}|1|notes.csv|tệp bị từ chối|2|Cột 2|CMND so 012345678 cap 2009", rows);
        Assert.Contains($"{Whole}|2|wrong.csv|tệp bị từ chối|6|Tổng dư nợ|xem phụ lục", rows);
        Assert.DoesNotContain(rows, r => r.EndsWith("|9012345678", StringComparison.Ordinal));
        Assert.Contains($"{Namesake}|1|names.csv|tệp bị từ chối|2", rows);
        Assert.DoesNotContain(rows, r => r.Contains("Lý Thị Bé", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.Contains("Nguyễn Thị Hoà", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.StartsWith(NotSearched, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_somebody_with_the_same_name_and_another_id_nothing_is_given()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var person = await PersonAsync(areas);
        await areas.Database.SendAsync(
            new LoanFileCase().Row(("Tên KH", Name), ("Số CMND", "087654321")).Row(("Tên KH", Name), ("Số CMND", null))
                .Row(("Tên KH", Name), ("Số CMND", Id)).Bytes(),
            "march.csv");

        var rows = await RowsAsync(areas, person, TwoAreas.Officer);

        Assert.DoesNotContain(rows, r => r.Contains("087654321", StringComparison.Ordinal));
        var place = Assert.Single(rows, r => r.StartsWith(Namesake, StringComparison.Ordinal));
        Assert.Equal($"{Namesake}|1|march.csv|tệp được nhận|7", place);
        Assert.Contains($"{Whole}|1|march.csv|tệp được nhận|8|Số CMND|{Id}", rows);
        Assert.Contains(rows, r => r.StartsWith("Món vay theo tháng|1|march.csv|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_which_the_reader_may_not_see_every_cell_is_not_searched()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var person = await PersonAsync(areas);
        await SendTextAsync(areas, $"Cot mot,Cot hai\nghi chu,{Id}\n", "there.csv", TwoAreas.ThereOffice);
        await SendTextAsync(areas, $"Cot mot,Cot hai\nghi chu khac,{Id}\n", "here.csv", TwoAreas.HereOffice);
        var officer = TwoAreas.Officer with { Limit = new(false, [TwoAreas.HereOffice], [TwoAreas.HereCommune]) };
        await using (var db = areas.Database.Open())
        {
            db.BankCommunes.Add(new() { OfficeCode = TwoAreas.HereOffice, BankCode = "1", Name = "x", CommuneCode = TwoAreas.HereCommune });
            await db.SaveChangesAsync();
        }

        var rows = await RowsAsync(areas, person, officer);

        Assert.Contains(rows, r => r.Contains("|here.csv|", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.Contains("|there.csv|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_not_searched_is_named_with_why()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var person = await PersonAsync(areas);
        await SendTextAsync(areas, "Cot mot,Cot hai\nmot,hai\n", "gone.csv");
        await SendTextAsync(areas, "Cot mot,Cot hai\nba,bon\n", "large.csv");
        await using (var db = areas.Database.Open())
        {
            var gone = await db.SourceFiles.SingleAsync(f => f.Name == "gone.csv");
            File.Delete(areas.Database.Get<FileStore>().PathOf(gone.Sha256));
            await db.SourceFiles.Where(f => f.Name == "large.csv")
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Size, PersonFiles.MostBytes));
        }

        var rows = await RowsAsync(areas, person, TwoAreas.Officer);

        Assert.Contains(
            rows, r => r.Contains("|gone.csv|", StringComparison.Ordinal) && r.StartsWith(NotSearched, StringComparison.Ordinal));
        await using (var db = areas.Database.Open())
        {
            await db.SourceFiles.Where(f => f.Name == "large.csv")
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Size, PersonFiles.MostBytes + 1));
        }

        rows = await RowsAsync(areas, person, TwoAreas.Officer);
        // It comes first, so that those behind it are not reached either.
        Assert.Equal(3, rows.Count(r => r.StartsWith(NotSearched, StringComparison.Ordinal)
            && r.Contains("quá nhiều cho một lần", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_workbook_says_its_sheet_and_a_number_is_an_id_that_lost_its_zeros()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        try
        {
            File.WriteAllBytes(path, new TestWorkbook().Sheet("Mot", ["x"], [12_345_678d, "ghi chu"]).Sheet("Hai", [Name]).ToXlsx());
            var (found, isWhole) = PersonMentions.Read(path, new SourceFile(), new(Id, "ly thi ba", new HashSet<int>()), default);
            Assert.True(isWhole);
            Assert.Equal(["Mot 2 2", "Hai 1 0"], found.Select(m => $"{m.Sheet} {m.Number} {m.Cells.Count}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<long> PersonAsync(TwoAreas areas)
    {
        var register = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        var empty = await EmptyAsync(areas);
        await using (var db = areas.Database.Open())
        {
            // Its bytes were never kept, and the search would say so.
            await db.SourceFiles.Where(f => f.Id == register.SourceFileId)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Sha256, empty));
        }

        var household = TwoAreas.Household(register, "KP-1", Name);
        var person = TwoAreas.Head(household);
        (person.CitizenId, person.RegisterYear) = (Id, 2024);
        await areas.AddAsync(household, person);
        return person.Id;
    }

    private static async Task<string> EmptyAsync(TwoAreas areas)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Danh sach,trong\n"));
        return (await areas.Database.Get<FileStore>().KeepAsync(content, CancellationToken.None))!.Sha256;
    }

    private static async Task SendTextAsync(TwoAreas areas, string text, string name, string office = "")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var received = await areas.Database.Get<ReceiveFile>()
            .RunAsync(content, name, new(null, null, office, ""), Reader.CommandLine, CancellationToken.None);
        await areas.Database.Get<ImportReceivedFile>().RunAsync(received.SourceFileId, "test", null, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TwoAreas areas, long person, Reader by)
    {
        var made = await areas.Database.Get<ExportPerson>()
            .RunAsync(person, (RevealReason.PersonAsked, "Đơn số 7"), by, CancellationToken.None);
        Assert.Equal(RevealFault.None, made.Fault);
        using var document = SpreadsheetDocument.Open(made.Content!, false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        return [.. sheet.Descendants<Row>().Select(row => string.Join('|', row.Elements<Cell>().Select(c => c.InnerText)))];
    }
}
