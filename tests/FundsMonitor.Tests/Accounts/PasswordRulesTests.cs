using FundsMonitor.Core.Accounts;
using FundsMonitor.UseCases.Accounts.Passwords;

namespace FundsMonitor.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Names = ["chair.kimphuong", "Chủ tịch xã Kim Phượng"];

    [Theory]
    [InlineData("ngoài kia trời mưa to")]
    [InlineData("cái ghế xanh 9 chân")]
    [InlineData("              x              y")]
    [InlineData("🌾🐃🌾🏡🌧️🌾🛶🎋🐟🌕🌾🐂")]
    [InlineData("ABCDEFGHJKMNPQRSTUV2")]
    [InlineData("FundsMonitor-demo-2024")]
    public void Takes_any_signs_in_any_mixture(string password) => Assert.Empty(Faults(password));

    [Theory]
    [InlineData("Ngắn1!", "ít nhất 12")]
    [InlineData("mười một kt", "ít nhất 12")]
    [InlineData("aaaaaaaaaaaa", "nhiều người dùng")]
    [InlineData("abcabcabcabc", "nhiều người dùng")]
    [InlineData("123456789012", "nhiều người dùng")]
    [InlineData("qwertyuiopas", "nhiều người dùng")]
    [InlineData("Password 2026!", "nhiều người dùng")]
    [InlineData("Mật khẩu 123456", "nhiều người dùng")]
    [InlineData("ANH YÊU EM 2026", "nhiều người dùng")]
    [InlineData("passwordpassword", "nhiều người dùng")]
    [InlineData("1qaz2wsx3edc4rfv", "nhiều người dùng")]
    [InlineData("chair.kimphuong1", "tên tài khoản")]
    [InlineData("Kim Phượng kimphuong", "tên tài khoản")]
    [InlineData("FundsMonitor!1", "tên tài khoản")]
    public void Refuses_what_is_short_common_or_a_name(string password, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Faults(password)).Vi, StringComparison.Ordinal);

    [Fact]
    public void Takes_128_signs_and_many_more_and_bounds_them()
    {
        var long128 = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('ạ' + (i % 60))));
        Assert.Empty(Faults(long128));
        Assert.Single(Faults(string.Concat(long128, long128, "x")));
    }

    [Fact]
    public void One_password_typed_on_two_keyboards_is_one_password()
    {
        const string typed = "đường về quê hương";
        Assert.Equal(PasswordRules.Written(typed), PasswordRules.Written(typed.Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal("\ud83c", PasswordRules.Written("\ud83c"));
        Assert.True(PasswordHash.Compare(PasswordHash.Make(typed), typed.Normalize(System.Text.NormalizationForm.FormD)).Right);
        Assert.False(PasswordHash.Compare(PasswordHash.Make(typed), "Đường về quê hương").Right);
        Assert.False(PasswordHash.Compare(null, "").Right);
    }

    [Fact]
    public void The_list_is_bundled_and_long() => Assert.InRange(CommonPasswords.Set.Count, 8_000, 20_000);

    private static IReadOnlyList<Core.Text.Bilingual> Faults(string password) =>
        PasswordRules.Faults(password, Names, CommonPasswords.Set);
}
