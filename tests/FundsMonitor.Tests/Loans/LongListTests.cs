using FundsMonitor.UseCases;

namespace FundsMonitor.Tests.Loans;

public sealed class LongListTests
{
    [Theory]
    [InlineData("66", "67")]
    [InlineData("660", "661")]
    [InlineData("1299", "13")]
    [InlineData("9", "a")]
    [InlineData("999", "a")]
    public void What_follows_digits_is_behind_all_that_begin_with_them(string digits, string after)
    {
        Assert.Equal(after, Lists.AfterDigits(digits));
        Assert.True(string.CompareOrdinal(digits + "9999999999", after) < 0);
    }
}
