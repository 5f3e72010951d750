using FundsMonitor.Core.Loans;

namespace FundsMonitor.Tests.Loans;

/// <summary>Programmes by the names that forms give them.</summary>
public sealed class ProgrammeNamesTests
{
    [Theory]
    [InlineData("Cho vay hộ nghèo", "01")]
    [InlineData("1. CHO VAY HỘ NGHÈO", "01")]
    [InlineData("II- Hộ cận nghèo", "19")]
    [InlineData("Dư nợ cho vay hộ mới thoát nghèo", "09")]
    [InlineData("HSSV", "02")]
    [InlineData("Cho vay NS&VSMT nông thôn", "06")]
    [InlineData("Nước sạch và VSMTNT", "06")]
    [InlineData("GQVL", "03")]
    [InlineData("Hộ SXKD vùng khó khăn", "10")]
    [InlineData("Cho vay hộ DTTS theo QĐ số 2085/QĐ-TTg", "21")]
    [InlineData("Cho vay theo Nghị định 28/2022/NĐ-CP", "25")]
    [InlineData("Cho vay hộ nghèo về nhà ở", "07")]
    [InlineData("Cho vay chương trình thí điểm", "")]
    [InlineData("", "")]
    public void A_name_is_known_or_is_not(string name, string code) => Assert.Equal(code, ProgrammeNames.CodeOf(name));

    [Fact]
    public void Every_programme_is_known_by_its_own_name() =>
        Assert.All(ProgrammeReference.Programmes, p => Assert.Equal(p.Code, ProgrammeNames.CodeOf(p.Name)));
}
