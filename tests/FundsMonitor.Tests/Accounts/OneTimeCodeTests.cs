using System.Text;
using FundsMonitor.Core.Accounts;

namespace FundsMonitor.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>The secret of the vectors in appendix B of RFC 6238; the last six of its eight digits.</summary>
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Makes_the_codes_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.Of(Secret, OneTimeCode.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Fact]
    public void Takes_a_code_half_a_minute_off_and_none_twice()
    {
        var now = new DateTime(2026, 11, 22, 8, 0, 10, DateTimeKind.Utc);
        var step = OneTimeCode.StepAt(now);
        foreach (var off in new[] { -1, 0, 1 })
        {
            Assert.Equal(step + off, OneTimeCode.Match(Secret, OneTimeCode.Of(Secret, step + off), now, lastStep: 0));
        }

        Assert.Null(OneTimeCode.Match(Secret, OneTimeCode.Of(Secret, step - 2), now, lastStep: 0));
        Assert.Null(OneTimeCode.Match(Secret, OneTimeCode.Of(Secret, step + 2), now, lastStep: 0));
        Assert.Null(OneTimeCode.Match(Secret, OneTimeCode.Of(Secret, step), now, lastStep: step));
        Assert.Null(OneTimeCode.Match(Secret, OneTimeCode.Of(Secret, step - 1), now, lastStep: step));
        Assert.Null(OneTimeCode.Match(Secret, "", now, lastStep: 0));
    }

    [Fact]
    public void Reads_a_code_with_spaces_and_writes_a_secret_that_can_be_typed()
    {
        var now = DateTime.UnixEpoch.AddSeconds(59);
        Assert.NotNull(OneTimeCode.Match(Secret, " 287 082 ", now, lastStep: 0));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.Written(Secret));
        Assert.Equal("MY", OneTimeCode.Written("f"u8));
        Assert.StartsWith(
            "otpauth://totp/FundsMonitor:chair.kimphuong?secret=GEZD", OneTimeCode.Address("chair.kimphuong", Secret),
                StringComparison.Ordinal);
    }
}
