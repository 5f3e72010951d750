using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Layouts;
using FundsMonitor.Core.Text;
using FundsMonitor.Tests.Spreadsheets;
using FundsMonitor.UseCases.Importing.Inspecting;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class RecognisingTests
{
    [Fact]
    public void What_is_no_known_form_is_refused_with_what_was_looked_for()
    {
        var refusal = TableCase.Refused([["Tên hàng", "Số lượng"], ["Gạo", 5]]);

        Assert.Equal("not-recognised", refusal.Code);
        Assert.All(FileLayouts.All, l => Assert.Contains(l.Title, refusal.Sentence(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_loan_file_without_a_column_is_not_taken_for_control_totals()
    {
        var (_, refusal) = new LoanFileCase().Row().Open(null, "Số khế ước");

        Assert.Equal(["columns-missing", "Mẫu 31 – Hồ sơ tín dụng chi tiết", "“Số khế ước”"], [refusal!.Code, .. refusal.Detail]);
    }

    [Fact]
    public void Headings_are_found_wherever_they_stand_and_however_they_are_broken()
    {
        object?[][] sheet =
        [
            .. Enumerable.Repeat<object?[]>([], 40),
            [null, null, "Hộ số", "HỌ VÀ\nTÊN :", "Năm  sinh", "DIỆN (loại hộ)", "Cột lạ"],
            [null, null, "1", "Ma Văn A", 1970, "Nghèo", "?"],
        ];

        var (file, read) = TableCase.Read(sheet, new(CommuneCode: "05551", Month: new(2024, 1)));

        Assert.Equal((41, "Cột lạ"), (file.Recognition.HeaderRow, Assert.Single(file.Recognition.UnknownHeadings)));
        Assert.Equal(42, Assert.Single(read).Row.RowNumber);
    }

    [Fact]
    public void A_table_without_rows_is_refused() =>
        Assert.Equal(
            "Bảng trên trang tính “Sheet1” không có dòng số liệu nào.",
            TableCase.Refused([["Mã xã: 05551", "Năm: 2024"], ["Hộ số", "Họ tên", "Năm sinh", "Diện"]]).Sentence());

    [Fact]
    public void A_note_amid_the_rows_is_listed_and_a_signature_is_not()
    {
        var (file, _) = TableCase.Read(
        [
            ["Mã xã: 05551", "Năm: 2024"], ["Hộ số", "Họ tên", "Năm sinh", "Diện"],
            ["1", "Ma Văn A", 1970, "Nghèo"], [null, "(chuyển đi tháng 5)"], ["2", "Ma Văn B", 1970, "Nghèo"], [null, "CHỦ TỊCH"],
        ]);

        Assert.Equal(("row-not-read", 4), (Assert.Single(file.Problems).Kind, file.Problems[0].Row));
    }

    [Fact]
    public void No_heading_stands_for_two_fields_of_a_layout() =>
        Assert.All(FileLayouts.All, layout =>
        {
            var folded = layout.Fields.SelectMany(f => f.Variants.Select(v => (Folded: HeaderText.Fold(v), f.Field)));
            Assert.Empty(folded.GroupBy(f => f.Folded).Where(g => g.Select(f => f.Field).Distinct().Count() > 1).Select(g => g.Key));
        });

    [Fact]
    public void Every_kind_of_problem_has_its_own_code_and_fills_its_places()
    {
        Assert.Equal(ProblemKinds.All.Count, ProblemKinds.All.Select(k => k.Code).Distinct().Count());
        Assert.All(ProblemKinds.All, k =>
        {
            Assert.DoesNotContain("{", ProblemKinds.Reason(new Refusal(k.Code, "a", "b", "c")).En, StringComparison.Ordinal);
            Assert.DoesNotContain("{", ProblemKinds.Remedy(new RowProblem(k.Code, "S", 1, "C", "v", "d")).Vi, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_inspection_says_what_a_file_is_and_what_is_wrong_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("inspect").FullName;
        try
        {
            var sheet = new LoanFileCase().Row().Row(("Tổng dư nợ", "5 tr"), ("Mã PGD", 4820)).Sheet();
            var path = new TestWorkbook().Sheet("BCQUERY", sheet).Save(folder, "a.xlsx");

            var text = InspectionText.Of(await new InspectFile().RunAsync(path, new(), CancellationToken.None));

            Assert.Equal(
                """
                Loại: hồ sơ vay (Mẫu 31) [loans]
                Mẫu: mau-31
                Trang tính: BCQUERY
                Dòng tiêu đề: 5
                Đơn vị tính: đồng
                Số dòng: 2
                Phạm vi: PGD 004820, tháng 2024-03, 2 dòng, 45.000.000 đ
                Lỗi amount-not-number, cột “Tổng dư nợ”: 1 (dòng 7)
                  “5 tr” không phải là một số tiền tính bằng đồng. Bỏ chữ, chỉ ghi số; hoặc ghi đủ đơn vị, ví dụ “5 triệu đồng”.
                Lưu ý code-repaired, cột “Mã PGD”: 1 (dòng 7)
                  Mã “4820” đã được đọc là 004820. Kiểm tra; định dạng cột là văn bản để giữ số 0 ở đầu.
                Kết luận: bị từ chối [rows-unreadable]: Có 1 lỗi trong các dòng nên cả tệp chưa được nhận.
                Việc cần làm: Sửa các dòng được liệt kê rồi gửi lại cả tệp.

                """,
                text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
