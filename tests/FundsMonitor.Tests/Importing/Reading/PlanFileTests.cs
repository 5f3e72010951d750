using FundsMonitor.Core.Plans;

namespace FundsMonitor.Tests.Importing.Reading;

public sealed class PlanFileTests
{
    [Fact]
    public void A_hamlet_table_has_its_hamlets_and_its_total()
    {
        var (file, read) = TableCase.Read(
        [
            ["TỔNG HỢP KẾT QUẢ GIẢM NGHÈO"], ["Mã xã: 20173"], ["Năm: 2021"], ["Kế hoạch số: 05/KH-UBND"],
            [
                "TT", "Thôn", "Tổng số hộ", "Hộ nghèo đầu kỳ", "Thoát nghèo", "Tái nghèo", "Phát sinh mới", "Hộ nghèo cuối kỳ",
                "Chỉ tiêu giảm tỷ lệ hộ nghèo (%)",
            ],
            [1, "Thôn 1", 101, 3, 0, 0, 0, 3],
            [2, "Thôn 2", 57, 5, 1, 0, 0, 4],
            [null, "Tổng cộng", 158, 8, 1, 0, 0, 7, 0.5],
        ]);
        var rows = read.Select(r => (PlanRow)r.Row).ToList();

        Assert.Null(file.Refusal);
        Assert.Empty(file.Problems);
        Assert.All(read, r => Assert.Equal("plan||20173|2021|05/KH-UBND", r.Scope.Key));
        Assert.Equal(["Thôn 1", "Thôn 2", ""], rows.Select(r => r.HamletName));
        Assert.Equal([false, false, true], rows.Select(r => r.IsTotal));
        var second = rows[1];
        Assert.Equal(
            (57, 5, 1, 0, 0, 4),
            (second.Households, second.PoorAtStart, second.Escaped, second.FallenBack, second.NewlyPoor, second.Poor));
        Assert.Null(rows[0].NearPoor);
        Assert.Equal((158, 500), (rows[2].Households, rows[2].TargetPoorPointsThousandths));
    }

    [Fact]
    public void The_row_of_the_whole_alone_is_no_total()
    {
        var row = Assert.Single(TableCase.Accepted<PlanRow>(
        [
            ["Mã huyện: 872"], ["Năm: 2024"],
            ["STT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", "Chỉ tiêu tỷ lệ hộ được vay vốn (%)", "Đối tượng tính tỷ lệ vay"],
            [1, "Toàn huyện", 35_070, 382, 586, 100, "hộ có nhu cầu"],
        ]));

        Assert.Equal(("872", "", false), (row.CommuneCode, row.HamletName, row.IsTotal));
        Assert.Equal((35_070, 382, 586), (row.Households, row.Poor, row.NearPoor));
        Assert.Equal((100, "hộ có nhu cầu"), (row.TargetLoanSharePercent, row.TargetLoanShareOf));
    }

    [Fact]
    public void Communes_of_a_district_are_versions_of_their_own()
    {
        var (_, read) = TableCase.Read(
        [
            ["Mã huyện: 162"], ["Năm: 2024"],
            ["TT", "Xã", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo"],
            [1, "Xã Kim Phượng", 1_514, 44, 58],
            [2, "Xã Quy Kỳ", 900, 30, 20],
            [null, "Tổng cộng", 2_414, 74, 78],
        ]);

        Assert.Equal(["05551", "05545", "162"], read.Select(r => r.Scope.CommuneCode));
        Assert.Equal(["", "", ""], read.Select(r => ((PlanRow)r.Row).HamletName));
    }

    [Fact]
    public void A_table_that_contradicts_itself_is_read_and_the_place_is_listed()
    {
        var (file, _) = TableCase.Read(
        [
            ["Mã xã: 20173"], ["Năm: 2021"], ["Thôn", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo"],
            ["Thôn 1", 101, 3, 1],
            ["Tổng cộng", 101, 4, 1],
        ]);

        Assert.Null(file.Refusal);
        var problem = Assert.Single(file.Problems);
        Assert.Equal(("total-differs", "Hộ nghèo", "4", "3"), (problem.Kind, problem.Column, problem.Value, problem.Detail));
    }
}
