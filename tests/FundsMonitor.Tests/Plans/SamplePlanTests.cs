using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Plans.Targets;
using FundsMonitor.Core.Register;
using FundsMonitor.Tests.SampleData;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans.Lending;
using FundsMonitor.UseCases.Plans.Targets;

namespace FundsMonitor.Tests.Plans;

/// <summary>The five plans as their page shows them, from the sample's files.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class SamplePlanTests(SampleDatabase samples)
{
    [Fact]
    public async Task Kim_Phuong_shows_its_targets_its_contradiction_and_its_share_of_those_in_need_and_eligible()
    {
        var plan = await PlanAsync("05551", new(2024, 3));

        Assert.Equal(["8 hộ", "0,6 điểm %", "11 hộ", "0,7 điểm %", "100%", "100%"], plan.Targets.Select(t => t.Line.Promised.Vi));
        Assert.Equal("hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện", plan.Coverage!.Coverage.Of);
        Assert.Equal("kế hoạch mâu thuẫn: 8 hộ chỉ là 0,53 điểm, cần 10 hộ", plan.Targets[1].Line.Remark!.Vi);
        Assert.Contains(plan.Findings, f => f.Finding is { Rule: "P-TABLE", Subject: "2024/promise-poor" });
        Assert.Equal((15, "Biểu 01", 21), (plan.Hamlets.Count, plan.Targets[4].Source!.Sheet, plan.Targets[4].Source!.RowNumber));
    }

    [Fact]
    public async Task Every_household_behind_a_share_is_listed_and_the_parts_sum_to_it()
    {
        var coverage = (await PlanAsync("05551", new(2024, 3))).Coverage!.Coverage;
        var parts = new List<int>();
        foreach (var what in Enum.GetValues<CoveredAs>())
        {
            parts.Add((await ListAsync(new("05551", new(2024, 3)) { As = what })).Total);
        }

        Assert.Equal(
            [
                coverage.WithLoan, coverage.Undecided, coverage.Counted.Count - coverage.WithLoan - coverage.Undecided,
                coverage.LeftOut.Count, coverage.NotSaid,
            ],
            parts);
        Assert.Equal(102, parts.Sum());
        var one = (await ListAsync(new("05551", new(2024, 3)))).Items[0];
        Assert.Equal(1, (await ListAsync(new("05551", new(2024, 3)) { Text = one.Household.HouseholdCode })).Total);
        Assert.NotEqual("", one.HeadName);
    }

    [Fact]
    public async Task Cam_Luong_knows_26_million_and_six_lines_not_yet_allocated()
    {
        var plan = await PlanAsync("15139", new(2023, 6));

        Assert.Equal((26_000_000, 6), (plan.Funds.Allocated, plan.Funds.NotYet));
        Assert.Equal(["17 hộ", "5 hộ"], plan.Targets.Select(t => t.Line.Promised.Vi));
        Assert.All(plan.Targets, t => Assert.Equal(TargetStanding.Unknown, t.Line.Standing));
    }

    [Fact]
    public async Task Thap_Muoi_has_its_labour_table_as_the_plan_prints_it_and_as_the_register_gives_it()
    {
        var plan = await PlanAsync("872", new(2024, 3));

        Assert.Equal([HouseholdClass.Poor, HouseholdClass.NearPoor], plan.Labour.Select(l => l.Plan.Class));
        Assert.All(plan.Labour, l =>
        {
            Assert.Equal((l.Plan.People, l.Plan.AgedFifteen, l.Plan.AbleToWork, l.Plan.NotAble),
                (l.Register!.People, l.Register.AgedFifteen, l.Register.AbleToWork, l.Register.NotAble));
            Assert.All(l.Plan.Work, w => Assert.Equal(w.Value, l.Register.Working(w.Key)));
        });
        Assert.Equal((40_100, 387, 965),
            (plan.Labour[0].Plan.PrintedWorkingShare, plan.Labour[0].Plan.Work[Employment.Working], plan.Labour[0].Plan.AgedFifteen));
        Assert.Equal(2, plan.Findings.Count(f => f.Finding.Rule == "P-TABLE"));
        Assert.Equal(["206 người", "157 người"], plan.Targets.Select(t => t.Line.Promised.Vi));
    }

    [Fact]
    public async Task Thuong_Quang_reaches_its_share_of_poor_by_its_own_table_which_contradicts_itself_three_times()
    {
        var plan = await PlanAsync("20173", new(2021, 6));

        Assert.Equal(8, plan.Hamlets.Count);
        Assert.Equal((TargetStanding.Reached, "0,53 điểm %"), (plan.Targets[0].Line.Standing, plan.Targets[0].Line.Actual!.Vi));
        var under = plan.Targets.Single(t => t.Line.Promised.Vi == "dưới 4%").Line;
        Assert.Equal((TargetStanding.Reached, "3,73% (21/563)"), (under.Standing, under.Actual!.Vi));
        Assert.Equal(3, plan.Findings.Count(f => f.Finding.Rule == "P-TABLE"));
        Assert.Equal(2, plan.Findings.Count(f => f.Finding.Rule == "P-REPORT"));
        Assert.Equal(5, plan.Reports.Count);
    }

    [Fact]
    public async Task Long_Khanh_expects_383_million_and_does_not_know_its_baseline()
    {
        var plan = await PlanAsync("732", new(2024, 3));

        Assert.Equal((383_000_000, 383_000_000, 0), (plan.Funds.Expected, plan.Funds.Allocated, plan.Funds.NotYet));
        var fall = plan.Targets.Single(t => t.Line.Title.Vi == "Giảm hộ nghèo A").Line;
        Assert.Equal((TargetStanding.Unknown, true), (fall.Standing, fall.Remark!.Vi.Contains("chưa biết", StringComparison.Ordinal)));
        var groups = plan.Targets[^1].Line;
        Assert.NotEqual(TargetStanding.Unknown, groups.Standing);
        Assert.Equal("hộ có nhu cầu và có phương án sản xuất kinh doanh", plan.Coverage!.Coverage.Of);
    }

    [Fact]
    public async Task Plans_are_listed_with_how_many_targets_stand_how_and_only_those_of_the_reader()
    {
        var list = samples.Get<ListPlans>();
        var all = await list.RunAsync(new(AreaLimit.None, AreaLimit.None), new(new(2024, 3)), new(0, 20), CancellationToken.None);
        var own = await list.RunAsync(
            new(new(false, [], ["05551"]), AreaLimit.None), new(new(2024, 3)) { OnlyYear = true }, new(0, 20), CancellationToken.None);

        Assert.Equal(6, all.Total);
        Assert.Equal(["05551"], own.Items.Select(p => p.Place));
        Assert.Equal(6, own.Items[0].Targets.Values.Sum());
        var other = new Reader("chair", Roles.CommuneChair, new(false, [], ["15139"]));
        Assert.Null(await samples.Get<ReadPlan>().RunAsync(other, ("05551", AreaLimit.None), new(2024, 3), CancellationToken.None));
    }

    private async Task<UseCases.Page<CoverageItem>> ListAsync(CoverageFilter filter) => (await samples.Get<ListCoverage>().RunAsync(
        new(AreaLimit.None, AreaLimit.None), filter, new(0, 200), CancellationToken.None)).Page;

    private async Task<PlanView> PlanAsync(string place, Month month)
    {
        var area = (await samples.Get<ExpandArea>().RunAsync(place, AreaLimit.None, CancellationToken.None)).Area;
        return (await samples.Get<ReadPlan>().RunAsync(SampleDatabase.Reader, (place, area), month, CancellationToken.None))!;
    }
}
