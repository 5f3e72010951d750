using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class TitleTextTests
{
    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN XÃ KIM PHƯỢNG", "XÃ KIM PHƯỢNG")]
    [InlineData("Danh sách hộ nghèo xã Quy Kỳ năm 2024", "xã Quy Kỳ")]
    [InlineData("UBND phường Kim Thành, thành phố Hải Dương", "phường Kim Thành")]
    [InlineData("THỊ TRẤN CHỢ CHU - HUYỆN ĐỊNH HÓA", "THỊ TRẤN CHỢ CHU")]
    [InlineData("KẾ HOẠCH HUYỆN THÁP MƯỜI NĂM 2024", "HUYỆN THÁP MƯỜI")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "")]
    [InlineData("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "")]
    public void A_title_names_its_place(string title, string name)
    {
        object?[][] sheet = [[title], ["Hộ số", "Họ tên", "Năm sinh", "Diện"], ["1", "A", 1970, "Nghèo"]];
        var refusal = TableCase.Refused(sheet, names: (_, _) => null);

        Assert.Equal(("commune-unknown", name), (refusal.Code, refusal.Detail[0]));
    }

    [Theory]
    [InlineData("Ngày 31 tháng 3 năm 2024", 202403)]
    [InlineData("Tháng 03 năm 2024", 202403)]
    [InlineData("Kỳ số liệu: 03/2024", 202403)]
    [InlineData("Đến ngày 31/03/2024", 202403)]
    [InlineData("TINH DEN NGAY 29 THANG 02 NAM 2024", 202402)]
    public void A_title_names_its_month(string title, int month)
    {
        var (_, read) = TableCase.Read(
        [
            ["Mã PGD: 4820"], ["Quyết định số 5/QĐ-NHCS ngày 05/01/2020"], [title],
            ["Tên xã", "Tổng dư nợ", "Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh"],
            ["Xã Kim Phượng", 1, 1, 0, 0],
        ]);

        Assert.Equal((month, "004820"), (read[0].Scope.Period, read[0].Scope.OfficeCode));
    }

    [Theory]
    [InlineData("Quyết định số: 96/QĐ-UBND ngày 29/12/2023", "96/QĐ-UBND", 2023)]
    [InlineData("(Kèm theo Kế hoạch số 45 /KH-UBND ngày 18 tháng 3 năm 2024)", "45/KH-UBND", 2024)]
    [InlineData("QĐ 1893/2024/QĐ-UBND", "1893/2024/QĐ-UBND", 0)]
    public void A_title_names_its_decision(string title, string decision, int yearOfDate)
    {
        var (_, read) = TableCase.Read(
            [["Mã xã: 05551"], ["Năm: 2022"], [title], ["Hộ số", "Họ tên", "Năm sinh", "Diện"], ["1", "A", 1970, "Nghèo"]]);

        var member = (Member)read[0].Row;
        Assert.Equal((decision, 2022), (read[0].Scope.Decision, read[0].Scope.Period));
        Assert.Equal(yearOfDate == 0 ? 2022 : yearOfDate, member.ClassFrom.Year);
        Assert.Equal(yearOfDate == 0, member.ClassTo is not null);
    }
}
