using System.Text;
using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.UseCases.Importing.Inspecting;

namespace FundsMonitor.Tests.Importing.Reading;

/// <summary>
/// A commune's name in a file is read on the file's day: "Xã Cẩm Tú" was 15154 until June 2025 and is 15148 since, "Xã Cẩm Giang" is
/// nobody's any more.
/// </summary>
public sealed class NamesOnTheirDayTests
{
    private const string Asks = "commune-unknown";

    [Theory]
    [InlineData("Xã Cẩm Tú", "NĂM 2024", "", "15154")]
    [InlineData("Xã Cẩm Tú", "NĂM 2025", "", "15154")]
    [InlineData("Xã Cẩm Tú", "NĂM 2026", "", "15148")]
    [InlineData("cẩm tú", "NĂM 2026", "", "15148")]
    [InlineData("Xã Cẩm Tú", "NĂM 2026", "Quyết định số 9/QĐ-UBND ngày 05/12/2025", "15148")]
    [InlineData("Xã Cẩm Giang", "NĂM 2025", "", "15148")]
    [InlineData("Xã Cẩm Giang", "NĂM 2026", "", Asks)]
    [InlineData("Xã Kim Phượng", "NĂM 2025", "Quyết định số 9/QĐ-UBND ngày 05/12/2025", "05551")]
    [InlineData("Xã Kim Phượng", "NĂM 2026", "", "05551")]
    [InlineData("Xã Cẩm Tú", "NĂM 2025", "Quyết định số 9/QĐ-UBND ngày 05/12/2025", Asks)]
    [InlineData("Huyện Nam Đông", "NĂM 2024", "", "483")]
    [InlineData("Huyện Nam Đông", "NĂM 2025", "", Asks)]
    public Task A_list_of_a_year_is_read_on_its_first_day(string name, string year, string decision, string expected) => ReadAsync(
        $"DANH SÁCH HỘ NGHÈO {year}\n{decision}\nXã,Hộ số,Họ tên,Năm sinh,Diện\n{name},1,Ma Văn A,1970,Nghèo\n", expected);

    [Theory]
    [InlineData("Xã Cẩm Tú", "NĂM 2025", "15154")]
    [InlineData("Xã Cẩm Tú", "NĂM 2026", "15148")]
    [InlineData("Xã Cẩm Lương", "NĂM 2026", Asks)]
    public Task So_is_a_plan(string name, string year, string expected) =>
        ReadAsync($"KẾ HOẠCH {name}\n{year}\nThôn,Tổng số hộ,Hộ nghèo\nThôn 1,100,5\n", expected);

    [Theory]
    [InlineData("30/06/2025", "15154")]
    [InlineData("01/07/2025", "15148")]
    [InlineData("10/12/2024", "15154")]
    public Task A_decided_line_is_read_on_the_day_of_its_decision(string day, string expected) =>
        ReadAsync(Decided($"ngày {day}"), expected);

    [Fact]
    public Task A_decision_without_a_day_is_read_as_its_year() => ReadAsync(Decided(""), "15154");

    [Fact]
    public Task Vouchers_are_read_on_their_own_dates() => ReadAsync(
        "BẢNG KÊ CHI Xã Cẩm Tú\nSố CT,Ngày CT,Dự án,Số tiền (đồng)\nC1,30/06/2025,DA2,1000000\nC2,01/07/2025,DA2,2000000\n",
        "15148", "15154");

    [Fact]
    public async Task What_the_sender_said_decides_what_is_asked()
    {
        var inspection = await InspectAsync(
            "DANH SÁCH HỘ NGHÈO NĂM 2026\nHộ số,Họ tên,Năm sinh,Diện\n1,Ma Văn A,1970,Nghèo\n", new() { CommuneCode = "15148" });

        Assert.Null(inspection.Refusal);
        Assert.Equal("15148", Assert.Single(inspection.Scopes).Scope.CommuneCode);
    }

    private static string Decided(string day) =>
        $"PHÂN BỔ VỐN Xã Cẩm Tú\nNăm: 2025\nQuyết định số 12/QĐ-UBND {day}\n"
        + "Dự án,Nội dung,Nguồn vốn,Loại vốn,Tình trạng,Kinh phí (đồng)\nDA2,Mô hình,Tỉnh,SN,Đã giao,5000000\n";

    private static async Task ReadAsync(string text, params string[] expected)
    {
        var inspection = await InspectAsync(text, new());
        if (expected is [Asks])
        {
            Assert.Equal(Asks, inspection.Refusal?.Code);
            return;
        }

        Assert.Null(inspection.Refusal);
        Assert.Equal(expected, inspection.Scopes.Select(s => s.Scope.CommuneCode).Order(StringComparer.Ordinal));
    }

    private static async Task<Inspection> InspectAsync(string text, Asked asked)
    {
        var path = Path.Combine(Path.GetTempPath(), $"names-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(true));
        try
        {
            return await new InspectFile().RunAsync(path, asked, CancellationToken.None);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
