using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reconciliation.Planning;

namespace FundsMonitor.Tests.Reconciliation.Rules.Plans;

/// <summary>P-REPORT and the days on which reports are due.</summary>
public sealed class ReportRuleTests : IRuleRows
{
    public static IEnumerable<RuleRow> RuleRows =>
        RuleRow.Of<ReportRuleTests>("P-REPORT", nameof(A_report_is_late_from_the_day_before_which_it_is_owed));

    private static readonly ReportReceiver[] Abolished =
    [
        new() { Name = "UBND huyện Nam Đông", Until = new(2024, 12, 31), SuccessorName = "UBND huyện Phú Lộc" },
        new() { Name = "UBND huyện Phú Lộc", Until = new(2025, 6, 30), SuccessorName = "UBND thành phố Huế" },
    ];

    [Theory]
    [InlineData("the day before it is owed", "2021-06-14", "")]
    [InlineData("owed before a day, it is late from that day", "2021-06-15", "2021-06-15/Các thôn/Kết quả giảm nghèo 2021-06 14/06/2021")]
    [InlineData("both", "2021-11-20",
        "2021-06-15/Các thôn/Kết quả giảm nghèo 2021-06 14/06/2021;2021-11-20/Các thôn/Kết quả giảm nghèo 2021-11 19/11/2021")]
    public void A_report_is_late_from_the_day_before_which_it_is_owed(string what, string on, string expected) =>
        Assert.Equal((what, expected), (what, Found(Dated(isBefore: true), on)));

    [Theory]
    [InlineData("2021-06-15", "")]
    [InlineData("2021-06-16", "2021-06-15/Các thôn/Kết quả giảm nghèo 2021-06 15/06/2021")]
    public void A_report_owed_by_a_day_is_late_the_day_after(string on, string expected) =>
        Assert.Equal(expected, Found(Dated(isBefore: false), on));

    [Fact]
    public void What_was_noted_is_not_late() => Assert.Equal(
        "2021-11-20/Các thôn/Kết quả giảm nghèo 2021-11 19/11/2021",
        Found(Dated(isBefore: true), "2021-12-01", new ReportReceipt { ObligationId = 7, PeriodKey = "2021-06-15" }));

    [Theory]
    [InlineData(ReportRhythm.Monthly, 12)]
    [InlineData(ReportRhythm.Quarterly, 4)]
    [InlineData(ReportRhythm.HalfYearly, 2)]
    [InlineData(ReportRhythm.Yearly, 1)]
    [InlineData(ReportRhythm.Undated, 1)]
    [InlineData(ReportRhythm.WhenAsked, 1)]
    public void Where_no_day_is_named_nothing_is_late(ReportRhythm rhythm, int reports)
    {
        var obligation = new ReportObligation { Year = 2023, Rhythm = rhythm };

        Assert.Equal(reports, ReportCalendar.Of(obligation).Count);
        Assert.Equal("", Found(obligation, "2030-01-01"));
    }

    [Fact]
    public void Days_after_a_quarter_are_counted_from_its_end() => Assert.Equal(
        ["2023-Q1 2023-04-05", "2023-Q2 2023-07-05", "2023-Q3 2023-10-05", "2023-Q4 2024-01-05"],
        ReportCalendar.Of(new() { Year = 2023, Rhythm = ReportRhythm.Quarterly, DaysAfter = 5 })
            .Select(r => $"{r.PeriodKey} {r.LastDay:yyyy-MM-dd}"));

    [Theory]
    [InlineData("2021-12-10", "UBND huyện Nam Đông")]
    [InlineData("2025-01-01", "UBND huyện Phú Lộc")]
    [InlineData("2025-07-01", "UBND thành phố Huế")]
    public void A_receiver_that_no_longer_exists_gives_way_to_its_successor(string on, string expected) =>
        Assert.Equal(expected, ReportReceiver.On("UBND huyện Nam Đông", DateOnly.Parse(on, null), Abolished));

    private static ReportObligation Dated(bool isBefore) => new()
    {
        Id = 7,
        Year = 2021,
        DebtorName = "Các thôn",
        ReceiverName = "UBND xã Thượng Quảng",
        Title = "Kết quả giảm nghèo",
        Rhythm = ReportRhythm.OnDays,
        DueDays = "15/06;20/11",
        IsBefore = isBefore,
    };

    private static string Found(ReportObligation obligation, string on, params ReportReceipt[] came)
    {
        var facts = new ReportFacts
        {
            CommuneCode = "20173",
            AsOf = DateOnly.Parse(on, null),
            Obligations = [obligation],
            Receipts = came,
            Abolished = Abolished,
        };
        return string.Join(';', ReconciliationRules.Over<ReportFacts>(new(2024, 1)).SelectMany(r => r.Judge(facts))
            .Select(f => $"{f.Subject} {f.Month} {f.SideA}"));
    }
}
