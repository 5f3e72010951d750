using System.Reflection;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Accounts.Verifying;
using FundsMonitor.UseCases.Register.Holding;
using FundsMonitor.UseCases.Register.Revealing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Register.Holding;

public sealed class ExportPersonTests
{
    private const string Head = "Lý Thị Ba";
    private const string Id = "012345678";
    private static readonly (RevealReason, string) Asked = (RevealReason.PersonAsked, "Đơn số 7");

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Holds_every_row_on_the_person_and_none_on_another(DatabaseProvider provider)
    {
        await using var areas = await TwoAreas.CreateAsync(provider);
        var person = await FillAsync(areas);

        var rows = await RowsAsync(areas, person, TwoAreas.Officer);

        string all = string.Join('\n', rows);
        string[] expected =
            [Head, Id, "KP-1", "KP-1-old", "6600000700000001", "BHXH 12", "05551/2024/KP-1", "chair.here", "đã thay"];
        foreach (var said in expected)
        {
            Assert.Contains(said, all, StringComparison.Ordinal);
        }

        Assert.Contains(rows, r => r.StartsWith("Món vay theo tháng|", StringComparison.Ordinal) && r.EndsWith("|Tổng dư nợ|1.000.000",
            StringComparison.Ordinal));
        Assert.DoesNotContain("Hoàng Văn Tư", all, StringComparison.Ordinal);
        Assert.DoesNotContain("6600000700000002", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_in_the_chain_with_its_reason_before_it_is_given_out()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var person = await FillAsync(areas);
        await RowsAsync(areas, person, TwoAreas.Officer);
        await using var db = areas.Database.Open();
        var link = Assert.Single(await db.ChainEntries.ToListAsync());
        Assert.Equal((ChainKinds.PersonExported, "finance"), (link.Kind, link.By));
        Assert.Contains("note=Đơn số 7", link.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(Id, link.Subject + link.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(Head, link.Subject + link.Payload, StringComparison.Ordinal);
        Assert.Equal(link.Subject, (await db.AuditEntries.SingleAsync(e => e.Action == ChainKinds.PersonExported)).Subject);
        var verified = await areas.Database.Get<VerifyRecords>().RunAsync(null, CancellationToken.None);
        Assert.Equal(link.Hash, verified.LastHash);
    }

    [Fact]
    public async Task Nobody_gets_it_without_role_area_or_reason()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var person = await FillAsync(areas);
        var export = areas.Database.Get<ExportPerson>();
        var elsewhere = TwoAreas.Officer with { Limit = new(false, [], [TwoAreas.ThereCommune]) };
        Assert.Equal(RevealFault.NotThere, (await export.RunAsync(person, Asked, TwoAreas.Chair, CancellationToken.None)).Fault);
        Assert.Equal(RevealFault.NotThere, (await export.RunAsync(person, Asked, TwoAreas.Office, CancellationToken.None)).Fault);
        Assert.Equal(RevealFault.NotThere, (await export.RunAsync(person, Asked, elsewhere, CancellationToken.None)).Fault);
        Assert.Equal(
            RevealFault.NoReason,
            (await export.RunAsync(person, (RevealReason.Other, " "), TwoAreas.Officer, CancellationToken.None)).Fault);
        await using var db = areas.Database.Open();
        Assert.Empty(await db.ChainEntries.ToListAsync());
    }

    [Fact]
    public void Every_field_of_every_row_has_words_or_is_left_out_for_a_reason()
    {
        var named = HoldingFields.Types.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.CanWrite).Select(p => p.Name).ToHashSet();
        Assert.Empty(named.Except(HoldingFields.Labels.Keys).Except(HoldingFields.LeftOut));
        Assert.Empty(HoldingFields.Labels.Keys.Concat(HoldingFields.LeftOut).Except(named));
        Assert.Empty(HoldingFields.Labels.Keys.Intersect(HoldingFields.LeftOut));
    }

    /// <summary>
    /// A member on a current list and, under another number, on a superseded one; a linked loan; support; a reading; a neighbour.
    /// </summary>
    private static async Task<long> FillAsync(TwoAreas areas)
    {
        var register = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2024);
        var before = await areas.VersionAsync(FileKind.Register, TwoAreas.HereCommune, 2023, (VersionState.Superseded, 1));
        var household = TwoAreas.Household(register, "KP-1", Head);
        var old = TwoAreas.Household(before, "KP-1-old", Head);
        var neighbour = TwoAreas.Household(register, "KP-2", "Hoàng Văn Tư");
        (household.RegisterYear, old.RegisterYear) = (2024, 2023);
        var (person, once, other) = (TwoAreas.Head(household), TwoAreas.Head(old), TwoAreas.Head(neighbour));
        other.CitizenId = "087654321";
        (person.RegisterYear, once.RegisterYear) = (2024, 2023);
        await areas.AddAsync(household, old, neighbour, person, once, other);
        var loans = await areas.VersionAsync(FileKind.Loans, TwoAreas.HereOffice, TwoAreas.March.Key);
        var loan = TwoAreas.Loan(loans, 1, Head);
        var vouchers = await areas.VersionAsync(FileKind.Expenditures, TwoAreas.HereCommune, TwoAreas.March.Key);
        await areas.AddAsync(
            loan,
            TwoAreas.Loan(loans, 2, "Hoàng Văn Tư"),
            new Link
            {
                OfficeCode = TwoAreas.HereOffice,
                CommuneCode = TwoAreas.HereCommune,
                CustomerCode = loan.CustomerCode,
                RegisterVersionId = register.Id,
                Decision = LinkDecision.Link,
                HouseholdCode = "KP-1",
                MemberId = person.Id,
            },
            new Core.Budget.Expenditure
            {
                VersionId = vouchers.Id,
                CommuneCode = TwoAreas.HereCommune,
                Month = TwoAreas.March,
                CitizenId = Id,
                Purpose = "BHXH 12",
            },
            new AuditEntry
            {
                Action = AccessKinds.HouseholdRead,
                By = "chair.here",
                Subject = "05551/2024/KP-1",
                AtUtc = new(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc),
            });
        return person.Id;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TwoAreas areas, long person, Reader by)
    {
        var made = await areas.Database.Get<ExportPerson>().RunAsync(person, Asked, by, CancellationToken.None);
        Assert.Equal(RevealFault.None, made.Fault);
        using var document = SpreadsheetDocument.Open(made.Content!, false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        return [.. sheet.Descendants<Row>().Select(row => string.Join('|', row.Elements<Cell>().Select(c => c.InnerText)))];
    }
}
