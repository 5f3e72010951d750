using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Says of each figure of an overview how it is computed, from which files, over what, and what it leaves out.</summary>
public static class OverviewExplanations
{
    /// <summary>One a figure, in the order of the page; none of a figure that the overview does not have.</summary>
    public static IReadOnlyList<Explanation> Of(Overview overview, OverviewFacts facts) =>
    [
        .. overview.Poverty is { } poverty ? [Poverty(poverty, facts)] : Array.Empty<Explanation>(),
        Funds(overview, facts),
        .. overview.Loans is { } loans ? [Balance(loans, facts), OverdueShare(loans, facts)] : Array.Empty<Explanation>(),
        .. overview.Coverage is { } coverage ? [Coverage(coverage, facts)] : Array.Empty<Explanation>(),
        Findings(overview.Findings, facts),
        new(
            OverviewFigure.LateFiles,
            new("Tệp chưa về", "Late files"),
            new(
                "Đếm các tệp đã quá ngày phải gửi mà chưa nhận được, kể cả tệp của phòng giao dịch phục vụ địa bàn.",
                "Counts the files whose day has passed and that have not come, also those of the offices that serve the area.")),
        .. Charts(overview, facts),
    ];

    private static Explanation Poverty(PovertyTile tile, OverviewFacts facts) => new(
        OverviewFigure.Poverty,
        new("Hộ nghèo, cận nghèo", "Poor and near-poor households"),
        new(
            $"Số hộ nghèo và cận nghèo theo bảng chỉ tiêu của kế hoạch năm {facts.Month.Year}, không phải đếm từ danh sách hộ.",
            $"Poor and near-poor households as the plan table of {facts.Month.Year} gives them, not counted from the register."))
    {
        Denominator = tile.Households is { } all
            ? new($"{Count(all)} hộ của kế hoạch", $"{Count(all)} households of the plan")
            : null,
        LeavesOut = Said(
            (tile.MayCountTwice, new(
                "Kế hoạch có thể là của xã cũ hoặc của xã mới: không cộng, để không hộ nào bị tính hai lần",
                "A plan may be of the old or of the new commune: not summed, so that no household counts twice")),
            (tile is { Households: null, MayCountTwice: false }, new(
                "Kế hoạch không ghi tổng số hộ: không tính được tỷ lệ", "The plan gives no number of households: there is no share"))),
        Sources = Of(facts, FileKind.Plan),
    };

    private static Explanation Funds(Overview overview, OverviewFacts facts)
    {
        var tile = overview.Funds;
        var day = Words.Of(facts.Month.LastDay);
        return new(
            OverviewFigure.Funds,
            new("Kinh phí đã giao và đã chi", "Funds allocated and spent"),
            new(
                $"Đã giao: cộng các dòng phân bổ năm {tile.Year} có quyết định đến ngày {day}, kể cả điều chỉnh giảm. "
                    + $"Đã chi: cộng các chứng từ có ngày đến {day}.",
                $"Allocated: the lines of {tile.Year} with a decision up to {day}, reductions included. "
                    + $"Spent: the vouchers dated up to {day}."))
        {
            Denominator = tile.Allocated > Money.Zero
                ? new(
                    $"số đã giao, {Dong(tile.Allocated)} (tỷ lệ đã chi)", $"the allocated, {Dong(tile.Allocated)} (the share spent)")
                : null,
            LeavesOut = LeftOutOf(tile, facts),
            Sources = Of(facts, FileKind.Allocations, FileKind.Expenditures),
        };
    }

    private static IReadOnlyList<Bilingual> LeftOutOf(FundsTile tile, OverviewFacts facts) => Said(
        (tile.LinesNotYetAllocated > 0, new(
            $"{tile.LinesNotYetAllocated} dòng chưa được giao kinh phí: chưa có số tiền, không phải là 0",
            $"{Lines(tile.LinesNotYetAllocated)} not yet allocated: without an amount, which is not 0")),
        (tile.Expected > Money.Zero, new(
            $"{Dong(tile.Expected)} dự kiến của kế hoạch: chỉ tính khi có quyết định giao",
            $"{Dong(tile.Expected)} expected by the plan: counted once a decision allocates it")),
        (tile.Advanced > Money.Zero, new(
            $"{Dong(tile.Advanced)} tạm ứng chưa thanh toán: giữ lại trong số đã giao, chưa phải là chi",
            $"{Dong(tile.Advanced)} advanced and not settled: held against the allocation, not yet spent")),
        (facts.LinesDecidedLater > 0, new(
            $"{facts.LinesDecidedLater} dòng có quyết định sau ngày {Words.Of(facts.Month.LastDay)}",
            $"{Lines(facts.LinesDecidedLater)} decided after {Words.Of(facts.Month.LastDay)}")));

    private static Explanation Balance(LoansTile tile, OverviewFacts facts) => new(
        OverviewFigure.Balance,
        new("Dư nợ NHCSXH", "VBSP balance"),
        new(
            $"Cộng dư nợ trong hạn, quá hạn và khoanh của từng món vay tại ngày {Words.Of(facts.Month.LastDay)}, mỗi món vay một lần.",
            $"Adds what is in term, overdue and frozen of each loan at {Words.Of(facts.Month.LastDay)}, each loan once."))
    {
        LeavesOut = Said(
            (tile.Before is null, new(
                "Không so với kỳ trước: thiếu tệp, hoặc các phòng giao dịch không như nhau",
                "No comparison with the month before: a file is missing, or the offices are not the same")),
            Unmatched(facts)),
        Sources = OfMonth(facts),
    };

    private static Explanation OverdueShare(LoansTile tile, OverviewFacts facts) => new(
        OverviewFigure.OverdueShare,
        new("Tỷ lệ nợ quá hạn", "Overdue share"),
        new(
            $"{Dong(tile.Overdue)} dư nợ quá hạn chia cho tổng dư nợ tại ngày {Words.Of(facts.Month.LastDay)}.",
            $"{Dong(tile.Overdue)} overdue divided by the balance at {Words.Of(facts.Month.LastDay)}."))
    {
        Denominator = new(
            $"tổng dư nợ {Dong(tile.Balance)}, gồm cả nợ khoanh", $"the balance, {Dong(tile.Balance)}, frozen debt included"),
        LeavesOut = Said(
            (facts.Frozen > Money.Zero, new(
                $"{Dong(facts.Frozen)} nợ khoanh không tính là quá hạn", $"{Dong(facts.Frozen)} frozen, which is not overdue")),
            Unmatched(facts)),
        Sources = OfMonth(facts),
    };

    private static Explanation Coverage(CoverageTile tile, OverviewFacts facts) => new(
        OverviewFigure.Coverage,
        new("Hộ được vay", "Households with a loan"),
        new(
            $"Hộ có thành viên được liên kết với người vay còn dư nợ tháng {facts.Month.Number}/{facts.Month.Year}.",
            $"Households with a member linked to a borrower who has a balance in {facts.Month.Number}/{facts.Month.Year}."))
    {
        Denominator = tile switch
        {
            { PlanWords.Length: > 0 } => new(
                $"{Count(tile.Households)} hộ mà kế hoạch tính: “{tile.PlanWords}”",
                $"{Count(tile.Households)} households that the plan counts: “{tile.PlanWords}”"),
            _ => new(
                $"{Count(tile.Households)} hộ nghèo, cận nghèo, mới thoát nghèo trong danh sách năm {facts.Month.Year}; "
                    + "kế hoạch không nêu mẫu số",
                $"{Count(tile.Households)} poor, near-poor and newly escaped households on the register of {facts.Month.Year}; "
                    + "the plan names no denominator"),
        },
        LeavesOut = Said(
            (tile.Why is not null, new($"Chưa tính được: {tile.Why?.Vi}", $"Not computable: {tile.Why?.En}")),
            (tile.Undecided > 0, new(
                $"{Count(tile.Undecided)} người vay chưa rõ thuộc hộ nào: chưa tính là có vay",
                $"{Count(tile.Undecided)} undecided borrowers: not counted as having a loan")),
            (tile.LeftOut > 0, new(
                $"{Count(tile.LeftOut)} hộ không đủ điều kiện mà kế hoạch nêu: ngoài mẫu số",
                $"{Count(tile.LeftOut)} households that do not fulfil the plan's conditions: outside the denominator")),
            (tile.NotSaid > 0, new(
                $"{Count(tile.NotSaid)} hộ mà danh sách không ghi có đủ điều kiện hay không: không tính",
                $"{Count(tile.NotSaid)} households of which the register does not say whether they fulfil them: in no number"))),
        Sources = [.. Of(facts, FileKind.Register), .. Of(facts, FileKind.Plan), .. OfMonth(facts)],
    };

    private static Explanation Findings(FindingsTile tile, OverviewFacts facts) => new(
        OverviewFigure.Findings,
        new("Phát hiện chờ xử lý", "Open findings"),
        new(
            $"Đếm các phát hiện của mọi kỳ trong địa bàn đang chờ xử lý: "
                + $"{tile.Errors} lỗi, {tile.Warnings} cảnh báo, {tile.Notices} lưu ý.",
            $"Counts the findings of every month that wait in the area: "
                + $"{tile.Errors} errors, {tile.Warnings} warnings, {tile.Notices} notices."))
    {
        LeavesOut = Said(
            (facts.Decided > 0, new(
                $"{Count(facts.Decided)} phát hiện đã xử lý hoặc được tạm chấp nhận",
                $"{Count(facts.Decided)} decided or accepted for a time")),
            (ReconciliationRules.OwnLists.Count > 0, new(
                $"Phát hiện của quy tắc {string.Join(", ", ReconciliationRules.OwnLists)}: có danh sách riêng",
                $"Findings of {string.Join(", ", ReconciliationRules.OwnLists)}, which have lists of their own"))),
    };

    private static IEnumerable<Explanation> Charts(Overview overview, OverviewFacts facts)
    {
        var day = Words.Of(facts.Month.LastDay);
        yield return new(
            OverviewFigure.FundsByProject,
            new("Kinh phí theo dự án", "Funds by project"),
            new(
                "Mỗi dự án: số đã giao, số đã chi, và còn lại là số đã giao trừ đã chi và tạm ứng chưa thanh toán.",
                "Each project: allocated, spent, and left, which is the allocated less what was spent and advanced."))
        {
            LeavesOut = LeftOutOf(overview.Funds, facts),
            Sources = Of(facts, FileKind.Allocations, FileKind.Expenditures),
        };
        yield return new(
            OverviewFigure.BalanceByProgramme,
            new("Dư nợ theo chương trình", "Balance by programme"),
            new("Dư nợ cuối mỗi tháng, cộng theo mã chương trình của món vay.", "The balance at each month's end by the loans' programme."))
        {
            LeavesOut = Said(Gaps(overview, facts), Unmatched(facts)),
            Sources = Of(facts, FileKind.Loans),
        };
        yield return new(
            OverviewFigure.OverdueTrend,
            new("Nợ quá hạn qua các kỳ", "Overdue debt over the months"),
            new(
                "Dư nợ quá hạn chia cho tổng dư nợ cuối mỗi tháng; “tăng liền” chỉ đếm các tháng kế tiếp nhau, cùng phòng giao dịch.",
                "Overdue divided by the balance at each month's end; a row of rises counts only months that follow each other, "
                    + "from the same offices."))
        {
            Denominator = new("tổng dư nợ cuối tháng, gồm cả nợ khoanh", "the balance at the month's end, frozen debt included"),
            LeavesOut = Said(Gaps(overview, facts), Unmatched(facts)),
            Sources = Of(facts, FileKind.Loans),
        };
        var nameless = overview.PlacesCompared.Places.Where(p => p.Name.Length == 0).Aggregate(Money.Zero, (sum, p) => sum + p.Balance);
        yield return new(
            OverviewFigure.PlacesCompared,
            new("So sánh địa bàn", "Places compared"),
            new($"Dư nợ quá hạn chia cho dư nợ của từng nơi tại ngày {day}.", $"Overdue divided by the balance of each place at {day}."))
        {
            Denominator = new("dư nợ của chính nơi đó", "the balance of that place"),
            LeavesOut = Said(
                (nameless > Money.Zero, new(
                    $"{Dong(nameless)} dư nợ không ghi thôn, xóm: đứng riêng",
                    $"{Dong(nameless)} of loans that name no hamlet stand apart")),
                Unmatched(facts)),
            Sources = OfMonth(facts),
        };
    }

    private static (bool, Bilingual) Gaps(Overview overview, OverviewFacts facts) => (
        overview.OverdueTrend.Points.Count > overview.OverdueTrend.Comparable.Count,
        new(
            "Các tháng đầu không so được với tháng này: thiếu tháng, hoặc khác phòng giao dịch",
            $"The first months do not compare with {Words.Of(facts.Month)}: a month is missing, or the offices are not the same"));

    private static (bool, Bilingual) Unmatched(OverviewFacts facts) => (
        facts.UnmatchedCommunes > 0,
        new(
            $"{facts.UnmatchedCommunes} xã theo mã của ngân hàng chưa nối với xã nào của Nhà nước",
            $"{facts.UnmatchedCommunes} communes of the bank's that are matched to no commune of the state"));

    private static IReadOnlyList<FigureSource> Of(OverviewFacts facts, params FileKind[] kinds) =>
        [.. facts.Sources.Where(s => kinds.Contains(s.Kind))];

    private static IReadOnlyList<FigureSource> OfMonth(OverviewFacts facts) =>
        [.. facts.Sources.Where(s => s.Kind == FileKind.Loans && s.Period == facts.Month.Key)];

    private static IReadOnlyList<Bilingual> Said(params (bool Holds, Bilingual Text)[] parts) =>
        [.. parts.Where(p => p.Holds).Select(p => p.Text)];

    private static string Dong(Money money) => Words.Of(money) + " đồng";

    private static string Count(int number) => Words.Of(Money.FromDong(number));

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
