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
    [InlineData("10", "1", "Có nợ quá hạn trong kỳ này", 0)]
    [InlineData("10 10", "1 2", "Tỷ lệ nợ quá hạn tăng so với kỳ trước", 1)]
    [InlineData("10 10 10 10", "3 1 2 3", "Tỷ lệ nợ quá hạn tăng 2 kỳ liền", 2)]
    [InlineData("10 10", "2 1", "Tỷ lệ nợ quá hạn giảm so với kỳ trước", 0)]
    [InlineData("10 20", "1 2", "Tỷ lệ nợ quá hạn không đổi so với kỳ trước", 0)]
    public void The_trend_says_how_the_share_moves(string balances, string overdue, string title, int rising)
    {
        var (all, late) = (Numbers(balances), Numbers(overdue));
        var series = OverdueTrend.Of(all.Select((balance, at) => Row(at, "01", balance, late[at])));
        Assert.Equal((title, rising), (series.Title.Vi, series.RisingMonths));
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

    private static List<long> Numbers(string text) => [.. text.Split(' ').Select(Number)];

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Money Dong(long dong) => Money.FromDong(dong);
}
