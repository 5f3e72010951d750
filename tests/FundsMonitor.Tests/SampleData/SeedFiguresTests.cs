using System.Globalization;
using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Core.Plans;
using FundsMonitor.Core.Register;
using FundsMonitor.UseCases.Dashboard;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Plans;
using FundsMonitor.UseCases.Register;

namespace FundsMonitor.Tests.SampleData;

/// <summary>The figures of the five plans come out again, from their files, through the use cases that the pages ask.</summary>
[Collection(SampleDatabaseTests.Name)]
public sealed class SeedFiguresTests(SampleDatabase samples)
{
    [Fact]
    public void Every_file_is_accepted_but_those_of_another_month_or_office() => Assert.Equal(
        SampleFolder.Refused.Select(file => $"{file}: {ProblemKinds.RowsUnreadable.Code}"),
        samples.Imports.Where(i => i.Value.Outcome != JobOutcome.Done).Select(i => $"{i.Key}: {i.Value.Receipt.File.Verdict}"));

    [Fact]
    public async Task Kim_Phuong_2024_has_1514_households_with_2_91_and_3_83_percent()
    {
        var poverty = (await OverviewAsync("05551", new Month(2024, 3))).Poverty!;
        var plan = await PlanAsync("05551", 2024);
        var register = await RegisterAsync("05551", new Month(2024, 3));

        Assert.Equal((1_514, 44, 58), (poverty.Households, poverty.Poor, poverty.NearPoor));
        Assert.Equal(("2,91", "3,83"), (Percent(poverty.PoorShare), Percent(poverty.NearPoorShare)));
        Assert.Equal((14, 8, 11), (plan.Hamlets, plan.TargetPoorLifted, plan.TargetNearPoorLifted));
        Assert.Equal((600, 700), (plan.TargetPoorPointsThousandths, plan.TargetNearPoorPointsThousandths));
        Assert.Equal((100, "hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện"), (plan.TargetLoanSharePercent, plan.TargetLoanShareOf));
        Assert.Equal(("0,53", "0,73"),
            (Percent(Share.Of(plan.TargetPoorLifted, plan.Households)), Percent(Share.Of(plan.TargetNearPoorLifted, 1_514))));
        Assert.Equal((44, 58), (Of(register, HouseholdClass.Poor).Households, Of(register, HouseholdClass.NearPoor).Households));
    }

    [Fact]
    public async Task Cam_Luong_2023_has_26_million_and_six_lines_not_yet_allocated()
    {
        var overview = await OverviewAsync("15139", new Month(2023, 6));
        var plan = await PlanAsync("15139", 2023);

        Assert.Equal((26_000_000, 6), (overview.Funds.Allocated.Dong, overview.Funds.LinesNotYetAllocated));
        Assert.Equal(
            [("DA6.2", 5_000_000), ("DA7.1", 9_000_000), ("DA7.2", 12_000_000)],
            overview.FundsByProject.Projects.Select(p => (p.ProjectCode, p.Allocated.Dong)));
        Assert.Equal((17, 5), (plan.TargetPoorLifted, plan.TargetNearPoorLifted));
        Assert.Equal((null, null), (plan.Households, plan.PoorShare));
        Assert.Equal(new PovertyTile(null, null, null), overview.Poverty);
    }

    [Fact]
    public async Task Thap_Muoi_at_the_end_of_2023_has_1_09_and_1_67_percent()
    {
        var poverty = (await OverviewAsync("872", new Month(2024, 3))).Poverty!;

        Assert.Equal((35_070, 382, 586), (poverty.Households, poverty.Poor, poverty.NearPoor));
        Assert.Equal(("1,09", "1,67"), (Percent(poverty.PoorShare), Percent(poverty.NearPoorShare)));
    }

    [Theory]
    [InlineData(HouseholdClass.Poor, "382 1281 965 676 289", "387 51 155 289 75 4 4", "75,33 52,77 22,56",
        "40,1 5,28 16,06 29,95 7,77 0,41 0,41")]
    [InlineData(HouseholdClass.NearPoor, "586 2083 1560 1252 308", "953 29 128 308 131 3 8", "74,89 60,11 14,79",
        "61,09 1,86 8,21 19,74 8,4 0,19 0,51")]
    public async Task Thap_Muoi_has_its_labour_figures(HouseholdClass @class, string counts, string work, string ofPeople, string ofAdults)
    {
        Employment[] order =
        [
            Employment.Working, Employment.NoWork, Employment.Looking, Employment.NotAble, Employment.Studying, Employment.Unwilling,
            Employment.Housework,
        ];

        var f = Of(await RegisterAsync("872", new Month(2024, 3)), @class);

        Assert.Equal(counts, Words(f.Households, f.People, f.AgedFifteen, f.AbleToWork, f.NotAble));
        Assert.Equal(work, Words([.. order.Select(f.Working)]));
        Assert.Equal(ofPeople, Percents(f.People, f.AgedFifteen, f.AbleToWork, f.NotAble));
        Assert.Equal(ofAdults, Percents(f.AgedFifteen, [.. order.Select(f.Working)]));
    }

    [Fact]
    public async Task Thuong_Quang_2021_falls_from_4_26_to_3_73_percent()
    {
        var plan = await PlanAsync("20173", 2021);
        var poverty = (await OverviewAsync("20173", new Month(2021, 6))).Poverty!;
        var register = await RegisterAsync("20173", new Month(2021, 6));

        Assert.Equal("563 24 3 0 0 21", Words(
            plan.Households!.Value, plan.PoorAtStart!.Value, plan.Escaped!.Value, plan.FallenBack!.Value, plan.NewlyPoor!.Value,
                plan.Poor!.Value));
        Assert.Equal(("4,26", "3,73", "-12,5"), (Percent(plan.PoorShareAtStart), Percent(poverty.PoorShare), Percent(plan.ChangeOfPoor)));
        Assert.Equal((7, 95, "tất cả hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo"),
            (plan.Hamlets, plan.TargetLoanSharePercent, plan.TargetLoanShareOf));
        Assert.Equal((500, 1_200), (plan.TargetPoorPointsThousandths, plan.TargetNearPoorPointsThousandths));
        Assert.Equal(21, Of(register, HouseholdClass.Poor).Households);
    }

    [Fact]
    public async Task Long_Khanh_2024_expects_383_million_and_is_allocated_the_same()
    {
        var funds = (await OverviewAsync("732", new Month(2024, 3))).Funds;
        var plan = await PlanAsync("732", 2024);

        Assert.Equal((383_000_000, 383_000_000, 0), (funds.Expected.Dong, funds.Allocated.Dong, funds.LinesNotYetAllocated));
        Assert.Equal((100, "hộ có nhu cầu và có phương án sản xuất kinh doanh"), (plan.TargetLoanSharePercent, plan.TargetLoanShareOf));
        Assert.Null(plan.Poor);
    }

    private async Task<Overview> OverviewAsync(string area, Month month) =>
        await samples.Get<ReadOverview>().RunAsync(SampleDatabase.Reader, await AreaAsync(area), month, CancellationToken.None);

    private async Task<PlanFigures> PlanAsync(string area, int year) => Assert.Single(
        await samples.Get<ReadPlanFigures>().RunAsync(SampleDatabase.Reader, year, await AreaAsync(area), CancellationToken.None));

    private async Task<IReadOnlyList<RegisterFigures>> RegisterAsync(string area, Month month) =>
        await samples.Get<ReadRegisterFigures>().RunAsync(SampleDatabase.Reader, month, await AreaAsync(area), CancellationToken.None);

    private async Task<AreaLimit> AreaAsync(string area) =>
        (await samples.Get<ExpandArea>().RunAsync(area, AreaLimit.None, CancellationToken.None)).Area;

    private static RegisterFigures Of(IEnumerable<RegisterFigures> figures, HouseholdClass @class) =>
        figures.Single(f => f.Class == @class);

    private static string Words(params int[] numbers) => string.Join(' ', numbers);

    private static string Percents(int whole, params int[] parts) => string.Join(' ', parts.Select(part => Percent(Share.Of(part, whole))));

    /// <summary>As the plans print it: two decimals, without trailing zeros.</summary>
    private static string Percent(decimal? share) =>
        Math.Round(share!.Value * 100, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
}
