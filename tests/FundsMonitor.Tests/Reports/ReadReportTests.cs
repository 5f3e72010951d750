using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Reports;
using FundsMonitor.Database;
using FundsMonitor.Tests.Dashboard;
using FundsMonitor.UseCases.Reports;
using static FundsMonitor.Tests.Reports.ReportDatabase;

namespace FundsMonitor.Tests.Reports;

public sealed class ReadReportTests
{
    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_quarter_has_its_balances_their_change_and_the_errors(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        var report = (await ReadAsync(database, Chair, OverviewRows.KimPhuong, "2024-Q1"))!;

        Assert.Equal("Tình hình kinh phí và tín dụng chính sách giảm nghèo quý I năm 2024 của xã Kim Phượng", report.About);
        Assert.Equal("Kim Phượng, ngày 02 tháng 4 năm 2024", report.PlaceAndDate);
        var total = Table(report, "TinDungTheoChuongTrinh").Total!.Select(c => c.Shown).ToList();
        Assert.Equal(("Tổng cộng", "", "847.000.000", "+347.000.000"), (total[0], total[1], total[2], total[5]));
        Assert.Contains(
            report.Sections[1].Paragraphs, p => p.Contains("tăng 347.000.000 đồng so với cuối tháng 12/2023", StringComparison.Ordinal));
        Assert.Equal(
            ["B-TWICE", "=1+1", "Xã Kim Phượng", "03/2024", "-1.500.000", "01/04/2024"],
            Row(report, "CacLoi", "B-TWICE").Where((_, i) => i != 1));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Funds_say_what_is_allocated_what_is_not_yet_and_what_is_left(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        var report = (await ReadAsync(database, Finance, OverviewRows.CamLuong, "2023-06"))!;

        var total = Table(report, "KinhPhiTheoDuAn").Total!.Select(c => c.Shown).ToList();
        Assert.Equal(["Tổng cộng", "", "0", "26.000.000", "6", "—", "1.000.000", "7.000.000", "7.000.000", "18.000.000", "26,92%"], total);
        Assert.Equal(["Còn lại (đã giao trừ đã chi và tạm ứng)", "18.000.000"], Row(report, "KinhPhi", "Còn lại"));
        Assert.Contains(report.Sections[^1].Paragraphs, p => p.StartsWith("6 dòng kinh phí chưa được giao", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_period_without_the_last_month_says_which_month_its_balances_are_of()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var report = (await ReadAsync(database, Chair, OverviewRows.KimPhuong, "2024"))!;

        Assert.Contains(report.Sections[1].Paragraphs, p => p.StartsWith("Tháng 12/2024 chưa có tệp dư nợ", StringComparison.Ordinal));
        Assert.Equal("847.000.000", Table(report, "TinDungTheoChuongTrinh").Total![2].Shown);
    }

    [Fact]
    public async Task A_period_without_loans_says_so_and_not_0()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var report = (await ReadAsync(database, Chair, OverviewRows.KimPhuong, "2022"))!;

        Assert.Empty(Table(report, "TinDungTheoChuongTrinh").Rows);
        Assert.Contains(report.Sections[^1].Paragraphs, p => p.Contains("không phải là dư nợ bằng 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_the_report_of_a_place_outside_his_areas()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        Assert.Null(await ReadAsync(database, Chair, OverviewRows.CamLuong, "2023-06"));
        Assert.Null(await ReadAsync(database, Chair, "19", "2024-03"));
        Assert.Null(await ReadAsync(database, Office, OverviewRows.CamThuy, "2023-06"));
        Assert.Null(await ReadAsync(database, Finance, "99999", "2024-03"));
        Assert.Null(await ReadAsync(database, new("stranger", "", AreaLimit.None), OverviewRows.KimPhuong, "2024-03"));
        Assert.Equal(OverviewRows.KimPhuong, (await ReadAsync(database, Chair, "", "2024-03"))!.Place.Code);
    }

    [Fact]
    public async Task A_bank_office_gets_loans_and_no_project_money_nor_households()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var report = (await ReadAsync(database, Office, OverviewRows.DinhHoa, "2024-03"))!;

        Assert.Equal("Tín dụng", report.Sections[0].Heading);
        Assert.DoesNotContain(report.Sections, s => s.Heading.StartsWith("Hộ", StringComparison.Ordinal) || s.Heading == "Kinh phí");
        Assert.Equal("847.000.000", Table(report, "TinDungTheoChuongTrinh").Total![2].Shown);
        Assert.Contains(
            report.Sections[^1].Paragraphs, p => p.Contains("không thuộc phạm vi xem của phòng giao dịch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_province_is_the_sum_of_what_its_reader_sees_of_it()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var all = (await ReadAsync(database, Finance, "19", "2024-03"))!;
        var part = (await ReadAsync(
            database, new("two", Roles.FinanceOfficer, new(false, [], [OverviewRows.KimPhuong, "05545"])), "19", "2024-03"))!;

        Assert.Equal("của tỉnh Thái Nguyên", all.About[^"của tỉnh Thái Nguyên".Length..]);
        Assert.Equal("của một phần tỉnh Thái Nguyên", part.About[^"của một phần tỉnh Thái Nguyên".Length..]);
        Assert.Equal("847.000.000", Table(all, "TinDungTheoChuongTrinh").Total![2].Shown);
        Assert.Equal("847.000.000", Table(part, "TinDungTheoChuongTrinh").Total![2].Shown);
        Assert.Contains("Báo cáo chỉ gồm các địa bàn mà người lập được xem.", part.Sections[^1].Paragraphs);
        Assert.Null(Table((await ReadAsync(database, Finance, "38", "2023-06"))!, "TinDungTheoChuongTrinh").Total);
    }

    [Fact]
    public async Task The_places_offered_are_those_a_report_can_be_had_of()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        var list = database.Get<ListReportPlaces>();
        var chair = await list.RunAsync(Chair, Period("2024-03"), CancellationToken.None);
        Assert.Equal([OverviewRows.KimPhuong], chair.Select(p => p.Code));
        foreach (var reader in new[] { Finance, Chair, Office })
        {
            foreach (var place in await list.RunAsync(reader, Period("2024-03"), CancellationToken.None))
            {
                Assert.NotNull(await ReadAsync(database, reader, place.Code, "2024-03"));
            }
        }

        var levels = (await list.RunAsync(Finance, Period("2024-03"), CancellationToken.None)).Select(p => p.Level).Distinct();
        Assert.Equal([ReportLevel.Everything, ReportLevel.Province, ReportLevel.Commune, ReportLevel.Office], levels);
    }

    [Fact]
    public async Task Reading_tells_how_far_it_is_and_can_be_stopped()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite);
        using var stop = new CancellationTokenSource();
        var told = new List<int>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Get<ReadReport>().RunAsync(
            Finance, OverviewRows.KimPhuong, Period("2024-03"), new Told(told, stop), stop.Token));
        Assert.Equal([0, 1], told);
    }

    /// <summary>Stops at the second part.</summary>
    private sealed class Told(List<int> told, CancellationTokenSource stop) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value)
        {
            told.Add(value.Done);
            if (value.Done == 1)
            {
                stop.Cancel();
            }
        }
    }
}
