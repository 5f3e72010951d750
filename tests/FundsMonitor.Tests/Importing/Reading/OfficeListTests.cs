using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;

namespace FundsMonitor.Tests.Importing.Reading;

/// <summary>Lists of loans and of groups: what their columns become.</summary>
public sealed class OfficeListTests
{
    private static readonly Asked March = new(Month: new Month(2024, 3), OfficeCode: "004820");

    [Fact]
    public void A_row_of_the_overdue_list_says_what_is_overdue_since_when()
    {
        var row = Assert.Single(TableCase.Accepted<DebtRow>(
        [
            ["Mã PGD", "Mã xã", "Tên xã", "Thôn", "Tên điểm GD", "Mã tổ", "Tên tổ trưởng", "ĐVUT", "Mã khách hàng", "Tên khách hàng",
                "Số khế ước", "Dư nợ quá hạn", "Chuyển QH trong tháng", "Ngày chuyển quá hạn", "Nguồn vốn", "Chương trình",
                "Tên Chương trình", "Ngày báo cáo"],
            ["004820", "482001", "Xã Kim Phượng", "Xóm Bản Lanh", "Điểm Kim Phượng", "4820011", "Ma Văn Tám", "11", "4820000017",
                "Nguyễn Thị Hoà", "6600000701234567", 3_500_000, 500_000, "15/02/2024", "1", "01", "Hộ nghèo", "31/03/2024"],
        ]));

        Assert.Equal((DebtList.Overdue, new Month(2024, 3), "004820"), (row.List, row.Month, row.OfficeCode));
        Assert.Equal(("6600000701234567", "4820000017", "nguyen thi hoa"), (row.LoanNumber, row.CustomerCode, row.NameSearch));
        Assert.Equal(
            ("Xóm Bản Lanh", "Điểm Kim Phượng", "4820011", "01"), (row.HamletName, row.PointName, row.GroupCode, row.ProgrammeCode));
        Assert.Equal((Money.FromDong(3_500_000), Money.FromDong(500_000)), (row.Overdue, row.MovedToOverdueInMonth));
        Assert.Equal((new DateOnly(2024, 2, 15), new DateOnly(2024, 3, 31)), (row.Since, row.AsOf));
        Assert.Null(row.Balance);
        Assert.Equal(row.Overdue, row.ListedAmount);
    }

    [Fact]
    public void A_freeze_has_its_days_and_an_idle_loan_its_last_transaction()
    {
        var frozen = Assert.Single(TableCase.Accepted<DebtRow>(
        [
            ["Mã khách hàng", "Tên khách hàng", "Số khế ước", "Dư nợ khoanh", "Ngày hiệu lực", "Ngày hết hạn khoanh", "Nguyên nhân"],
            ["4820000017", "Nguyễn Thị Hoà", "6600000701234567", 20_000_000, "01/06/2022", "01/06/2025", "Thiên tai"],
        ], March));
        var idle = Assert.Single(TableCase.Accepted<DebtRow>(
        [
            ["Mã thôn/ấp", "Mã điểm GDX", "Mã khách hàng", "Số khế ước", "Ngày giải ngân đầu tiên", "Tổng dư nợ",
                "Ngày giao dịch gần nhất"],
            ["48200101", "4820011", "4820000017", "6600000701234567", "03/06/2021", 30_000_000, "05/11/2023"],
        ], March));

        Assert.Equal((new DateOnly(2022, 6, 1), new DateOnly(2025, 6, 1), "Thiên tai"), (frozen.Since, frozen.Until, frozen.Cause));
        Assert.Equal(Money.FromDong(20_000_000), frozen.ListedAmount);
        Assert.Equal((new DateOnly(2021, 6, 3), new DateOnly(2023, 11, 5)), (idle.LoanDate, idle.LastTransactionOn));
        Assert.Equal(("48200101", "4820011", Money.FromDong(30_000_000)), (idle.HamletName, idle.PointName, idle.ListedAmount));
    }

    [Fact]
    public void Instalments_of_one_loan_all_count()
    {
        var rows = TableCase.Accepted<DebtRow>(
        [
            ["Mã khách hàng", "Số khế ước", "Ngày đến hạn", "Số tiền đến hạn"],
            ["4820000017", "6600000701234567", "10/04/2024", 2_000_000],
            ["4820000017", "6600000701234567", "25/04/2024", 2_500_000],
        ], March);

        Assert.All(rows, r => Assert.True(r.Counts));
        Assert.Equal([new DateOnly(2024, 4, 10), new DateOnly(2024, 4, 25)], rows.Select(r => r.Since!.Value));
        Assert.Equal(Money.FromDong(2_500_000), rows[1].ListedAmount);
    }

    [Fact]
    public void An_extract_without_a_sum_adds_the_three_classes_up()
    {
        var rows = TableCase.Accepted<DebtRow>(
        [
            ["NGAYBC", "MAPGD", "KU_SOKU", "KU_MAKH", "KH_TENKH", "KH_NGAYSINH", "KU_DNOTHAN", "KU_DNOQHAN", "KU_DNOKHOANH"],
            ["31/03/2024", "004820", "6600000701234567", "4820000017", "Nguyễn Thị Hoà", "1980", "40000000", "3000000", "2000000"],
        ]);

        Assert.Equal((DebtList.Extract, Money.FromDong(45_000_000), 1980), (rows[0].List, rows[0].Balance, rows[0].BirthYear));
    }

    [Fact]
    public void A_list_without_a_month_asks_for_it_and_does_not_overrule_what_it_says()
    {
        object?[][] list =
        [
            ["Mã PGD", "Mã khách hàng", "Số khế ước", "Ngày đến hạn", "Số tiền đến hạn"],
            ["004820", "4820000017", "6600000701234567", "10/04/2024", 2_000_000],
        ];

        Assert.Equal("month-unknown", TableCase.Refused(list).Code);
        Assert.Equal("debts|004820||202403|nợ đến hạn", TableCase.Read(list, March).Rows[0].Scope.Key);
        Assert.Equal("office-contradicts", TableCase.Refused(list, March with { OfficeCode = "002716" }).Code);
    }

    [Fact]
    public void A_groups_own_code_and_a_leaders_code_are_told_apart_by_their_length()
    {
        var rows = TableCase.Accepted<SavingsGroup>(
        [
            ["Mã xã", "Tên xã", "ĐVUT", "Mã tổ trưởng", "Tên tổ trưởng", "Năm sinh tổ trưởng", "SĐT Tổ trưởng", "Tên Tổ phó", "Trạng thái"],
            ["482001", "Xã Kim Phượng", "11", "4820011", "Ma Văn Tám", "1971", "0912000001", "Ma Thị Chín", "Hoạt động"],
            ["482001", "Xã Kim Phượng", "12", "4820000017", "Nguyễn Thị Hoà", "", "", "", ""],
        ], March);

        Assert.Equal([("4820011", ""), ("", "4820000017")], rows.Select(r => (r.GroupCode, r.LeaderCode)));
        Assert.Equal((1971, "0912000001", "Ma Thị Chín", "Hoạt động"),
            (rows[0].LeaderBirthYear, rows[0].Phone, rows[0].DeputyName, rows[0].Status));
    }

    [Fact]
    public void The_size_of_a_group_comes_from_its_rating()
    {
        var row = Assert.Single(TableCase.Accepted<SavingsGroup>(
        [
            ["Mã tổ", "Tên tổ trưởng", "Số thành viên", "Tổng dư nợ", "Xếp loại"],
            ["4820011", "Ma Văn Tám", 45, 1_500_000_000, "Tốt"],
        ], March));

        Assert.Equal(("4820011", 45, Money.FromDong(1_500_000_000), "Tốt"), (row.GroupCode, row.Members, row.Balance, row.Rating));
    }

    [Fact]
    public void A_form_of_sums_is_no_list_and_a_list_is_no_form_of_sums()
    {
        object?[][] sums =
        [
            ["Ngày 31 tháng 3 năm 2024"],
            ["Tên tổ trưởng", "Số hộ", "Tổng dư nợ", "Trong hạn", "Quá hạn", "Khoanh", "Tiền gửi", "Cho vay"],
            ["Ma Văn Tám", 40, 900, 890, 10, 0, 70, 55],
        ];

        var row = Assert.Single(TableCase.Accepted<ControlTotalRow>(sums, new(OfficeCode: "004820")));

        Assert.Equal((ControlForm.Len31Leaders, "Ma Văn Tám", 40), (row.Form, row.GroupLeader, row.Households));
        Assert.Equal((Money.FromDong(55), Money.FromDong(70)), (row.LentWithRollovers, row.Deposits));
        Assert.Null(row.LentInMonth);
    }
}
