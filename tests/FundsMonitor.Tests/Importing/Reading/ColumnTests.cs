using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Tests.Spreadsheets;

namespace FundsMonitor.Tests.Importing.Reading;

/// <summary>What a cell alone leaves open, its column decides, or its sender is asked.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void A_column_with_the_month_first_is_read_so_also_before_it_tells()
    {
        var rows = Read(Vouchers("03/04/2024", "03/25/2024", "03/05/2024"));

        Assert.Equal(["2024-03-04", "2024-03-25", "2024-03-05"], rows.Rows.Select(r => Day(((Expenditure)r.Row).Date)));
        Assert.Null(rows.File.Refusal);
    }

    [Fact]
    public void A_column_with_the_day_first_is_read_once()
    {
        var (file, rows) = TableCase.Read(Vouchers("03/04/2024", "25/04/2024"));

        Assert.Null(file.AskedAgain);
        Assert.Equal(["2024-04-03", "2024-04-25"], rows.Select(r => Day(((Expenditure)r.Row).Date)));
    }

    [Fact]
    public void A_column_that_contradicts_itself_is_asked_with_both_rows()
    {
        var refusal = TableCase.Refused(Vouchers("25/03/2024", "03/26/2024", "03/04/2024"));

        Assert.Equal("dates-contradict", refusal.Code);
        Assert.Equal(
            "Cột “Ngày chứng từ” có cả ngày/tháng/năm (dòng 3) lẫn tháng/ngày/năm (dòng 4), nên không biết đọc các ngày khác thế nào.",
            refusal.Sentence());
    }

    [Fact]
    public void The_sender_settles_the_order_and_what_is_against_it_is_an_error()
    {
        var (file, _) = TableCase.Read(Vouchers("25/03/2024", "03/26/2024"), new() { Dates = DateOrder.DayFirst });

        Assert.Equal("rows-unreadable", file.Refusal!.Code);
        Assert.Equal((4, "date-unreadable"), file.Problems.Select(p => (p.Row, p.Kind)).Single());
    }

    [Fact]
    public void Dates_that_tell_nothing_are_asked_for_where_only_the_month_first_fits_the_file() =>
        Assert.Equal("dates-asked", TableCase.Refused(Vouchers("03/04/2024", "03/05/2024"), new(Month: new Month(2024, 3))).Code);

    [Fact]
    public void Dates_that_tell_nothing_and_contradict_nothing_have_the_day_first() =>
        Assert.Equal("2024-04-03", Day(TableCase.Accepted<Expenditure>(Vouchers("03/04/2024"))[0].Date));

    [Fact]
    public void A_number_open_to_two_readings_follows_its_column()
    {
        var rows = Read(Allocations("triệu đồng", "5.250", "1.250,5", "12"));

        Assert.Equal([5_250_000_000L, 1_250_500_000L, 12_000_000L], rows.Rows.Select(r => ((Allocation)r.Row).Amount!.Value.Dong));
    }

    [Fact]
    public void A_number_open_to_two_readings_is_an_error_where_nothing_tells() =>
        Assert.Equal(["amount-ambiguous"], TableCase.Read(Allocations("triệu đồng", "5.250", "12")).File.Problems.Select(p => p.Kind));

    [Theory]
    [InlineData(null, 5_000, "unit-asked")]
    [InlineData("đồng", 5_000, "")]
    [InlineData(null, 5_000_000, "")]
    [InlineData(null, 200_000_000_000_000L, "unit-asked")]
    public void A_unit_that_nobody_names_is_asked_where_the_amounts_cannot_be_dong(string? unit, long amount, string code)
    {
        var (file, _) = TableCase.Read(Allocations(unit, amount, amount));

        Assert.Equal(code, file.Refusal?.Code ?? "");
    }

    [Fact]
    public void The_sender_settles_the_unit_unless_the_file_names_another()
    {
        var asked = new Asked { Unit = AmountUnit.Million };

        Assert.Equal(5_000_000, TableCase.Accepted<Allocation>(Allocations(null, 5), asked)[0].Amount!.Value.Dong);
        Assert.Equal("unit-contradicts", TableCase.Refused(Allocations("nghìn đồng", 5_000), asked).Code);
    }

    [Fact]
    public void Amounts_in_words_name_their_unit() =>
        Assert.Equal(
            [5_000_000L, 1_500_000_000L, 500_000L],
            TableCase.Accepted<Allocation>(Allocations(null, "Năm triệu đồng", "1,5 tỷ", "500.000đ")).Select(a => a.Amount!.Value.Dong));

    [Fact]
    public void A_formula_that_failed_is_an_error_with_its_name_and_never_zero()
    {
        var (file, _) = TableCase.Read(Allocations("đồng", new CellFault("#REF!"), "#N/A", CellFault.NotCalculated, 5_000_000));

        Assert.Equal(["cell-error", "cell-error", "cell-not-calculated"], file.Problems.Select(p => p.Kind));
        Assert.Equal("Công thức trong ô báo lỗi #REF!, nên không có số liệu.", ProblemKinds.Reason(file.Problems[0]).Vi);
        Assert.Equal("rows-unreadable", file.Refusal!.Code);
    }

    private static object?[][] Vouchers(params string[] dates) =>
    [
        ["Mã xã: 05551"],
        ["Số chứng từ", "Ngày chứng từ", "Mã dự án", "Nội dung", "Số tiền"],
        .. dates.Select((d, i) => new object?[] { $"PC{i:00}", d, "DA2", "Mua giống", 3_000_000 }),
    ];

    private static object?[][] Allocations(string? unit, params object?[] amounts) =>
    [
        ["Mã xã: 05551"],
        ["Quyết định số 12/QĐ-UBND ngày 15/01/2024"],
        [unit is null ? null : $"Đơn vị tính: {unit}"],
        ["Mã dự án", "Nội dung", "Số tiền"],
        .. amounts.Select(a => new object?[] { "DA2", "Hỗ trợ sản xuất", a }),
    ];

    // As the use cases do it: once more where the first reading says so.
    private static (OpenedFile File, List<ScopedRow> Rows) Read(object?[][] sheet)
    {
        var (file, rows) = TableCase.Read(sheet);
        return file.AskedAgain is { } again ? TableCase.Read(sheet, again) : (file, rows);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
