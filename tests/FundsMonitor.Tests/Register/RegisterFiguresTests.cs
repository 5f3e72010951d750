using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Register;

/// <summary>Who counts as 15 or over on a list.</summary>
public sealed class RegisterFiguresTests
{
    [Theory]
    [InlineData(2008, "2024-01-01", false, true)]
    [InlineData(2009, "2024-01-01", false, false)]
    [InlineData(2008, "2023-12-15", false, true)]
    [InlineData(2009, "2024-01-02", false, true)]
    [InlineData(2015, "2024-01-01", true, false)]
    [InlineData(0, "2024-01-01", true, true)]
    [InlineData(0, "2024-01-01", false, false)]
    public void Age_counts_at_the_end_of_the_year_the_list_was_made_in(int birthYear, string classFrom, bool asked, bool expected) =>
        Assert.Equal(expected, RegisterFigures.IsFifteen(birthYear, DateOnly.Parse(classFrom, null), asked));
}
