using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Entering;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases.Plans.Entering;
using FundsMonitor.UseCases.Plans.Reports;
using FundsMonitor.UseCases.Plans.Targets;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;

namespace FundsMonitor.Tests.Plans.Entering;

public sealed class EnteringOnSqlite() : EnteringTests(DatabaseProvider.Sqlite);

public sealed class EnteringOnPostgreSql() : EnteringTests(DatabaseProvider.PostgreSql);

public sealed class EnteringOnSqlServer() : EnteringTests(DatabaseProvider.SqlServer);

/// <summary>What stands in a plan's words is entered, changed and withdrawn. The clock stands at 2 April 2024.</summary>
public abstract class EnteringTests(DatabaseProvider provider) : DatabaseContract(provider)
{
    private static readonly Reader Finance = new("finance", Roles.FinanceOfficer, AreaLimit.None);
    private static readonly Reader Elsewhere = new("elsewhere", Roles.FinanceOfficer, new(false, [], [OverviewRows.CamLuong]));
    private static readonly Reader Chair = new("chair", Roles.CommuneChair, AreaLimit.None);
    private static readonly Reader Administrator = new("admin", Roles.Administrator, AreaLimit.None);

    [SkippableFact]
    public async Task An_obligation_is_late_as_soon_as_it_is_entered_and_not_any_more_when_it_is_withdrawn()
    {
        var database = await WithPlacesAsync();
        Assert.Empty(await EnterAsync(database, Monthly()));
        var late = (await OwedAsync(database)).Where(r => r.State == ReportState.Late).ToList();
        Assert.Equal(["2024-01", "2024-02"], late.Select(r => r.Report.PeriodKey));
        Assert.Equal(2, await LateFindingsAsync(database));

        var id = late[0].Obligation.Id;
        Assert.Null(await WithdrawAsync(database, id, "nhập nhầm kế hoạch", Finance));
        Assert.Empty(await OwedAsync(database));
        Assert.Equal(0, await LateFindingsAsync(database));
        Assert.NotNull(await WithdrawAsync(database, id, "một lần nữa", Finance));
        await using var db = database.Open();
        var noted = await db.AuditEntries.OrderBy(a => a.Id).Where(a => a.Action.StartsWith("obligation-")).ToListAsync();
        Assert.Equal(["obligation-entered", "obligation-withdrawn"], noted.Select(a => a.Action));
        Assert.EndsWith(": nhập nhầm kế hoạch", noted[1].Detail, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task It_is_changed_and_what_was_received_stays_received()
    {
        var database = await WithPlacesAsync();
        await EnterAsync(database, Monthly());
        var owed = (await OwedAsync(database))[0];
        Assert.Null(await database.Get<NoteReport>().RunAsync(
            new(owed.Obligation.Id, "2024-01", new(2024, 2, 5), "Văn thư", ""), Finance, None));

        var other = await EnterAsync(database, Monthly() with { Rhythm = ReportRhythm.Yearly }, owed.Obligation.Id);
        Assert.Contains("Đã ghi nhận 1 báo cáo", Assert.Single(other).Vi, StringComparison.Ordinal);
        Assert.Empty(await EnterAsync(database, Monthly() with { Receiver = "UBND tỉnh", DaysAfter = 40 }, owed.Obligation.Id));
        var changed = await OwedAsync(database);
        Assert.Equal([ReportState.Received, ReportState.Open], changed.Take(2).Select(r => r.State));
        Assert.Equal("UBND tỉnh", changed[0].Receiver);
        var entries = await database.Get<ListObligations>().RunAsync(new(AreaLimit.None, AreaLimit.None), "giam ngheo", new(0, 20), None);
        Assert.Equal((1, 1), (entries.Total, entries.Items[0].Received));
    }

    [SkippableFact]
    public async Task Nobody_enters_for_another_area_or_in_another_role_or_twice()
    {
        var database = await WithPlacesAsync();
        Assert.Single(await EnterAsync(database, Monthly(), by: Elsewhere));
        Assert.Single(await EnterAsync(database, Monthly(), by: Chair));
        Assert.Single(await EnterAsync(database, Monthly() with { Place = "99999" }));
        Assert.Single(await EnterAsync(database, Monthly() with { Office = "999999" }));
        Assert.Empty(await EnterAsync(database, Monthly()));
        Assert.Single(await EnterAsync(database, Monthly()));
        Assert.Single(await EnterAsync(database, Monthly() with { Receiver = "UBND tỉnh" }));
        Assert.Empty(await EnterAsync(database, Monthly() with { Receiver = "UBND tỉnh", Title = "Gửi tỉnh: báo cáo giảm nghèo" }));
        var id = (await OwedAsync(database))[0].Obligation.Id;
        Assert.Single(await EnterAsync(database, Monthly() with { Title = "Khác" }, id, Elsewhere));
        Assert.NotNull(await WithdrawAsync(database, id, "không phải của tôi", Elsewhere));
        Assert.NotNull(await WithdrawAsync(database, id, " ", Finance));
        Assert.Equal("Báo cáo giảm nghèo", (await OwedAsync(database)).First(r => r.Obligation.Id == id).Obligation.Title);
    }

    [SkippableFact]
    public async Task A_target_is_entered_with_its_sentence_changed_and_withdrawn()
    {
        var database = await WithPlacesAsync();
        Assert.Empty(await EnterAsync(database, Water()));
        var entry = Assert.Single(await TargetsAsync(database));
        Assert.Equal((95_500L, "Đến cuối năm có 95,5 % hộ nghèo dùng nước hợp vệ sinh.", true),
            (entry.Target.Thousandths, entry.Target.SourceSentence, entry.HasTable));
        var plan = (await database.Get<ReadPlan>().RunAsync(Finance, (OverviewRows.KimPhuong, AreaLimit.None), OverviewRows.March, None))!;
        var shown = plan.Targets.Single(t => t.Line.Title.Vi == "Dùng nước hợp vệ sinh").Line;
        Assert.Equal(("95,5 %", "45/KH-UBND"), (shown.Promised.Vi, shown.Decision));

        Assert.Single(await EnterAsync(database, Water()));
        Assert.Empty(await EnterAsync(database, Water() with { Figure = "96", Comparison = TargetComparison.MoreThan }, entry.Target.Id));
        Assert.Equal(96_000, (await TargetsAsync(database))[0].Target.Thousandths);
        Assert.Single(await EnterAsync(database, Water() with { Title = "Khác" }, by: Elsewhere));
        Assert.NotNull(await database.Get<WithdrawTarget>().RunAsync(entry.Target.Id, "của xã khác", Elsewhere, None));
        Assert.Null(await database.Get<WithdrawTarget>().RunAsync(entry.Target.Id, "chép nhầm", Finance, None));
        Assert.Empty(await TargetsAsync(database));
        plan = (await database.Get<ReadPlan>().RunAsync(Finance, (OverviewRows.KimPhuong, AreaLimit.None), OverviewRows.March, None))!;
        Assert.DoesNotContain(plan.Targets, t => t.Line.Title.Vi == "Dùng nước hợp vệ sinh");
        await using var db = database.Open();
        Assert.Equal(
            ["target-entered", "target-changed", "target-withdrawn"],
            await db.AuditEntries.Where(a => a.Action.StartsWith("target-")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
    }

    [SkippableFact]
    public async Task A_successor_receives_from_the_day_after_and_none_gives_way_to_itself()
    {
        var database = await WithPlacesAsync();
        await EnterAsync(database, Monthly());
        var set = database.Get<SetSuccessor>();
        Assert.NotNull(await set.RunAsync(("UBND huyện", new(2024, 3, 1), "UBND tỉnh"), Finance, None));
        Assert.Null(await set.RunAsync(("UBND huyện", new(2024, 3, 1), "UBND tỉnh"), Administrator, None));
        Assert.Equal(["UBND huyện", "UBND tỉnh"], (await OwedAsync(database)).Take(2).Select(r => r.Receiver));
        Assert.NotNull(await set.RunAsync(("UBND tỉnh", new(2024, 3, 1), "UBND huyện"), Administrator, None));
        Assert.NotNull(await set.RunAsync(("UBND xã", new(2024, 3, 1), "UBND xã"), Administrator, None));
        Assert.Equal(1, (await database.Get<ListSuccessors>().RunAsync("tinh", new(0, 20), None)).Total);
        Assert.Null(await set.RunAsync(("UBND huyện", new(2024, 3, 1), ""), Administrator, None));
        Assert.NotNull(await set.RunAsync(("UBND huyện", new(2024, 3, 1), ""), Administrator, None));
        Assert.All(await OwedAsync(database), r => Assert.Equal("UBND huyện", r.Receiver));
    }

    private static ObligationForm Monthly() => new()
    {
        Place = OverviewRows.KimPhuong,
        Year = 2024,
        Decision = "45/KH-UBND",
        Debtor = "Các xóm",
        Receiver = "UBND huyện",
        Title = "Báo cáo giảm nghèo",
        Rhythm = ReportRhythm.Monthly,
        DaysAfter = 5,
    };

    private static TargetForm Water() => new()
    {
        Place = OverviewRows.KimPhuong,
        Year = 2024,
        Decision = "45/KH-UBND",
        Title = "Dùng nước hợp vệ sinh",
        OfWhom = "hộ nghèo",
        Figure = "95,5",
        Sentence = "Đến cuối năm có 95,5 % hộ nghèo dùng nước hợp vệ sinh.",
    };

    private async Task<TestDatabase> WithPlacesAsync()
    {
        var database = await DatabaseAsync();
        await using var db = database.Open();
        await OverviewRows.AddAsync(db);
        return database;
    }

    private static Task<IReadOnlyList<Core.Text.Bilingual>> EnterAsync(
        TestDatabase database, ObligationForm form, int? id = null, Reader? by = null) =>
        database.Get<EnterObligation>().RunAsync(form, id, by ?? Finance, None);

    private static Task<IReadOnlyList<Core.Text.Bilingual>> EnterAsync(
        TestDatabase database, TargetForm form, int? id = null, Reader? by = null) =>
        database.Get<EnterTarget>().RunAsync(form, id, by ?? Finance, None);

    private static Task<Core.Text.Bilingual?> WithdrawAsync(TestDatabase database, int id, string why, Reader by) =>
        database.Get<WithdrawObligation>().RunAsync(id, why, by, None);

    private static Task<IReadOnlyList<OwedReport>> OwedAsync(TestDatabase database) =>
        database.Get<ListReports>().RunAsync(Finance, AreaLimit.None, 2024, None);

    private static async Task<IReadOnlyList<TargetEntry>> TargetsAsync(TestDatabase database) =>
        (await database.Get<ListTargets>().RunAsync(new(AreaLimit.None, AreaLimit.None), "", new(0, 20), None)).Items;

    private static async Task<int> LateFindingsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Findings.CountAsync(f => f.Rule == "P-REPORT" && f.State == FindingState.Open);
    }
}
