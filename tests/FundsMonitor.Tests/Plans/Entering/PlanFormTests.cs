using FundsMonitor.Core.Plans.Entering;
using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Plans.Targets;

namespace FundsMonitor.Tests.Plans.Entering;

/// <summary>What stands against a typed form: each sentence names its field and what to do.</summary>
public sealed class PlanFormTests
{
    [Fact]
    public void An_empty_form_is_told_field_by_field()
    {
        var obligation = new ObligationForm().Faults();
        Assert.Equal(6, obligation.Count);
        Assert.All(obligation, f => Assert.Contains("hãy", f.Vi, StringComparison.Ordinal));
        Assert.Contains(obligation, f => f.Vi.StartsWith("Ô “Ai phải báo cáo” còn trống", StringComparison.Ordinal));
        Assert.Equal(6, new TargetForm().Faults().Count);
    }

    [Theory]
    [InlineData("15/06; 20/11", 0)]
    [InlineData("29/02", 1)]
    [InlineData("15/06; 15/6", 1)]
    [InlineData("15/06; mai", 1)]
    [InlineData("", 1)]
    public void Days_must_be_days_of_the_year(string days, int faults) =>
        Assert.Equal(faults, (Report() with { Rhythm = ReportRhythm.OnDays, DueDays = days }).Faults().Count);

    [Fact]
    public void What_another_rhythm_had_is_not_stored()
    {
        var stored = new ReportObligation();
        (Report() with { Rhythm = ReportRhythm.OnDays, DueDays = "5/6;20/11", DaysAfter = 9 }).WriteTo(stored);
        Assert.Equal(("05/06;20/11", null), (stored.DueDays, stored.DaysAfter));
        Assert.Equal([new DateOnly(2023, 6, 5), new DateOnly(2023, 11, 20)], ReportCalendar.Days(stored));
        (Report() with { IsBefore = true }).WriteTo(stored);
        Assert.False(stored.IsBefore);
        (Report() with { DueDays = "5/6", DaysAfter = 9 }).WriteTo(stored);
        Assert.Equal(("", 9), (stored.DueDays, stored.DaysAfter));
        Assert.Single((Report() with { DaysAfter = 400 }).Faults());
        Assert.Equal(Report() with { DaysAfter = 9 }, ObligationForm.Of(stored));
    }

    [Theory]
    [InlineData("96", TargetUnit.Percent, 96_000)]
    [InlineData("0,6", TargetUnit.Points, 600)]
    [InlineData("1.200", TargetUnit.Households, 1_200_000)]
    [InlineData("206", TargetUnit.People, 206_000)]
    public void A_figure_is_read_as_vietnam_writes_it(string figure, TargetUnit unit, long thousandths)
    {
        var form = Target() with { Figure = figure, Unit = unit };
        Assert.Empty(form.Faults());
        var stored = new PlanTarget();
        form.WriteTo(stored);
        Assert.Equal(thousandths, stored.Thousandths);
    }

    [Theory]
    [InlineData("0.6", TargetUnit.Points)]
    [InlineData("0,1234", TargetUnit.Points)]
    [InlineData("101", TargetUnit.Percent)]
    [InlineData("2,5", TargetUnit.Households)]
    [InlineData("0", TargetUnit.Percent)]
    [InlineData("-3", TargetUnit.People)]
    [InlineData("nhiều", TargetUnit.People)]
    public void What_cannot_be_read_or_meant_is_asked_and_not_guessed(string figure, TargetUnit unit) =>
        Assert.Contains("“Con số”", Assert.Single((Target() with { Figure = figure, Unit = unit }).Faults()).Vi, StringComparison.Ordinal);

    [Fact]
    public void Only_shares_are_measured() => Assert.Single(
        (Target() with { Figure = "8", Unit = TargetUnit.Households, Measure = TargetMeasure.PoorShare }).Faults());

    [Fact]
    public void A_successor_is_another_from_a_day_on()
    {
        Assert.Equal(3, new SuccessorForm().Faults().Count);
        var gone = new SuccessorForm { Former = "UBND huyện ", Until = new(2025, 6, 30), Successor = "UBND tỉnh" };
        Assert.Empty(gone.Faults());
        Assert.Single((gone with { Successor = " UBND huyện" }).Faults());
        Assert.Single((gone with { Until = new(1925, 6, 30) }).Faults());
        Assert.Single((gone with { Place = "xã" }).Faults());
    }

    [Fact]
    public void A_letter_and_its_mark_are_stored_as_one_sign()
    {
        var stored = new ReportObligation();
        (Report() with { Receiver = "UBND xa\u0303" }).WriteTo(stored);
        Assert.Equal("UBND xã", stored.ReceiverName);
    }

    private static ObligationForm Report() => new()
    {
        Place = "05551",
        Year = 2023,
        Decision = "45/KH-UBND",
        Debtor = "Các xóm",
        Receiver = "UBND xã",
        Title = "Kết quả",
    };

    private static TargetForm Target() => new()
    {
        Place = "05551",
        Year = 2024,
        Decision = "45/KH-UBND",
        Title = "Thẻ bảo hiểm y tế",
        Figure = "100",
        Sentence = "100 % hộ nghèo có thẻ.",
    };
}
