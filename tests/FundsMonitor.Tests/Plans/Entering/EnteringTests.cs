using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Entering;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using FundsMonitor.Testing;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.Tests.Databases;
using FundsMonitor.UseCases;
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
    private static readonly AreaScope Everything = new(AreaLimit.None, AreaLimit.None);

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
        Assert.Equal("nhập nhầm kế hoạch", noted[1].Detail);
        Assert.Equal(2, await db.ChainEntries.CountAsync(c => c.Kind == ChainKinds.PlanEntryChanged && c.By == "finance"));
        Assert.Empty((await ObligationsAsync(database, new())).Items);
        var kept = Assert.Single((await ObligationsAsync(database, new(State: EntryState.Withdrawn))).Items).Obligation;
        Assert.Equal(("finance", "nhập nhầm kế hoạch"), (kept.WithdrawnBy, kept.WithdrawnNote));
    }

    [SkippableFact]
    public async Task The_history_says_what_an_entry_said_before_and_only_to_who_may_see_it()
    {
        var database = await WithPlacesAsync();
        await EnterAsync(database, Monthly() with { Title = "Kết quả = 5\\\nhai dòng" });
        var owed = (await OwedAsync(database))[0].Obligation;
        var now = Monthly() with { Receiver = "UBND tỉnh", Rhythm = ReportRhythm.Quarterly };
        Assert.Empty(await EnterAsync(database, now, owed));
        await WithdrawAsync(database, owed.Id, "chép nhầm", Finance);

        var steps = await HistoryAsync(database, owed.Id, Finance);
        Assert.Equal(["entered", "changed", "withdrawn"], steps.Select(h => h.What));
        Assert.Equal("Kết quả = 5\\\nhai dòng", steps[0].Fields.Single(f => f.Field == "title").Now);
        Assert.Equal(
            [
                new EntryField("title", "Kết quả = 5\\\nhai dòng", "Báo cáo giảm nghèo"),
                new EntryField("receiver", "UBND huyện", "UBND tỉnh"),
                new EntryField("rhythm", "Monthly", "Quarterly"),
            ],
            steps[1].Fields);
        Assert.Equal([new EntryField("why", null, "chép nhầm")], steps[2].Fields);
        Assert.Empty(await HistoryAsync(database, owed.Id, Elsewhere));
        Assert.Empty(await HistoryAsync(database, owed.Id, Chair));
    }

    [SkippableFact]
    public async Task Of_two_people_who_change_one_entry_the_second_is_told()
    {
        var database = await WithPlacesAsync();
        await EnterAsync(database, Monthly());
        var opened = (await OwedAsync(database))[0].Obligation;
        Assert.Empty(await EnterAsync(database, Monthly() with { DaysAfter = 10 }, opened));
        var told = Assert.Single(await EnterAsync(database, Monthly() with { DaysAfter = 20 }, opened));
        Assert.Contains("Người khác vừa sửa", told.Vi, StringComparison.Ordinal);
        Assert.Equal(10, (await OwedAsync(database))[0].Obligation.DaysAfter);
    }

    [SkippableFact]
    public async Task An_office_owes_only_to_a_place_that_it_serves()
    {
        var database = await WithPlacesAsync();
        var here = Finance with { Limit = new(false, [], [OverviewRows.KimPhuong]) };
        Assert.Single(await EnterAsync(database, Monthly() with { Office = OverviewRows.CamThuy }, by: here));
        Assert.Empty(await EnterAsync(database, Monthly() with { Office = OverviewRows.DinhHoa }, by: here));
        var offered = await database.Get<ListServingOffices>().RunAsync(OverviewRows.KimPhuong, here, None);
        Assert.Equal([OverviewRows.DinhHoa], offered.Select(o => o.Code));
        Assert.Empty(await database.Get<ListServingOffices>().RunAsync("", here, None));
        var owed = (await OwedAsync(database))[0].Obligation;
        var ofOffice = Finance with { Limit = new(false, [OverviewRows.DinhHoa], []) };
        Assert.NotNull(await WithdrawAsync(database, owed.Id, "không phải kế hoạch của tôi", ofOffice));
    }

    [SkippableFact]
    public async Task It_is_changed_and_what_was_received_stays_received()
    {
        var database = await WithPlacesAsync();
        await EnterAsync(database, Monthly());
        var owed = (await OwedAsync(database))[0];
        Assert.Null(await database.Get<NoteReport>().RunAsync(
            new(owed.Obligation.Id, "2024-01", new(2024, 2, 5), "Văn thư", ""), Finance, None));

        var other = await EnterAsync(database, Monthly() with { Rhythm = ReportRhythm.Yearly }, owed.Obligation);
        Assert.Contains("Đã ghi nhận 1 báo cáo", Assert.Single(other).Vi, StringComparison.Ordinal);
        Assert.Empty(await EnterAsync(database, Monthly() with { Receiver = "UBND tỉnh", DaysAfter = 40 }, owed.Obligation));
        var changed = await OwedAsync(database);
        Assert.Equal([ReportState.Received, ReportState.Open], changed.Take(2).Select(r => r.State));
        Assert.Equal("UBND tỉnh", changed[0].Receiver);
        var entries = await ObligationsAsync(database, new("giam ngheo"));
        Assert.Equal((1, 1), (entries.Total, entries.Items[0].Received));
    }

    [SkippableFact]
    public async Task Nobody_enters_for_another_area_or_in_another_role_or_twice()
    {
        var database = await WithPlacesAsync();
        Assert.Single(await EnterAsync(database, Monthly(), by: Elsewhere));
        Assert.Single(await EnterAsync(database, Monthly(), by: Chair));
        Assert.Single(await EnterAsync(database, Monthly() with { Place = "99999" }));
        Assert.Single(await EnterAsync(database, Monthly() with { Place = "30040", Year = 2026 }));
        Assert.Single(await EnterAsync(database, Monthly() with { Office = "999999" }));
        Assert.Empty(await EnterAsync(database, Monthly()));
        Assert.Single(await EnterAsync(database, Monthly()));
        Assert.Single(await EnterAsync(database, Monthly() with { Receiver = "UBND tỉnh" }));
        Assert.Empty(await EnterAsync(database, Monthly() with { Receiver = "UBND tỉnh", Title = "Gửi tỉnh: báo cáo giảm nghèo" }));
        var stored = (await OwedAsync(database))[0].Obligation;
        Assert.Single(await EnterAsync(database, Monthly() with { Title = "Khác" }, stored, Elsewhere));
        Assert.NotNull(await WithdrawAsync(database, stored.Id, "không phải của tôi", Elsewhere));
        Assert.NotNull(await WithdrawAsync(database, stored.Id, " ", Finance));
        Assert.Equal("Báo cáo giảm nghèo", (await OwedAsync(database)).First(r => r.Obligation.Id == stored.Id).Obligation.Title);
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
        Assert.Equal(("95,5%", "45/KH-UBND"), (shown.Promised.Vi, shown.Decision));

        Assert.Single(await EnterAsync(database, Water()));
        Assert.Empty(await EnterAsync(database, Water() with { Figure = "96", Comparison = TargetComparison.MoreThan }, entry.Target));
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
        Assert.Empty(await EnterAsync(database, Gone("UBND huyện", "UBND tỉnh")));
        Assert.Equal(["UBND huyện", "UBND tỉnh"], (await OwedAsync(database)).Take(2).Select(r => r.Receiver));
        Assert.Single(await EnterAsync(database, Gone("UBND tỉnh", "UBND huyện")));
        Assert.Single(await EnterAsync(database, Gone("UBND xã", "UBND xã")));
        Assert.Single(await EnterAsync(database, Gone("UBND huyện", "UBND xã")));
        Assert.Single(await EnterAsync(database, Gone("UBND xã", "UBND tỉnh"), by: Chair));
        var entry = Assert.Single((await SuccessorsAsync(database, new("tinh"))).Items).Receiver;
        Assert.Empty(await EnterAsync(database, Gone("UBND huyện", "Sở Nội vụ"), entry));
        Assert.Single(await EnterAsync(database, Gone("UBND huyện", "UBND xã"), entry));

        var withdraw = database.Get<WithdrawSuccessor>();
        Assert.NotNull(await withdraw.RunAsync(entry.Id, "", Finance, None));
        Assert.Null(await withdraw.RunAsync(entry.Id, "huyện vẫn còn", Finance, None));
        Assert.NotNull(await withdraw.RunAsync(entry.Id, "lần nữa", Finance, None));
        Assert.All(await OwedAsync(database), r => Assert.Equal("UBND huyện", r.Receiver));
        Assert.Equal(0, (await SuccessorsAsync(database, new())).Total);
        Assert.Equal("huyện vẫn còn", (await SuccessorsAsync(database, new(State: EntryState.All))).Items[0].Receiver.WithdrawnNote);
        var steps = await database.Get<ReadEntryHistory>().RunAsync(EntryKind.Receiver, entry.Id, Finance, None);
        Assert.Equal(["entered", "changed", "withdrawn"], steps.Select(h => h.What));
    }

    [SkippableFact]
    public async Task Who_sees_one_place_says_who_receives_for_its_plans_alone()
    {
        var database = await WithPlacesAsync();
        await EnterAsync(database, Monthly());
        await EnterAsync(database, Monthly() with { Place = OverviewRows.CamLuong });
        Assert.Single(await EnterAsync(database, Gone("UBND huyện", "UBND tỉnh"), by: Elsewhere));
        Assert.Single(await EnterAsync(database, Gone("UBND huyện", "UBND tỉnh") with { Place = OverviewRows.KimPhuong }, by: Elsewhere));
        Assert.Empty(await EnterAsync(database, Gone("UBND huyện", "UBND tỉnh") with { Place = OverviewRows.CamLuong }, by: Elsewhere));
        Assert.Empty(await EnterAsync(database, Gone("UBND huyện", "Sở Nội vụ")));
        var today = (await OwedAsync(database)).Select(r => (r.Obligation.CommuneCode, r.ReceiverToday)).Distinct().Order();
        Assert.Equal([(OverviewRows.KimPhuong, "Sở Nội vụ"), (OverviewRows.CamLuong, "UBND tỉnh")], today);
        var seen = await database.Get<ListSuccessors>().RunAsync(
            new(new(false, [], [OverviewRows.KimPhuong]), AreaLimit.None), new(), new(0, 20), None);
        Assert.Equal(["Sở Nội vụ"], seen.Items.Select(e => e.Receiver.SuccessorName));
        var general = seen.Items[0].Receiver;
        Assert.NotNull(await database.Get<WithdrawSuccessor>().RunAsync(general.Id, "của mọi nơi", Elsewhere, None));
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

    private static SuccessorForm Gone(string former, string successor) =>
        new() { Former = former, Until = new(2024, 3, 1), Successor = successor };

    private static Task<IReadOnlyList<Core.Text.Bilingual>> EnterAsync(
        TestDatabase database, ObligationForm form, ReportObligation? change = null, Reader? by = null) => database.Get<EnterObligation>()
            .RunAsync(form, change is null ? null : (change.Id, ObligationForm.Of(change)), by ?? Finance, None);

    private static Task<IReadOnlyList<Core.Text.Bilingual>> EnterAsync(
        TestDatabase database, TargetForm form, PlanTarget? change = null, Reader? by = null) => database.Get<EnterTarget>()
            .RunAsync(form, change is null ? null : (change.Id, TargetForm.Of(change)), by ?? Finance, None);

    private static Task<IReadOnlyList<Core.Text.Bilingual>> EnterAsync(
        TestDatabase database, SuccessorForm form, ReportReceiver? change = null, Reader? by = null) => database.Get<EnterSuccessor>()
            .RunAsync(form, change is null ? null : (change.Id, SuccessorForm.Of(change)), by ?? Finance, None);

    private static Task<Page<ObligationEntry>> ObligationsAsync(TestDatabase database, EntryFilter filter) =>
        database.Get<ListObligations>().RunAsync(Everything, filter, new(0, 20), None);

    private static Task<Page<SuccessorEntry>> SuccessorsAsync(TestDatabase database, EntryFilter filter) =>
        database.Get<ListSuccessors>().RunAsync(Everything, filter, new(0, 20), None);

    private static Task<IReadOnlyList<EntryStep>> HistoryAsync(TestDatabase database, int obligation, Reader reader) =>
        database.Get<ReadEntryHistory>().RunAsync(EntryKind.Obligation, obligation, reader, None);

    private static Task<Core.Text.Bilingual?> WithdrawAsync(TestDatabase database, int id, string why, Reader by) =>
        database.Get<WithdrawObligation>().RunAsync(id, why, by, None);

    private static Task<IReadOnlyList<OwedReport>> OwedAsync(TestDatabase database) =>
        database.Get<ListReports>().RunAsync(Finance, AreaLimit.None, 2024, None);

    private static async Task<IReadOnlyList<TargetEntry>> TargetsAsync(TestDatabase database) =>
        (await database.Get<ListTargets>().RunAsync(Everything, new(), new(0, 20), None)).Items;

    private static async Task<int> LateFindingsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Findings.CountAsync(f => f.Rule == "P-REPORT" && f.State == FindingState.Open);
    }
}
