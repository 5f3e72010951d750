using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class MaskedIdTests
{
    [Theory]
    [InlineData("072190012345", "0721•••••345")]
    [InlineData("012345678", "01••••678")]
    [InlineData("0721900123", "07•••••123")]
    [InlineData("12345678", "••••••••")]
    [InlineData("", "")]
    public void Hides_the_middle(string id, string shown) => Assert.Equal(shown, MaskedId.Of(id));

    [Theory]
    [InlineData("Số CMND", true)]
    [InlineData("Số CCCD/CMND", true)]
    [InlineData("KH_CMT", true)]
    [InlineData("Số định danh cá nhân", true)]
    [InlineData("Số căn cước", true)]
    [InlineData("Số khế ước", false)]
    [InlineData("Tổng dư nợ", false)]
    public void Knows_the_headings_of_ids(string heading, bool isId)
    {
        Assert.Equal(isId, MaskedId.IsIdHeading(heading));
        Assert.Equal(isId ? "0721•••••345" : "072190012345", MaskedId.InCell(heading, "072190012345"));
    }
}
