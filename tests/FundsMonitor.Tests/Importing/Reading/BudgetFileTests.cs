using FundsMonitor.Core;
using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class BudgetFileTests
{
    private static object?[][] Allocations(params object?[][] rows) =>
    [
        ["PHÂN BỔ KINH PHÍ"], ["Mã xã: 15139"], ["Năm: 2023"], ["Quyết định số: 12/QĐ-UBND ngày 10/02/2023"], ["Đơn vị tính: nghìn đồng"],
        ["TT", "Dự án, tiểu dự án", "Nội dung", "Nguồn vốn", "Loại vốn", "Tình trạng", "Kinh phí", "Thời gian"],
        .. rows,
    ];

    private static object?[][] Vouchers(params object?[][] rows) =>
    [
        ["BẢNG KÊ CHI"], ["Mã xã: 15139"],
        ["Số CT", "Ngày CT", "Dự án", "Diễn giải", "Nguồn", "Tính chất vốn", "Người nhận tiền", "Số tiền (đồng)", "Hình thức chi"],
        .. rows,
    ];

    [Fact]
    public void Lines_have_a_project_a_state_and_an_amount_in_the_unit_of_the_file()
    {
        var rows = TableCase.Accepted<Allocation>(Allocations(
            [1, "Dự án 6, tiểu dự án 2: Truyền thông", "Phát thanh", "Ngân sách tỉnh", "Vốn sự nghiệp", "Đã giao", 5_000, "tháng 7/2023"],
            [2, "Dự án 2", "Mô hình", null, "ĐT", "Chưa giao", null, null],
            [3, "DA7.1", "Tập huấn", null, null, "Dự kiến", "9 triệu đồng", null]));

        Assert.Equal(["DA6.2", "DA2", "DA7.1"], rows.Select(r => r.ProjectCode));
        Assert.Equal([5_000_000L, null, 9_000_000L], rows.Select(r => r.Amount?.Dong));
        Assert.Equal([AllocationState.Allocated, AllocationState.NotYetAllocated, AllocationState.Expected], rows.Select(r => r.State));
        Assert.Equal([CapitalKind.Recurrent, CapitalKind.Investment, CapitalKind.Unknown], rows.Select(r => r.Capital));
        Assert.Equal((2023, "12/QĐ-UBND", new DateOnly(2023, 2, 10)), (rows[0].Year, rows[0].Decision, rows[0].DecisionDate!.Value));
        Assert.Equal(("Ngân sách tỉnh", "Phát thanh", "tháng 7/2023"), (rows[0].FundSource, rows[0].Purpose, rows[0].DueText));
    }

    [Fact]
    public void A_total_is_kept_as_the_decision_s_own_and_is_in_no_sum()
    {
        var (file, read) = TableCase.Read(Allocations(
            [1, "DA2", "a", null, null, "Đã giao", 30_000],
            [2, "DA3.1", "b", null, null, "Đã giao", -2_000],
            [null, "Tổng cộng", null, null, null, null, 38_000]));
        var total = (Allocation)read[^1].Row;

        Assert.Null(file.Refusal);
        Assert.Equal([false, false, true], read.Select(r => ((Allocation)r.Row).IsDecisionTotal));
        Assert.Equal((38_000_000L, ""), (total.Amount!.Value.Dong, total.ProjectCode));
        Assert.Equal("total-differs", Assert.Single(file.Problems).Kind);
    }

    [Fact]
    public void A_state_that_disagrees_with_its_amount_refuses_the_file()
    {
        var (file, _) = TableCase.Read(Allocations(
            [1, "DA2", "a", null, null, "Chưa giao", 30_000],
            [2, "DA3.1", "b", null, null, "Đã giao", null],
            [3, "DA5", "c", null, null, "?", 1]));

        Assert.Equal(["state-contradicts", "state-contradicts", "state-unreadable"], file.Problems.Select(p => p.Kind));
        Assert.Equal("rows-unreadable", file.Refusal!.Code);
    }

    [Fact]
    public void An_allocation_needs_the_number_of_its_decision()
    {
        var sheet = Allocations([1, "DA2", "a", null, null, "Đã giao", 30_000]);
        sheet[3] = [];

        Assert.Equal("decision-unknown", TableCase.Refused(sheet).Code);
    }

    [Fact]
    public void Vouchers_belong_to_the_months_of_their_dates()
    {
        var (file, read) = TableCase.Read(Vouchers(
            ["PC01", "31/01/2023", "DA6.2", "Phát thanh", null, "SN", "Đài xã", 300_000, "Thực chi"],
            ["PC02", new DateTime(2023, 2, 28), "Dự án 7, tiểu dự án 2", "Giám sát", null, null, "Ban giám sát", "1.500.000", "Tạm ứng"],
            ["Cộng", null, null, null, null, null, null, 1_800_000]));
        var rows = read.Select(r => (Expenditure)r.Row).ToList();

        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
        Assert.Equal(["expenditures||15139|202301|", "expenditures||15139|202302|"], read.Select(r => r.Scope.Key));
        Assert.Equal([300_000L, 1_500_000L], rows.Select(r => r.Amount.Dong));
        Assert.Equal([false, true], rows.Select(r => r.IsAdvance));
        Assert.Equal(["DA6.2", "DA7.2"], rows.Select(r => r.ProjectCode));
        Assert.Equal([2023, 2023], rows.Select(r => r.Year));
    }

    [Fact]
    public void A_voucher_needs_a_date_in_the_right_order_and_an_amount()
    {
        var (file, _) = TableCase.Read(Vouchers(
            ["PC01", "31/02/2023", "DA2", "a", null, null, "b", 300_000], ["PC02", null, "DA2", "a", null, null, "b", 1],
            ["PC03", "25/12/2023", "DA2", "a", null, null, "b", null]));

        Assert.Equal(["date-unreadable", "date-missing", "amount-missing"], file.Problems.Select(p => p.Kind));
        Assert.Equal(
            "“31/02/2023” không phải là ngày theo thứ tự ngày/tháng/năm.",
            ProblemKinds.Reason(file.Problems[0]).Vi);
    }

    [Fact]
    public void Vouchers_of_another_month_than_said_are_refused() =>
        Assert.Equal(
            "month-contradicts",
            TableCase.Refused(Vouchers(["PC01", "31/01/2023", "DA2", "a", null, null, "b", 1]), new(Month: new Month(2023, 2))).Code);
}
