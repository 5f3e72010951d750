using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("31/03/2024", "2024-03-31")]
    [InlineData("1/3/2024", "2024-03-01")]
    [InlineData("31-03-2024", "2024-03-31")]
    [InlineData("31.3.2024", "2024-03-31")]
    [InlineData("2024-03-31", "2024-03-31")]
    [InlineData("31/03/2024 00:00:00", "2024-03-31")]
    [InlineData("'31/03/2024", "2024-03-31")]
    [InlineData("20240331", "2024-03-31")]
    [InlineData(45382d, "2024-03-31")]
    [InlineData(45382.75, "2024-03-31")]
    [InlineData("45382", "2024-03-31")]
    [InlineData(20240331d, "2024-03-31")]
    public void A_day_is_read_in_any_of_its_spellings(object cell, string day)
    {
        var read = DateText.Read(cell);

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), read.Day);
        Assert.Equal(read.Day!.Value.Year, read.Year);
    }

    [Theory]
    [InlineData("12/25/2023")]
    [InlineData("13/25/2023")]
    [InlineData("31/02/2024")]
    [InlineData("29/02/2023")]
    [InlineData("15/8/80")]
    [InlineData("không rõ")]
    [InlineData("1/1/1850")]
    [InlineData(-5d)]
    [InlineData(true)]
    public void What_is_no_date_is_never_turned_into_one(object cell) => Assert.Equal(DateOutcome.Unreadable, DateText.Read(cell).Outcome);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("0")]
    [InlineData(0d)]
    public void Nothing_is_nothing(object? cell) => Assert.Equal(DateOutcome.Empty, DateText.Read(cell).Outcome);

    [Theory]
    [InlineData("1960", 1960)]
    [InlineData(1960d, 1960)]
    [InlineData("05/1960", 1960)]
    [InlineData("01/01/1960", 1960)]
    public void A_birth_may_be_a_year_alone(object cell, int year) =>
        Assert.Equal(new DateRead(DateOutcome.YearOnly, null, year), DateText.ReadBirth(cell));

    [Fact]
    public void A_date_cell_is_its_day() =>
        Assert.Equal(new DateOnly(2024, 3, 31), DateText.Read(new DateTime(2024, 3, 31, 17, 0, 0)).Day);
}
