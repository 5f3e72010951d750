using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Notices;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
using FundsMonitor.UseCases.Accounts;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Notices;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Notices;

public sealed class NoticesOnSqlite() : NoticeTests(DatabaseProvider.Sqlite);

public sealed class NoticesOnPostgreSql() : NoticeTests(DatabaseProvider.PostgreSql);

public sealed class NoticesOnSqlServer() : NoticeTests(DatabaseProvider.SqlServer);

/// <summary>What is told to whom. The clock stands at 2 April 2024.</summary>
public abstract class NoticeTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    [SkippableTheory]
    [InlineData("office", new[] { "files-late 1", "files-waiting 1", "findings-new 2", "findings-decided 1" })]
    [InlineData("finance", new[]
    {
        "files-late 1", "reports-late 2", "reports-due 1", "files-waiting 1", "months-to-sign 1", "links-undecided 1", "findings-new 4",
        "findings-decided 1",
    })]
    [InlineData("chair", new[]
    {
        "files-late 1", "reports-late 2", "reports-due 1", "months-to-sign 1", "findings-new 1", "findings-decided 1",
    })]
    [InlineData("admin", new[] { "files-late 1", "files-waiting 1", "jobs-failed 1" })]
    [InlineData("other", new string[0])]
    public async Task Each_role_is_told_what_matters_to_it_in_its_areas(string account, string[] told)
    {
        var database = await ToldAsync();
        var bell = await BellAsync(database, account);
        Assert.Equal(told, bell.Sums.Select(s => $"{s.Kind.Code} {s.Count}"));
    }

    [SkippableTheory]
    [InlineData("office")]
    [InlineData("chair")]
    public async Task A_file_whose_day_is_near_is_told_to_its_office_and_to_the_commune_it_serves(string account)
    {
        var database = await ToldAsync();
        await using (var db = database.Open())
        {
            await db.Offices.Where(o => o.Code == OverviewRows.DinhHoa)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.DueFrom, (int?)202403).SetProperty(o => o.DueTo, (int?)202403));
        }

        var due = Assert.Single((await ListAsync(database, account, new(AreaLimit.None))).Items, n => n.Kind == NoticeKinds.FilesDue);
        Assert.Equal((1, "/files/owed?state=due&period=2024-03&kind=control-totals"), (due.Count, due.Address));
        Assert.Contains("hạn 10/04/2024", due.About.Vi, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_navigation_and_the_notices_count_alike()
    {
        var database = await ToldAsync();
        var reader = await ReaderAsync(database, "chair") with { Role = Roles.FinanceOfficer };
        var waiting = await database.Get<ReadWaiting>().RunAsync(new(reader.Limit, AreaLimit.None), None);
        var sums = NoticeSum.Of(await database.Get<ReadNotices>().RunAsync(reader, AreaLimit.None, None));
        Assert.Equal(waiting.LateFiles.Number, sums.Single(s => s.Kind == NoticeKinds.FilesLate).Count);
        Assert.Equal(waiting.Undecided.Number, sums.Single(s => s.Kind == NoticeKinds.LinksUndecided).Count);
    }

    [SkippableFact]
    public async Task What_was_seen_is_no_longer_new_and_what_comes_after_is()
    {
        var database = await ToldAsync();
        Assert.True((await BellAsync(database, "chair")).Unseen > 0);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await database.Get<MarkNoticesSeen>().RunAsync(await ReaderAsync(database, "chair"), None));
        var seen = await BellAsync(database, "chair");
        Assert.Equal(0, seen.Unseen);
        Assert.NotEmpty(seen.Sums);
        Assert.True((await BellAsync(database, "office")).Unseen > 0);
        Assert.False(await database.Get<MarkNoticesSeen>().RunAsync(FindReader.Nobody, None));

        Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = database.Open())
        {
            var finding = NoticeRows.Finding("L-SPLIT", FindingState.Open, "2");
            finding.OpenedAtUtc = Clock.GetUtcNow().UtcDateTime;
            db.Findings.Add(finding);
            await db.SaveChangesAsync();
        }

        var unseen = await ListAsync(database, "chair", new(AreaLimit.None) { OnlyUnseen = true });
        var notice = Assert.Single(unseen.Items);
        Assert.Equal((NoticeKinds.FindingsNew, 2, 1), (notice.Kind, notice.Count, notice.Unseen));
        Assert.Equal("/findings?age=new-30&sort=-OpenedAtUtc&rule=L-SPLIT&severity=Error", notice.Address);
    }

    [SkippableFact]
    public async Task What_is_not_new_any_more_is_not_told()
    {
        var database = await ToldAsync();
        Clock.Advance(TimeSpan.FromDays(NoticeKinds.Days + 1));
        var codes = (await BellAsync(database, "finance")).Sums.Select(s => s.Kind.Code).ToList();
        Assert.DoesNotContain("findings-new", codes);
        Assert.DoesNotContain("findings-decided", codes);
        Assert.Contains("files-late", codes);
    }

    [SkippableFact]
    public async Task A_group_that_is_switched_off_is_gone_at_once_for_this_account_alone()
    {
        var database = await ToldAsync();
        Assert.Contains((await BellAsync(database, "chair")).Sums, s => s.Kind.Group == NoticeGroups.Late);
        const NoticeGroups withoutLate = NoticeGroups.All & ~NoticeGroups.Late;
        var wanted = new WantedNotices(withoutLate, NoticeGroups.Due, DigestRhythm.Daily, "chair@commune.example");
        Assert.Null(await SetAsync(database, "chair", wanted));
        Assert.DoesNotContain((await BellAsync(database, "chair")).Sums, s => s.Kind.Group == NoticeGroups.Late);
        Assert.Contains((await BellAsync(database, "finance")).Sums, s => s.Kind.Group == NoticeGroups.Late);
        var own = await database.Get<ReadNoticeSetting>().RunAsync(await ReaderAsync(database, "chair"), None);
        Assert.Equal(
            (NoticeGroups.Due, DigestRhythm.Daily, "chair@commune.example"), (own.Setting.InMail, own.Setting.Rhythm, own.Address));

        Assert.Null(await SetAsync(database, "chair", wanted with { OnBell = NoticeGroups.All }));
        Assert.Contains((await BellAsync(database, "chair")).Sums, s => s.Kind.Group == NoticeGroups.Late);
        await using var db = database.Open();
        var noted = await db.AuditEntries.Where(a => a.Action == "notices-set").OrderBy(a => a.Id).Select(a => a.Detail).ToListAsync();
        Assert.Equal("bell off: Late; mail off: Late, New, Decided; Daily vi; address changed", noted[0]);
        Assert.DoesNotContain("@", string.Concat(noted), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_no_setting_is_refused_with_what_to_do()
    {
        var database = await ToldAsync();
        var wanted = new WantedNotices(NoticeGroups.All, NoticeGroups.All, DigestRhythm.Daily, "");
        Assert.NotNull(await SetAsync(database, "chair", wanted with { Address = "nobody" }));
        Assert.NotNull(await SetAsync(database, "chair", wanted with { Rhythm = (DigestRhythm)9 }));
        Assert.NotNull(await SetAsync(database, "chair", wanted with { Language = "fr" }));
        Assert.NotNull(await database.Get<SetNotices>().RunAsync(wanted, FindReader.Nobody, None));
        await using var db = database.Open();
        Assert.Empty(await db.NoticeSettings.ToListAsync());
    }

    [SkippableFact]
    public async Task The_page_is_filtered_ordered_and_cut()
    {
        var database = await ToldAsync();
        var late = await ListAsync(database, "finance", new(AreaLimit.None) { Group = NoticeGroups.Late });
        Assert.Equal(["files-late", "reports-late"], late.Items.Select(n => n.Kind.Code));
        Assert.Equal("/obligations?state=Late&period=all&place=05551", late.Items[1].Address);
        var reader = await ReaderAsync(database, "finance");
        var largest = await database.Get<ListNotices>().RunAsync(reader, new(AreaLimit.None), new(0, 1, nameof(Notice.Count), true), None);
        Assert.Equal((1, 2), (largest.Items.Count, largest.Items[0].Count));
        var elsewhere = new AreaLimit(false, [], [OverviewRows.CamLuong]);
        Assert.Equal(["findings-new"], (await ListAsync(database, "finance", new(elsewhere))).Items.Select(n => n.Kind.Code));
    }

    [SkippableFact]
    public async Task A_changed_area_acts_at_once_and_a_disabled_account_is_told_nothing()
    {
        var database = await ToldAsync();
        Assert.NotEmpty((await BellAsync(database, "chair")).Sums);
        await using var db = database.Open();
        var chair = await db.Users.Include(u => u.Areas).SingleAsync(u => u.UserName == "chair");
        chair.Areas[0].Code = OverviewRows.CamLuong;
        await db.SaveChangesAsync();
        Assert.Empty((await BellAsync(database, "chair")).Sums);
        var office = await db.Users.SingleAsync(u => u.UserName == "office");
        office.Enabled = false;
        await db.SaveChangesAsync();
        Assert.Empty((await BellAsync(database, "office")).Sums);
    }

    [Fact]
    public void Every_kind_has_a_group_a_code_of_its_own_and_a_role()
    {
        Assert.Equal(NoticeKinds.All.Count, NoticeKinds.All.Select(k => k.Code).Distinct().Count());
        Assert.All(NoticeKinds.All, k => Assert.Contains(k.Group, NoticeGroupLabels.InOrder));
        Assert.All(NoticeKinds.All, k => Assert.NotEmpty(k.Roles.Intersect(Roles.All)));
        Assert.Equal("999+ phát hiện mới", NoticeKinds.FindingsNew.Say(1000).Vi);
    }

    private async Task<TestDatabase> ToldAsync()
    {
        var database = await DatabaseAsync();
        await NoticeRows.AddAsync(database);
        return database;
    }

    private static Task<Reader> ReaderAsync(TestDatabase database, string name) => database.Get<FindReader>().RunAsync(name, None);

    private static async Task<Bell> BellAsync(TestDatabase database, string name) =>
        await database.Get<ReadBell>().RunAsync(await ReaderAsync(database, name), None);

    private static async Task<Page<Notice>> ListAsync(TestDatabase database, string name, NoticeFilter filter) =>
        await database.Get<ListNotices>().RunAsync(await ReaderAsync(database, name), filter, new(0, 20), None);

    private static async Task<Core.Text.Bilingual?> SetAsync(TestDatabase database, string name, WantedNotices wanted) =>
        await database.Get<SetNotices>().RunAsync(wanted, await ReaderAsync(database, name), None);
}
