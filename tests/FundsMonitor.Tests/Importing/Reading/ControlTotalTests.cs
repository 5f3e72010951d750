using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class ControlTotalTests
{
    private static readonly object?[][] Form =
    [
        ["NGÂN HÀNG CHÍNH SÁCH XÃ HỘI"],
        ["Mã PGD: 004820"],
        ["Ngày 31 tháng 3 năm 2024"],
        [null, null, null, null, null, null, null, "Đơn vị tính: triệu đồng"],
        [null, "Mã xã", "Tên xã", "Doanh số cho vay", null, "Doanh số thu nợ", null, "Dư nợ", null, null, null, "Số khách hàng\ncòn dư nợ"],
        [null, null, null, "Tháng", "Năm", "Tháng", "Năm", "Tổng số", "Trong hạn", "Quá hạn", "Khoanh"],
        [null, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(9)", "(10)=(9)-(11)-(12)", "(11)", "(12)", "(16)"],
        [null, "482001", "Xã Kim Phượng", 120.5, 300, 10, 20, 1000.123456, 990.123456, 8, 2, 31],
        [],
        [null, null, null, "Tháng", "Năm", "Tháng", "Năm", "Tổng số", "Trong hạn", "Quá hạn", "Khoanh"],
        [null, 482002, "Xã Quy Kỳ", "1.234,5", 300, 0, 20, 500, 500, 0, 0, 12],
        [null, null, "Tổng cộng", 1355, 600, 10, 40, 1500.123456, 1490.123456, 8, 2, 43],
        [null, null, "Lập biểu", null, null, null, null, "Giám đốc"],
    ];

    [Fact]
    public void Two_tiers_of_headings_a_marker_row_and_a_total_are_understood()
    {
        var (file, read) = TableCase.Read(Form);
        var rows = read.Select(r => (ControlTotalRow)r.Row).ToList();

        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
        Assert.Equal(("01.1-bctd", 6, "triệu đồng"), (file.Recognition.Layout, file.Recognition.HeaderRow, file.Recognition.Unit));
        Assert.Equal("Dư nợ / Trong hạn", file.Recognition.Headings[8]);
        Assert.Equal("control-totals|004820||202403|", read[0].Scope.Key);
        Assert.Equal([("482001", 8), ("482002", 11)], rows.Select(r => (r.BankCommuneCode, r.RowNumber)));
        Assert.Equal(Money.FromDong(1_000_123_456), rows[0].Balance);
        Assert.Equal(Money.FromDong(120_500_000), rows[0].LentInMonth);
        Assert.Equal(Money.FromDong(1_234_500_000), rows[1].LentInMonth);
        Assert.Equal(31, rows[0].Customers);
        Assert.Null(rows[0].WrittenOffInMonth);
    }

    [Fact]
    public void A_total_that_differs_is_listed()
    {
        var form = Form.ToArray();
        form[11] = [null, null, "Tổng cộng", 1355, 600, 10, 40, 1600, 1490.123456, 8, 2];

        var (file, _) = TableCase.Read(form);

        Assert.Equal(
            "Dòng tổng ghi 1600 ở cột “Dư nợ / Tổng số”, cộng các dòng được 1500.123456.",
            ProblemKinds.Reason(Assert.Single(file.Problems)).Vi);
    }

    [Fact]
    public void The_unit_of_the_file_goes_before_that_of_the_form()
    {
        var form = Form.ToArray();
        form[3] = ["Đơn vị tính: đồng"];
        form[7] = [null, "482001", "Xã Kim Phượng", 0, 0, 0, 0, 1_000_000, 1_000_000, 0, 0, 31];

        Assert.Equal(Money.FromDong(1_000_000), ((ControlTotalRow)TableCase.Read(form).Rows[0].Row).Balance);
    }

    [Fact]
    public void Without_a_date_line_the_month_is_asked_for()
    {
        var form = Form.ToArray();
        form[2] = [];

        Assert.Equal("month-unknown", TableCase.Refused(form).Code);
        Assert.Equal(new Month(2024, 5), TableCase.Accepted<ControlTotalRow>(form, new(Month: new Month(2024, 5)))[0].Month);
    }

    [Fact]
    public void Without_an_office_it_is_asked_for()
    {
        var form = Form.ToArray();
        form[1] = [];

        Assert.Equal("office-unknown", TableCase.Refused(form).Code);
        Assert.Equal("002716", TableCase.Accepted<ControlTotalRow>(form, new(OfficeCode: "002716"))[0].OfficeCode);
    }

    [Fact]
    public void The_sender_may_not_contradict_the_file()
    {
        Assert.Equal(
            "Tệp là của tháng 2024-03, không phải tháng 2024-04 như đã chọn.",
            TableCase.Refused(Form, new(Month: new Month(2024, 4))).Sentence());
        Assert.Equal(
            "Tệp là của PGD 004820, không phải PGD 002716 như đã chọn.",
            TableCase.Refused(Form, new(OfficeCode: "002716")).Sentence());
    }

    [Fact]
    public void A_form_by_programme_is_not_taken_for_one_by_commune()
    {
        var form = Form.ToArray();
        form[10] = [null, "482001", "Xã Kim Phượng", 1, 300, 0, 20, 500, 500, 0, 0, 12];

        var (file, _) = TableCase.Read(form);

        Assert.Equal("rows-unreadable", file.Refusal!.Code);
        Assert.Contains(file.Problems, p => p.Kind == "commune-twice" && p.Row == 11);
    }
}
