using FundsMonitor.Core.Places.Tables;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Places.Tables;

public sealed class PlaceTableReaderTests
{
    [Fact]
    public void The_table_is_read_with_its_day_titles_and_notes()
    {
        var table = PlaceTableReader.Read(PlaceTableCase.Sheet(PlaceTableCase.Rows), null, CancellationToken.None);

        Assert.Empty(table.Faults);
        Assert.Equal(new DateOnly(2025, 7, 1), table.On);
        Assert.Equal(7, table.Rows.Count);
        Assert.Equal(
            ["Whole", "Whole", "Part", "Part", "AllPeople", "Kept", "Whole"], table.Rows.Select(r => r.Extent.ToString()));
        var first = table.Rows[0];
        Assert.Equal((4, "Xã Suối Đá", "98001", "97001"), (first.Row, first.New.Name, first.New.Code, first.Old.Code));
        Assert.Equal(("901", "Huyện Suối Đá", "97", "Tỉnh Sơn Hà"),
            (first.District.Code, first.District.Name, first.OldProvince.Code, first.OldProvince.Name));
        Assert.Equal([10], table.Notes.Select(n => n.Row));
    }

    [Fact]
    public void A_code_that_lost_its_zeros_in_a_workbook_gets_them_back()
    {
        var table = PlaceTableReader.Read(
            PlaceTableCase.Sheet(PlaceTableCase.Row(("Xã Một", 4), ("Xã Một", 13), "Nhập toàn bộ")), null, CancellationToken.None);

        Assert.Equal(("00004", "00013"), (table.Rows[0].New.Code, table.Rows[0].Old.Code));
    }

    public static TheoryData<object?[], string, string> Faulty => new()
    {
        { PlaceTableCase.Row(("Xã Một", "98O01x"), ("Xã Hai", "97001"), "Nhập toàn bộ"), "C3", "98O01x" },
        { PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "970011"), "Nhập toàn bộ"), "E3", "970011" },
        { PlaceTableCase.Row(("", "98001"), ("Xã Hai", "97001"), "Nhập toàn bộ"), "B3", "Thiếu tên xã" },
        { PlaceTableCase.Row(("Xã Một", "98001"), ("", "97001"), "Nhập toàn bộ"), "D3", "Thiếu tên xã" },
        { PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "97001"), "Chưa rõ"), "F3", "Chưa rõ" },
        { PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "97001"), ""), "F3", "Không hiểu ghi chú" },
        {
            ["Tỉnh Bình Sơn", "Xã Một", "98001", "Xã Hai", "97001", "Nhập toàn bộ", "Huyện Suối Đá (901)", "Tỉnh Sơn Hà (97)"],
            "A3", "2 chữ số"
        },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_cannot_be_read_is_said_with_its_cell(object?[] row, string cell, string said)
    {
        var table = PlaceTableReader.Read(PlaceTableCase.Sheet(row), null, CancellationToken.None);

        var fault = Assert.Single(table.Faults);
        Assert.Equal(cell, fault.Cell);
        Assert.Contains(said, fault.Text.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void One_pair_stands_once()
    {
        var table = PlaceTableReader.Read(
            PlaceTableCase.Sheet(
                PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "97001"), "Nhập một phần"),
                PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "97001"), "Nhập toàn bộ")),
            null, CancellationToken.None);

        Assert.Equal("E4", Assert.Single(table.Faults).Cell);
    }

    [Fact]
    public void Rows_of_a_code_with_two_names_are_left_out_and_named()
    {
        var table = PlaceTableReader.Read(
            PlaceTableCase.Sheet(
                PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "97001"), "Nhập toàn bộ"),
                PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Ba", "97001"), "Nhập toàn bộ"),
                PlaceTableCase.Row(("Xã Định Hoá", "98001"), ("Xã Bốn", "97002"), "Nhập toàn bộ"),
                PlaceTableCase.Row(("Xã Năm", "98002"), ("Xã Sáu", "97003"), "Nhập toàn bộ")),
            null, CancellationToken.None);

        Assert.Empty(table.Faults);
        Assert.Equal([6], table.Rows.Select(r => r.Row));
        Assert.Equal([3, 4, 5], table.Notes.Select(n => n.Row).Distinct());
    }

    [Fact]
    public void Two_that_take_all_and_a_rest_nobody_takes_are_noted()
    {
        var table = PlaceTableReader.Read(
            PlaceTableCase.Sheet(
                PlaceTableCase.Row(("Xã Một", "98001"), ("Xã Hai", "97001"), "Nhập toàn bộ"),
                PlaceTableCase.Row(("Xã Khác", "98002"), ("Xã Hai", "97001"), "Nhập toàn bộ"),
                PlaceTableCase.Row(("Xã Khác", "98002"), ("Xã Ba", "97002"), "Nhập một phần")),
            null, CancellationToken.None);

        Assert.Empty(table.Faults);
        Assert.Equal([4, 5], table.Notes.Select(n => n.Row));
    }

    [Fact]
    public void A_table_without_headings_day_or_rows_is_refused()
    {
        Assert.NotEmpty(Read(["Họ tên", "Số tiền"], ["An", 5]).Faults);
        var undated = Assert.Single(Read(PlaceTableCase.Headings, PlaceTableCase.Rows[1]).Faults);
        Assert.Contains("không có ngày", undated.Text.Vi, StringComparison.Ordinal);
        Assert.Single(Read(PlaceTableCase.Title, PlaceTableCase.Headings).Faults);

        static PlaceTable Read(params object?[][] rows) => PlaceTableReader.Read(TestRows.Of(rows), null, CancellationToken.None);
    }
}
