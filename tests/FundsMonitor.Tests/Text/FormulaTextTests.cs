using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84912345678", "'+84912345678")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r\n=1", "'\r\n=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-", "'-")]
    public void Text_that_begins_as_a_formula_gets_an_apostrophe(string text, string written) =>
        Assert.Equal(written, FormulaText.Escaped(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Đặng Văn Đức")]
    [InlineData("-1500000")]
    [InlineData("-0.5")]
    [InlineData("004820")]
    [InlineData("'=1+1")]
    [InlineData("a=1")]
    public void Any_other_text_is_written_as_it_is(string text) => Assert.Equal(text, FormulaText.Escaped(text));
}
