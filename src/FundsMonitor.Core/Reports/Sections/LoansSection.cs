using FundsMonitor.Core.Dashboard;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Reports.Sections;

/// <summary>Loans by programme.</summary>
internal static class LoansSection
{
    private const string Empty = "Không có số liệu dư nợ của kỳ.";

    public static ReportSection Of(LoansFacts? loans, ReportPeriod period) =>
        loans is null
            ? new("Tín dụng", [], [Table([], null)], [])
            : new("Tín dụng", Said(loans, period), [Table(loans.Programmes, loans.Before)], Notes(loans));

    private static List<string> Said(LoansFacts loans, ReportPeriod period)
    {
        Money Sum(Func<ProgrammeFacts, Money> part) => loans.Programmes.Aggregate(Money.Zero, (sum, p) => sum + part(p));
        var (balance, overdue, before) = (Sum(p => p.Balance), Sum(p => p.Overdue), Sum(p => p.BalanceBefore));
        var share = Share.Of(overdue, balance) is { } late ? $", bằng {Words.Share(late)} dư nợ" : "";
        var change = loans.Before is { } month ? Change(balance - before, month) : "";
        List<string> said =
        [
            $"Đến hết tháng {Words.Of(loans.At)}, dư nợ {Words.Of(balance)} đồng ({MoneyWords.Of(balance)}), trong đó quá hạn "
            + $"{Words.Of(overdue)} đồng{share}.{change}",
        ];
        if (loans.At != period.Last)
        {
            said.Add($"Tháng {Words.Of(period.Last)} chưa có tệp dư nợ: số dư là của tháng {Words.Of(loans.At)}, tháng cuối có số liệu.");
        }

        return said;
    }

    private static string Change(Money by, Month before) => by == Money.Zero
        ? $" Dư nợ không đổi so với cuối tháng {Words.Of(before)}."
        : $" Dư nợ {(by > Money.Zero ? "tăng" : "giảm")} {Words.Of(by > Money.Zero ? by : -by)} đồng so với cuối tháng {Words.Of(before)}.";

    private static List<string> Notes(LoansFacts loans)
    {
        List<string> notes =
        [
            $"Nguồn: {string.Join("; ", loans.Offices)}.",
            "Người vay nhiều chương trình được đếm ở từng chương trình, nên cột này không cộng.",
        ];
        if (loans.Before is null)
        {
            notes.Add("Cột tăng, giảm để “—”: kỳ trước không có số liệu của cùng các phòng giao dịch.");
        }

        return notes;
    }

    private static ReportTable Table(IReadOnlyList<ProgrammeFacts> programmes, Month? before) => new()
    {
        Key = "TinDungTheoChuongTrinh",
        Sheet = "Tín dụng",
        Title = "Dư nợ theo chương trình tín dụng",
        Unit = "Đơn vị tính: đồng",
        Columns =
        [
            new("Chương trình", CellKind.Text),
            new("Người vay", CellKind.Count),
            new("Dư nợ", CellKind.Money) { Adds = true },
            new("Quá hạn", CellKind.Money) { Adds = true },
            new("Nợ khoanh", CellKind.Money) { Adds = true },
            new("Dư nợ tăng, giảm so với kỳ trước", CellKind.Change) { Adds = true },
            new("Quá hạn tăng, giảm so với kỳ trước", CellKind.Change) { Adds = true },
        ],
        Rows =
        [
            .. programmes.Select(p => new[]
            {
                ReportCell.Of($"{p.Code} {p.Name}".Trim()),
                ReportCell.Of(p.Borrowers),
                ReportCell.Of(p.Balance),
                ReportCell.Of(p.Overdue),
                ReportCell.Of(p.Frozen),
                before is null ? ReportCell.Unknown : ReportCell.OfChange(p.Balance - p.BalanceBefore),
                before is null ? ReportCell.Unknown : ReportCell.OfChange(p.Overdue - p.OverdueBefore),
            }),
        ],
        HasTotal = true,
        Empty = Empty,
    };
}
