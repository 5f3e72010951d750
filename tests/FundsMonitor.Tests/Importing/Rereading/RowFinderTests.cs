using FundsMonitor.Core.Importing.Rereading;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Rereading;

public sealed class RowFinderTests
{
    private static readonly object?[] Headings =
        ["Mã xã", "Thôn", "Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Phân loại hộ", "Số CCCD"];

    [Fact]
    public void Of_several_sheets_the_one_whose_row_carries_the_record_is_meant()
    {
        var wanted = new WantedRow(3, "Phân loại hộ", ["Triệu Thị Mùi"]);

        var (found, refusal) = RowFinder.Find(Register(), new(), [wanted], CancellationToken.None);

        Assert.Null(refusal);
        Assert.Equal("Hộ cận nghèo", found[wanted].Sheet);
        Assert.Equal("cận nghèo", found[wanted].Cells.Single(c => c.Counts).Text);
        Assert.Equal("0191•••••234", found[wanted].Cells.Single(c => c.Heading == "Số CCCD").Text);
    }

    [Fact]
    public void What_no_row_carries_is_taken_from_the_first_sheet_and_what_is_not_there_is_not_found()
    {
        var (repaired, beyond) = (new WantedRow(3, "", ["Ai đó khác"]), new WantedRow(99, "", []));

        var (found, _) = RowFinder.Find(Register(), new(), [repaired, beyond], CancellationToken.None);

        Assert.Equal("Hộ nghèo", found[repaired].Sheet);
        Assert.DoesNotContain(found[repaired].Cells, c => c.Counts);
        Assert.False(found.ContainsKey(beyond));
    }

    [Fact]
    public void The_cell_that_counts_is_found_under_another_heading_of_the_same_meaning()
    {
        var sheet = new LoanFileCase().Row(("Tên KH", "Hoàng Thị Bé")).Sheet();
        sheet[4][Array.IndexOf(sheet[4], "Tổng dư nợ")] = "Dư nợ";
        var wanted = new WantedRow(6, "Tổng dư nợ", ["Hoàng Thị Bé"]);

        var (found, _) = RowFinder.Find(new TestRows(("BCQUERY", sheet)), new(), [wanted], CancellationToken.None);

        var counting = found[wanted].Cells.Single(c => c.Counts);
        Assert.Equal(("Dư nợ", "45000000"), (counting.Heading, counting.Text));
    }

    [Fact]
    public void It_stops_at_the_last_row_that_is_wanted()
    {
        var file = Enumerable.Range(0, 500).Aggregate(new LoanFileCase(), (file, _) => file.Row());
        var rows = new TestRows(("BCQUERY", file.Sheet()));

        var (found, _) = RowFinder.Find(rows, new(), [new WantedRow(100, "", [])], CancellationToken.None);

        Assert.Single(found);
        Assert.Equal(100, rows.RowNumber);
    }

    [Fact]
    public void A_file_that_can_no_longer_be_recognised_says_why()
    {
        var rows = TestRows.Of(["a", "b"], ["c", "d"]);

        var (found, refusal) = RowFinder.Find(rows, new(), [new WantedRow(2, "", [])], CancellationToken.None);

        Assert.Empty(found);
        Assert.NotNull(refusal);
    }

    private static TestRows Register() => new(
        ("Hộ nghèo", [["DANH SÁCH HỘ NGHÈO NĂM 2024"], Headings, Member("Ma Văn Tám", "nghèo"), Member("Ma Thị Lan", "nghèo")]),
        ("Ghi chú", [["không có gì"]]),
        ("Hộ cận nghèo", [["DANH SÁCH HỘ CẬN NGHÈO NĂM 2024"], Headings, Member("Triệu Thị Mùi", "cận nghèo")]));

    private static object?[] Member(string name, string listed) =>
        ["05551", "Xóm 1", "H1", name, "Chủ hộ", "12/03/1985", "Nữ", listed, "019180001234"];
}
