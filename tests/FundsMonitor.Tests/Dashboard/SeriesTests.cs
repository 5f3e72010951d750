using FundsMonitor.Core;
using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Dashboard;

public sealed class SeriesTests
{
    private static readonly Month January = new(2024, 1);

    [Theory]
    [InlineData("", "Chưa dự án nào được giao kinh phí")]
    [InlineData("DA6.2 5 5", "Các dự án đã chi hết số đã giao")]
    [InlineData("DA6.2 5 0;DA7.1 9 0", "Kinh phí đã giao, chưa dự án nào chi")]
    [InlineData("DA6.2 5 5;DA7.1 9 2;DA7.2 12 2", "2 trong 3 dự án chưa chi hết số đã giao")]
    [InlineData("DA7.1 9 2;DA7.2 12 2", "Cả 2 dự án chưa chi hết số đã giao")]
    [InlineData("DA6.2 5 6;DA7.1 9 2", "DA6.2 chi vượt số đã giao")]
    [InlineData("DA6.2 5 6;DA7.1 9 12", "2 dự án chi vượt số đã giao")]
    [InlineData("DA7.1 9 2", "DA7.1 chưa chi hết số đã giao")]
    public void The_title_of_the_funds_chart_is_its_finding(string projects, string title)
    {
        var series = FundsByProject.Of(projects.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Project));
        Assert.Equal(title, series.Title.Vi);
    }

    [Fact]
    public void A_project_without_an_amount_has_no_bar_and_is_counted()
    {
        var series = FundsByProject.Of([Project("DA6.2 5 5"), new("DA2", "", Money.Zero, Money.Zero, 1, Money.Zero, Money.Zero)]);
        Assert.Equal(["DA6.2"], series.Projects.Select(p => p.ProjectCode));
        Assert.Equal(1, series.LinesNotYetAllocated);
    }

    [Fact]
    public void An_advance_is_held_against_the_allocation_without_being_spent()
    {
        var project = new ProjectFunds("DA7.1", "", Dong(9), Money.Zero, 0, Dong(2), Dong(3));
        Assert.Equal(Dong(4), project.Left);
    }

    [Theory]
    [InlineData("10", "0", "Không có nợ quá hạn", 0)]
    [InlineData("10", "1", "Mới có một kỳ số liệu: chưa biết nợ quá hạn tăng hay giảm", 0)]
    [InlineData("10 10", "1 2", "Tỷ lệ nợ quá hạn tăng so với kỳ trước", 1)]
    [InlineData("10 10 10 10", "3 1 2 3", "Tỷ lệ nợ quá hạn tăng 2 tháng liền", 2)]
    [InlineData("10 10", "2 1", "Tỷ lệ nợ quá hạn giảm so với kỳ trước", 0)]
    [InlineData("10 20", "1 2", "Tỷ lệ nợ quá hạn không đổi so với kỳ trước", 0)]
    public void The_trend_says_how_the_share_moves(string balances, string overdue, string title, int rising)
    {
        var (all, late) = (Numbers(balances), Numbers(overdue));
        var series = OverdueTrend.Of(all.Select((balance, at) => Row(at, "01", balance, late[at])));
        Assert.Equal((title, rising), (series.Title.Vi, series.RisingMonths));
    }

    [Theory]
    [InlineData("1 2 3 4", "Quá hạn tăng 3 tháng liền ở Thôn 3", 3)]
    [InlineData("4 1 2 3", "Quá hạn giảm chung, nhưng tăng 2 tháng liền ở Thôn 3", 2)]
    [InlineData("1 1 2 1", "Tỷ lệ nợ quá hạn giảm so với kỳ trước", 0)]
    [InlineData("1 1 1 2", "Tỷ lệ nợ quá hạn tăng so với kỳ trước", 1)]
    [InlineData("1 1 1 1", "Tỷ lệ nợ quá hạn không đổi so với kỳ trước", 0)]
    public void The_trend_names_the_place_in_which_it_rises(string overdue, string title, int rising)
    {
        // Thôn 1 falls by much where the whole is to fall though Thôn 3 rises.
        var third = Numbers(overdue);
        var first = title.Contains("giảm chung", StringComparison.Ordinal) ? new List<long> { 9, 9, 9, 1 } : [5, 5, 5, 5];
        var months = Enumerable.Range(0, third.Count).Select(At).ToList();
        var places = PlacesCompared.Of(
            PlaceLevel.Hamlet,
            months.SelectMany((m, at) => new[] { In(m, "Thôn 3", third[at]), In(m, "Thôn 1", first[at]) }),
            months);
        var series = OverdueTrend.Of(months.Select((_, at) => Row(at, "01", 200, third[at] + first[at])), null, places);

        Assert.Equal(title, series.Title.Vi);
        Assert.Equal(rising, places.Places.Single(p => p.Name == "Thôn 3").RisingMonths);
        Assert.Equal(rising >= 2 ? "Thôn 3" : null, series.Place?.Name);
    }

    [Fact]
    public void Several_rising_places_are_counted_and_the_longest_is_named()
    {
        var months = Enumerable.Range(0, 4).Select(At).ToList();
        var rows = months.SelectMany((m, at) => new[] { In(m, "A", at < 2 ? 1 : at), In(m, "B", at + 1), In(m, "C", 1) });
        var places = PlacesCompared.Of(PlaceLevel.Hamlet, rows, months);
        var series = OverdueTrend.Of(months.Select((_, at) => Row(at, "01", 300, 3 + at)), null, places);
        Assert.Equal("Quá hạn tăng 3 tháng liền ở B và 1 nơi khác", series.Title.Vi);
    }

    [Fact]
    public void Months_with_a_gap_or_of_other_offices_are_not_set_against_each_other()
    {
        Assert.Equal([At(2), At(3)], ComparableMonths.Last([At(0), At(2), At(3)], new Dictionary<Month, string>()));
        var offices = new Dictionary<Month, string> { [At(0)] = "1", [At(1)] = "1,2", [At(2)] = "1,2" };
        Assert.Equal([At(1), At(2)], ComparableMonths.Last([At(2), At(1), At(0)], offices));
        Assert.Empty(ComparableMonths.Last([], offices));

        var gap = OverdueTrend.Of([Row(0, "01", 10, 1), Row(2, "01", 10, 2)]);
        Assert.Equal("Kỳ trước thiếu tệp hoặc khác phòng giao dịch: chưa so sánh được nợ quá hạn", gap.Title.Vi);
        Assert.Equal(0, gap.RisingMonths);
        var others = BalanceByProgramme.Of([Row(0, "01", 10, 1), Row(1, "01", 99, 2)], offices);
        Assert.Equal("Dư nợ nhiều nhất ở chương trình P01", others.Title.Vi);
    }

    [Fact]
    public void What_is_due_next_is_the_earliest_after_the_day_and_says_how_it_stands()
    {
        var from = new DateOnly(2023, 6, 30);
        DueItem On(int days, DueState state) => new(from.AddDays(days), new($"{days}", $"{days}"), state, "/files");
        var due = DueNext.Of(from, [On(31, DueState.Ahead), On(0, DueState.Late), On(5, DueState.Done), On(500, DueState.Ahead)], 2);
        Assert.Equal([5, 31], due.Items.Select(i => i.Day.DayNumber - from.DayNumber));
        Assert.Equal("Sắp tới hạn: 31/7", due.Title.Vi);
        Assert.Equal("1 việc đã quá hạn", DueNext.Of(from, [On(1, DueState.Late), On(2, DueState.Ahead)], 0).Title.Vi);
        Assert.Equal("Việc đến hạn đã xong cả", DueNext.Of(from, [On(1, DueState.Done)], 0).Title.Vi);
        Assert.Equal("Không có việc nào ghi ngày hạn", DueNext.Of(from, [], 3).Title.Vi);
        Assert.Equal(
            ["2 báo cáo mà văn bản không ghi ngày: không bao giờ tính là quá hạn"], due.Why.LeavesOut.Select(part => part.Vi));
        Assert.Contains("30/06/2023", due.Why.How.Vi, StringComparison.Ordinal);
        Assert.Empty(DueNext.Of(from, [On(1, DueState.Done)], 0).Why.LeavesOut);
        Assert.Equal(4, DueNext.Of(from, Enumerable.Range(1, 12).Select(n => On(n, DueState.Ahead)), 0).More);
    }

    [Theory]
    [InlineData("5 5", "3 3", "Dư nợ không đổi so với kỳ trước")]
    [InlineData("5 7", "3 4", "Dư nợ tăng so với kỳ trước, nhiều nhất ở P01")]
    [InlineData("5 6", "3 1", "Dư nợ giảm so với kỳ trước, nhiều nhất ở P19")]
    [InlineData("5", "3", "Dư nợ nhiều nhất ở chương trình P01")]
    public void The_balance_chart_names_the_programme_that_moved_most(string poor, string nearPoor, string title)
    {
        var rows = Numbers(poor).Select((b, at) => Row(at, "01", b, 0)).Concat(Numbers(nearPoor).Select((b, at) => Row(at, "19", b, 0)));
        Assert.Equal(title, BalanceByProgramme.Of([.. rows]).Title.Vi);
    }

    [Fact]
    public void Small_programmes_are_summed_as_others_and_nothing_is_lost()
    {
        var rows = Enumerable.Range(1, 6).Select(n => Row(0, $"0{n}", n, 0)).ToList();
        var series = BalanceByProgramme.Of(rows);

        Assert.Equal(["06", "05", "04", ""], series.Programmes.Select(p => p.ProgrammeCode));
        Assert.Equal(Dong(21), series.TotalOf(0));
        Assert.Equal(Dong(6), series.Programmes[^1].Balances[0]);
    }

    [Fact]
    public void A_programme_that_is_missing_in_a_month_has_no_balance_there()
    {
        var series = BalanceByProgramme.Of([Row(0, "01", 5, 0), Row(1, "01", 5, 0), Row(1, "09", 2, 0)]);
        Assert.Equal([Money.Zero, Dong(2)], series.Programmes.Single(p => p.ProgrammeCode == "09").Balances);
    }

    [Theory]
    [InlineData("A 10 0;B 10 0", "Không thôn, xóm nào có nợ quá hạn")]
    [InlineData("A 10 1;B 10 0", "Chỉ A có nợ quá hạn")]
    [InlineData("A 10 3;B 10 1;C 10 1", "A chiếm hơn nửa nợ quá hạn")]
    [InlineData("A 10 1;B 10 1;C 10 0", "2 trong 3 thôn, xóm có nợ quá hạn")]
    [InlineData("A 10 2;B 20 2", "Cả 2 thôn, xóm có nợ quá hạn, tỷ lệ cao nhất ở A")]
    public void The_comparison_says_where_the_overdue_debt_is(string places, string title)
    {
        var series = PlacesCompared.Of(PlaceLevel.Hamlet, places.Split(';').Select(p => p.Split(' '))
            .Select(p => new PlaceBalance("", p[0], Dong(Number(p[1])), Dong(Number(p[2])))));
        Assert.Equal(title, series.Title.Vi);
    }

    [Fact]
    public void A_share_of_nothing_is_unknown_not_zero()
    {
        Assert.Null(Share.Of(Money.Zero, Money.Zero));
        Assert.Null(Share.Of(3, null));
        Assert.Equal(0.5m, Share.Of(1, 2));
    }

    private static ProjectFunds Project(string text)
    {
        var parts = text.Split(' ');
        return new(parts[0], "", Dong(Number(parts[1])), Money.Zero, 0, Dong(Number(parts[2])), Money.Zero);
    }

    private static ProgrammeBalance Row(int monthsLater, string programme, long balance, long overdue) => new(
        Month.Of(January.FirstDay.AddMonths(monthsLater)),
        programme,
        new Bilingual("P" + programme, "P" + programme),
        Dong(balance),
        Dong(overdue));

    private static Month At(int monthsLater) => Month.Of(January.FirstDay.AddMonths(monthsLater));

    private static PlaceMonth In(Month month, string name, long overdue) => new(month, new("", name, Dong(100), Dong(overdue)));

    private static List<long> Numbers(string text) => [.. text.Split(' ').Select(Number)];

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Money Dong(long dong) => Money.FromDong(dong);
}
