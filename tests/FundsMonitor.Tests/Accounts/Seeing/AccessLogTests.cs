using FundsMonitor.Core.Accounts;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts.Seeing;

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

    private static AuditEntry Entry(string action, string by, string subject, DateTime at) =>
        new() { Action = action, By = by, Subject = subject, AtUtc = at };
}
