using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Reconciliation.Queue;

namespace FundsMonitor.Tests.Reconciliation.Queue;

public sealed class FindingListTests
{
    private static readonly FindingFilter Everywhere = new(AreaLimit.None);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Orders_by_severity_then_amount_then_age_within_the_readers_area(DatabaseProvider provider)
    {
        await using var areas = await WithFindingsAsync(provider);

        Assert.Equal(["old", "new", "small", "there", "note", "done"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere));
        Assert.Equal(["old", "new", "small", "note", "done"], await SubjectsAsync(areas, TwoAreas.Chair, Everywhere));
        Assert.Empty(await SubjectsAsync(areas, TwoAreas.Office, Everywhere));
        var there = Everywhere with { Area = new(false, [], [TwoAreas.ThereCommune]) };
        Assert.Equal(["there"], await SubjectsAsync(areas, TwoAreas.Officer, there));
        Assert.Empty(await SubjectsAsync(areas, TwoAreas.Chair, there));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Filters(DatabaseProvider provider)
    {
        await using var areas = await WithFindingsAsync(provider);

        Assert.Equal(["note"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Rule = "B-UNALLOCATED" }));
        Assert.Equal(["there"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Severity = Severity.Warning }));
        Assert.Equal(["done"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { State = FindingState.Decided }));
        Assert.Equal(["small"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Text = "mal" }));
        Assert.Equal(["small"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Text = " SMALL" }));
        foreach (var written in new[] { "gia tri 3", "GIÁ TRỊ 3", "Gia\u0301 tri\u0323 3" })
        {
            Assert.Equal(6, (await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Text = written })).Count);
        }

        Assert.Empty(await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Text = "g%3" }));
        Assert.Equal(6, (await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Month = TwoAreas.March })).Count);
        Assert.Empty(await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Month = TwoAreas.March.Next }));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Filters_by_person_day_and_age(DatabaseProvider provider)
    {
        await using var areas = await WithFindingsAsync(provider);
        await using (var db = areas.Database.Open())
        {
            foreach (var finding in db.Findings.Where(f => f.Subject == "small" || f.Subject == "done"))
            {
                (finding.OwnerName, finding.DueOn) = ("finance", new DateOnly(2024, 4, 1));
            }

            await db.SaveChangesAsync();
        }

        Assert.Equal(["small", "done"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Owner = "finance" }));
        Assert.Equal(["old", "new", "there", "note"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { Owner = "" }));
        Assert.Equal(["small"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { IsLate = true }));
        Assert.Equal(["old"], await SubjectsAsync(areas, TwoAreas.Officer, Everywhere with { MinDays = 7 }));
        var owners = areas.Database.Get<ListOwners>();
        Assert.Equal(["finance"], await owners.RunAsync(TwoAreas.Officer, AreaLimit.None, CancellationToken.None));
        Assert.Empty(await owners.RunAsync(TwoAreas.Office, AreaLimit.None, CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Steps_through_the_list_in_its_order_and_filter(DatabaseProvider provider)
    {
        await using var areas = await WithFindingsAsync(provider);
        var find = areas.Database.Get<FindNeighbours>();
        var page = await areas.Database.Get<ListFindings>().RunAsync(TwoAreas.Officer, Everywhere, new(0, 100), CancellationToken.None);
        var ids = page.Items.Select(f => f.Finding.Id).ToList();

        Task<FindingNeighbours?> Beside(Reader reader, FindingFilter filter, long id, string sort = "") =>
            find.RunAsync(reader, filter, new(0, 1, sort), id, CancellationToken.None);

        Assert.Equal(new FindingNeighbours(null, ids[1], 1, 6), await Beside(TwoAreas.Officer, Everywhere, ids[0]));
        Assert.Equal(new FindingNeighbours(ids[2], ids[4], 4, 6), await Beside(TwoAreas.Officer, Everywhere, ids[3]));
        Assert.Equal(new FindingNeighbours(ids[4], null, 6, 6), await Beside(TwoAreas.Officer, Everywhere, ids[5]));
        var errors = Everywhere with { Severity = Severity.Error };
        Assert.Equal(new FindingNeighbours(ids[1], null, 3, 3), await Beside(TwoAreas.Officer, errors, ids[2]));
        Assert.Equal(new FindingNeighbours(ids[1], ids[4], 3, 5), await Beside(TwoAreas.Chair, Everywhere, ids[2]));
        Assert.Null(await Beside(TwoAreas.Chair, Everywhere, ids[3]));
        Assert.Equal(1, (await Beside(TwoAreas.Officer, Everywhere, ids[4], nameof(StoredFinding.Rule)))?.Number);
    }

    [Theory]
    [InlineData(nameof(StoredFinding.OwnerName))]
    [InlineData(nameof(StoredFinding.DueOn))]
    [InlineData(nameof(StoredFinding.Rule))]
    [InlineData(nameof(StoredFinding.Subject))]
    [InlineData(nameof(StoredFinding.Month))]
    [InlineData(nameof(StoredFinding.Impact))]
    [InlineData(nameof(StoredFinding.OpenedAtUtc))]
    [InlineData(nameof(StoredFinding.State))]
    public async Task Pages_join_without_gap_in_every_order(string column)
    {
        await using var areas = await WithFindingsAsync(DatabaseProvider.Sqlite);
        var list = areas.Database.Get<ListFindings>();

        var first = await list.RunAsync(TwoAreas.Officer, Everywhere, new(0, 4, column), CancellationToken.None);
        var rest = await list.RunAsync(TwoAreas.Officer, Everywhere, new(4, 4, column), CancellationToken.None);

        Assert.Equal((6, 4, 2), (first.Total, first.Items.Count, rest.Items.Count));
        Assert.Equal(6, first.Items.Concat(rest.Items).Select(f => f.Finding.Id).Distinct().Count());
        Assert.All(first.Items, f => Assert.DoesNotContain("{0}", f.Sentence.Vi, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Counts_what_is_open_by_rule(DatabaseProvider provider)
    {
        await using var areas = await WithFindingsAsync(provider);

        var counts = await areas.Database.Get<CountFindings>().RunAsync(TwoAreas.Chair, AreaLimit.None, CancellationToken.None);

        Assert.Equal(3, counts.Single(c => c.Rule == "L-SPLIT").Open);
        Assert.Equal(1, counts.Single(c => c.Rule == "B-UNALLOCATED").Open);
        Assert.Equal(4, counts.Sum(c => c.Open));
    }

    private static async Task<TwoAreas> WithFindingsAsync(DatabaseProvider provider)
    {
        var areas = await TwoAreas.CreateAsync(provider);
        var old = TwoAreas.Finding("L-SPLIT", TwoAreas.HereCommune, "old", (Severity.Error, 900));
        old.OpenedAtUtc = old.OpenedAtUtc.AddDays(-9);
        var done = TwoAreas.Finding("L-RATE", TwoAreas.HereCommune, "done", (Severity.Notice, 1));
        done.State = FindingState.Decided;
        await areas.AddAsync(
            TwoAreas.Finding("L-SPLIT", TwoAreas.HereCommune, "small", (Severity.Error, 5)),
            TwoAreas.Finding("L-SPLIT", TwoAreas.HereCommune, "new", (Severity.Error, 900)),
            old,
            TwoAreas.Finding("B-UNALLOCATED", TwoAreas.HereCommune, "note", (Severity.Notice, 9_999)),
            TwoAreas.Finding("L-OVERDUE", TwoAreas.ThereCommune, "there", (Severity.Warning, 9_999)),
            done);
        await using var db = areas.Database.Open();
        await SearchColumns.FillAsync(db, CancellationToken.None);
        return areas;
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(TwoAreas areas, Reader reader, FindingFilter filter)
    {
        var page = await areas.Database.Get<ListFindings>().RunAsync(reader, filter, new(0, 100), CancellationToken.None);
        return [.. page.Items.Select(f => f.Finding.Subject)];
    }
}
