using FundsMonitor.Core;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class MoneyWordsTests
{
    [Theory]
    [InlineData(0, "không đồng")]
    [InlineData(1, "một đồng")]
    [InlineData(10, "mười đồng")]
    [InlineData(15, "mười lăm đồng")]
    [InlineData(21, "hai mươi mốt đồng")]
    [InlineData(11, "mười một đồng")]
    [InlineData(25, "hai mươi lăm đồng")]
    [InlineData(101, "một trăm linh một đồng")]
    [InlineData(110, "một trăm mười đồng")]
    [InlineData(505, "năm trăm linh năm đồng")]
    [InlineData(1_001, "một nghìn không trăm linh một đồng")]
    [InlineData(26_000_000, "hai mươi sáu triệu đồng")]
    [InlineData(383_000_000, "ba trăm tám mươi ba triệu đồng")]
    [InlineData(5_250_000, "năm triệu hai trăm năm mươi nghìn đồng")]
    [InlineData(1_000_000_000, "một tỷ đồng")]
    [InlineData(18_253_780_429, "mười tám tỷ hai trăm năm mươi ba triệu bảy trăm tám mươi nghìn bốn trăm hai mươi chín đồng")]
    [InlineData(2_000_000_005, "hai tỷ không trăm linh năm đồng")]
    [InlineData(-20_000_000, "âm hai mươi triệu đồng")]
    public void An_amount_is_said_as_it_is_spoken(long dong, string words) => Assert.Equal(words, MoneyWords.Of(Money.FromDong(dong)));

    [Fact]
    public void The_largest_amounts_have_words_too()
    {
        Assert.StartsWith("chín tỷ hai trăm", MoneyWords.Of(Money.FromDong(long.MaxValue)), StringComparison.Ordinal);
        Assert.StartsWith("âm chín tỷ", MoneyWords.Of(Money.FromDong(long.MinValue)), StringComparison.Ordinal);
    }
}
