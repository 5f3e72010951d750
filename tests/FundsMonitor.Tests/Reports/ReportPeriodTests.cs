using FundsMonitor.Core;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;

namespace FundsMonitor.Tests.Reports;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2024-03", "2024-03", "2024-03", "tháng 3 năm 2024", "2024-02")]
    [InlineData("2024-01", "2024-01", "2024-01", "tháng 1 năm 2024", "2023-12")]
    [InlineData("2024-Q1", "2024-01", "2024-03", "quý I năm 2024", "2023-Q4")]
    [InlineData("2024-Q4", "2024-10", "2024-12", "quý IV năm 2024", "2024-Q3")]
    [InlineData("2024-H1", "2024-01", "2024-06", "6 tháng đầu năm 2024", "2023-H2")]
    [InlineData("2024-H2", "2024-07", "2024-12", "6 tháng cuối năm 2024", "2024-H1")]
    [InlineData("2024", "2024-01", "2024-12", "năm 2024", "2023")]
    public void A_period_is_read_and_written_alike(string text, string first, string last, string name, string previous)
    {
        var period = ReportPeriod.Find(text)!;
        Assert.Equal(text, period.ToString());
        Assert.Equal((first, last, name), (period.First.ToString(), period.Last.ToString(), period.Name.Vi));
        Assert.Equal(previous, period.Previous.ToString());
        Assert.Equal(period, period.Previous.Next);
        Assert.Equal(period, ReportPeriod.Of(period.Scale, period.Last));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1999")]
    [InlineData("2024-Q5")]
    [InlineData("2024-Q0")]
    [InlineData("2024-H3")]
    [InlineData("2024-13")]
    [InlineData("2024-Q1x")]
    public void What_is_no_period_is_none(string? text) => Assert.Null(ReportPeriod.Find(text));

    [Theory]
    [InlineData(ReportScale.Month, "2024-04-12", "2024-03")]
    [InlineData(ReportScale.Month, "2024-04-13", "2024-04")]
    [InlineData(ReportScale.Quarter, "2024-04-02", "2024-Q1")]
    [InlineData(ReportScale.HalfYear, "2024-04-02", "2024-H1")]
    [InlineData(ReportScale.Year, "2024-04-02", "2024")]
    public void A_subscription_begins_with_the_period_whose_day_has_not_passed(ReportScale scale, string today, string first) =>
        Assert.Equal(
            first,
            new ReportSubscription { Scale = scale, Day = 12 }
                .FirstFrom(DateOnly.ParseExact(today, "yyyy-MM-dd", null)).ToString());

    [Fact]
    public void What_fell_due_is_due_until_it_rests()
    {
        var subscription = new ReportSubscription { Scale = ReportScale.Month, Day = 12, FromPeriod = "2024-02" };
        string[] Due(int month, int day) => [.. subscription.Due(new(2024, month, day)).Select(p => p.ToString())];
        Assert.Empty(Due(3, 11));
        Assert.Equal(["2024-02"], Due(3, 12));
        Assert.Equal(["2024-02", "2024-03", "2024-04"], Due(6, 1));
        subscription.IsPaused = true;
        Assert.Empty(Due(6, 1));
    }

    [Fact]
    public void Cells_are_written_as_vietnamese_forms_write_them()
    {
        Assert.Equal("383.000.000", ReportCell.Of(Money.FromDong(383_000_000)).Shown);
        Assert.Equal("1.514", ReportCell.Of(1514).Shown);
        Assert.Equal("2,91%", ReportCell.OfShare(44m / 1514).Shown);
        Assert.Equal("100,00%", ReportCell.OfShare(1).Shown);
        Assert.Equal("+9.000", ReportCell.OfChange(Money.FromDong(9000)).Shown);
        Assert.Equal("-9.000", ReportCell.OfChange(Money.FromDong(-9000)).Shown);
        Assert.Equal("05/02/2024", ReportCell.Of((DateOnly?)new DateOnly(2024, 2, 5)).Shown);
        Assert.Equal("—", ReportCell.OfShare(null).Shown);
        Assert.Equal("—", ReportCell.SumOf([ReportCell.Of(1), ReportCell.Unknown]).Shown);
    }

    [Theory]
    [InlineData("05551", "Xã Kim Phượng", ReportLevel.Commune, "ỦY BAN NHÂN DÂN/XÃ KIM PHƯỢNG", "Kim Phượng")]
    [InlineData("004820", "PGD NHCSXH huyện Định Hóa", ReportLevel.Office, "PHÒNG GIAO DỊCH HUYỆN ĐỊNH HÓA", "Định Hóa")]
    [InlineData("75", "Tỉnh Đồng Nai", ReportLevel.Province, "ỦY BAN NHÂN DÂN/TỈNH ĐỒNG NAI", "Đồng Nai")]
    public void The_letterhead_names_who_issues_it(string code, string name, ReportLevel level, string body, string town)
    {
        var issuer = ReportIssuer.Of(new(code, name, level));
        Assert.Equal(body, string.Join('/', issuer.Body));
        Assert.Equal(town, issuer.Town);
    }
}
