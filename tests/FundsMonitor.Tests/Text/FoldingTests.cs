using System.Text;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Nguyễn  Thị HOÀ", "nguyen thi hoa")]
    [InlineData("Đặng Văn Đức", "dang van duc")]
    [InlineData("  Ưu \u00A0 Ẩn\n", "uu an")]
    [InlineData(null, "")]
    public void A_name_is_searched_without_marks(string? written, string folded)
    {
        Assert.Equal(folded, SearchText.Of(written));
        Assert.Equal(folded, SearchText.Of(written?.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Lê Thị Quý", "Lê Thị Quí")]
    [InlineData("Mỹ Hoà", "Mĩ Hòa")]
    [InlineData("Quỳnh Lý Kỳ", "QUÌNH LÍ KÌ")]
    public void Two_spellings_of_one_name_are_alike(string one, string other) =>
        Assert.Equal(SearchText.Alike(one), SearchText.Alike(other));

    [Theory]
    [InlineData("Thúy", "Thúi")]
    [InlineData("Tay", "Tai")]
    [InlineData("Nguyễn", "Nguiễn")]
    public void Two_names_are_not(string one, string other) => Assert.NotEqual(SearchText.Alike(one), SearchText.Alike(other));

    [Theory]
    [InlineData("Dư nợ\ntrong hạn:", "dunotronghan")]
    [InlineData("Tên vợ/chồng", "tenvochong")]
    [InlineData("105 Ngày BC", "105ngaybc")]
    public void A_heading_is_compared_by_its_letters(string written, string folded) => Assert.Equal(folded, HeaderText.Fold(written));

    [Fact]
    public void Text_is_kept_composed_with_single_spaces() =>
        Assert.Equal("Nguyễn Thị Hoà", WrittenText.Of("  Nguyễn\r\nThị   Hoà ".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Dự án 6, tiểu dự án 2: Truyền thông", "DA6.2")]
    [InlineData("Tiểu dự án 2 - Dự án 6", "DA6.2")]
    [InlineData("DA6.2", "DA6.2")]
    [InlineData("DA 06.02", "DA6.2")]
    [InlineData("Dự án 2: Đa dạng hóa sinh kế", "DA2")]
    [InlineData("Tiểu dự án 2", null)]
    [InlineData("Truyền thông", null)]
    public void A_project_is_known_by_its_number(string written, string? code) => Assert.Equal(code, ProjectText.CodeIn(written));
}
