using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.Tests.Databases;
using FundsMonitor.Tests.Importing;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts.Seeing;
using FundsMonitor.UseCases.Importing.Marking;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Tests.Accounts.Seeing;

public sealed class AccessLogTests
{
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Lists_who_looked_filtered_and_in_every_order(DatabaseProvider provider)
    {
        await using var areas = await TwoAreas.CreateAsync(provider);
        await areas.AddAsync(
            Entry(AccessKinds.HouseholdRead, "finance", "05551/2024/KP-1", new(2024, 4, 1, 16, 59, 0, DateTimeKind.Utc)),
            Entry(AccessKinds.LoanRead, "office", "6600000700000003", new(2024, 4, 1, 17, 1, 0, DateTimeKind.Utc)),
            Entry(ChainKinds.IdRevealed, "finance", "05551/2024/KP-1/7", new(2024, 4, 2, 1, 0, 0, DateTimeKind.Utc)),
            Entry("due-day-set", "admin", "004820", new(2024, 4, 2, 2, 0, 0, DateTimeKind.Utc)));

        Assert.Equal(["05551/2024/KP-1/7", "6600000700000003", "05551/2024/KP-1"], await SubjectsAsync(areas, new()));
        Assert.Equal(["05551/2024/KP-1/7", "05551/2024/KP-1"], await SubjectsAsync(areas, new() { Account = "fin" }));
        Assert.Equal(["05551/2024/KP-1/7", "05551/2024/KP-1"], await SubjectsAsync(areas, new() { Subject = "05551/" }));
        Assert.Equal(["6600000700000003"], await SubjectsAsync(areas, new() { Kind = AccessKinds.LoanRead }));
        Assert.Equal(3, (await SubjectsAsync(areas, new() { Kind = "due-day-set" })).Count);
        Assert.Equal(["05551/2024/KP-1"], await SubjectsAsync(areas, new() { Day = new(2024, 4, 1) }));
        string[] columns = [nameof(AuditEntry.By), nameof(AuditEntry.Action), nameof(AuditEntry.Subject), nameof(AuditEntry.AtUtc)];
        foreach (var column in columns)
        {
            var page = await areas.Database.Get<ListAccess>().RunAsync(Administrator, new(), new(1, 2, column), CancellationToken.None);
            Assert.Equal((3, 2), (page.Total, page.Items.Count));
        }
    }

    [Fact]
    public async Task An_export_holds_what_is_listed_runs_no_formula_and_is_noted()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var at = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        var entry = Entry(AccessKinds.WorkbookMarked, "finance", "7", at);
        entry.Detail = "=1+1.xlsx";
        await areas.AddAsync(entry, Entry(AccessKinds.LoanRead, "office", "6600000700000003", at));
        var export = areas.Database.Get<ExportAccess>();
        var asked = (new AccessFilter { Account = "finance" }, new PageRequest(0, int.MaxValue));

        await using var content = await export.RunAsync(Administrator, asked, e => ("Tải", e.Detail), CancellationToken.None);
        using var document = SpreadsheetDocument.Open(content!, false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var texts = sheet.Descendants<Cell>().Select(c => c.InnerText).ToList();
        Assert.Contains("01/04/2024 07:00:00", texts);
        Assert.Contains("'" + entry.Detail, texts);
        Assert.DoesNotContain("6600000700000003", texts);
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal([AccessKinds.AccessExported], await NotedAsync(areas));
        Assert.Null(await export.RunAsync(TwoAreas.Officer, asked, e => ("", ""), CancellationToken.None));
    }

    [Fact]
    public async Task Who_fetches_a_marked_workbook_is_noted()
    {
        await using var areas = await TwoAreas.CreateAsync();
        await areas.Database.SendAsync(new LoanFileCase().Row(("Tổng dư nợ", "xem phụ lục")).Bytes(), "wrong.csv");
        await using var db = areas.Database.Open();
        var file = await db.SourceFiles.SingleAsync();
        using var marked = await areas.Database.Get<MarkWorkbook>().RunAsync(file.Id, TwoAreas.Officer, CancellationToken.None);
        Assert.NotNull(marked);
        Assert.Equal([AccessKinds.WorkbookMarked], await NotedAsync(areas));
        Assert.Null(await areas.Database.Get<MarkWorkbook>().RunAsync(file.Id + 1, TwoAreas.Officer, CancellationToken.None));
        Assert.Single(await NotedAsync(areas));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_reads_it()
    {
        await using var areas = await TwoAreas.CreateAsync();
        await areas.AddAsync(Entry(AccessKinds.LoanRead, "office", "6600000700000003", new(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc)));
        foreach (var role in Roles.All.Where(r => r != Roles.Administrator))
        {
            var reader = Administrator with { Role = role };
            var page = await areas.Database.Get<ListAccess>().RunAsync(reader, new(), new(0, 20), CancellationToken.None);
            Assert.Empty(page.Items);
        }
    }

    [Fact]
    public async Task A_household_says_who_looked_at_it_to_those_of_its_area_who_may_know()
    {
        await using var areas = await TwoAreas.CreateAsync();
        var version = await areas.VersionAsync(Core.Importing.FileKind.Register, TwoAreas.HereCommune, 2024);
        var household = TwoAreas.Household(version, "KP-1", "Lý Thị Ba");
        var at = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        await areas.AddAsync(
            Entry(AccessKinds.HouseholdRead, "chair", "05551/2024/KP-1", at),
            Entry(AccessKinds.HouseholdRead, "chair", "05551/2024/KP-10", at),
            Entry(ChainKinds.IdRevealed, "finance", "05551/2024/KP-1/7", at));
        var read = areas.Database.Get<ReadSeenBy>();

        var seen = await read.RunAsync(TwoAreas.Officer, household, 2024, CancellationToken.None);
        Assert.Equal(["finance", "chair"], seen.Select(e => e.By));
        Assert.Empty(await read.RunAsync(TwoAreas.Chair, household, 2024, CancellationToken.None));
        var elsewhere = TwoAreas.Officer with { Limit = new(false, [], [TwoAreas.ThereCommune]) };
        Assert.Empty(await read.RunAsync(elsewhere, household, 2024, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(TwoAreas areas, AccessFilter filter)
    {
        var page = await areas.Database.Get<ListAccess>().RunAsync(Administrator, filter, new(0, 20), CancellationToken.None);
        return [.. page.Items.Select(e => e.Subject)];
    }

    /// <summary>What was noted since, newest last, without what the test put there.</summary>
    private static async Task<IReadOnlyList<string>> NotedAsync(TwoAreas areas)
    {
        await using var db = areas.Database.Open();
        string[] kinds = [AccessKinds.AccessExported, AccessKinds.WorkbookMarked];
        return await db.AuditEntries.Where(e => kinds.Contains(e.Action) && e.Subject != "7").OrderBy(e => e.Id).Select(e => e.Action)
            .ToListAsync();
    }

    private static AuditEntry Entry(string action, string by, string subject, DateTime at) =>
        new() { Action = action, By = by, Subject = subject, AtUtc = at };
}
