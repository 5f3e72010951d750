using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Dashboard;

/// <summary>Says in a few sentences what of an overview matters.</summary>
public static class OverviewStatements
{
    /// <summary>The sentences, most pressing first; when nothing presses, one that says so.</summary>
    public static IReadOnlyList<Statement> Of(Overview overview)
    {
        List<Statement> said =
        [
            .. Pressing(overview).Select(text => new Statement(text, true)),
            .. Quiet(overview).Select(text => new Statement(text, false)),
        ];
        return said.Count > 0
            ? said
            : [new(new("Không có việc gì gấp trong kỳ này.", "Nothing presses this month."), false)];
    }

    private static IEnumerable<Bilingual> Pressing(Overview overview)
    {
        if (overview.OverdueTrend is { Place: not null } or { RisingMonths: >= OverdueTrend.MonthsThatWorry })
        {
            yield return new(overview.OverdueTrend.Title.Vi + ".", overview.OverdueTrend.Title.En + ".");
        }

        if (overview.FundsByProject.Projects.Count(p => p.Left < Money.Zero) is > 0 and var over)
        {
            yield return new(
                $"{over} dự án chi vượt số đã giao.",
                over == 1 ? "1 project has overspent." : $"{over} projects have overspent.");
        }

        if (overview.Findings.LateFiles is > 0 and var late)
        {
            yield return new(
                $"{late} tệp đến hạn chưa về.",
                late == 1 ? "1 file that is due has not come." : $"{late} files that are due have not come.");
        }

        if (overview.Findings.Errors is > 0 and var errors)
        {
            yield return new(
                $"{errors} lỗi chờ xử lý.",
                errors == 1 ? "1 error waits for a decision." : $"{errors} errors wait for a decision.");
        }

        if (overview.LoanFiles is { Differences: > 0 })
        {
            yield return new("Tệp dư nợ của kỳ này lệch số tổng hợp.", "The loan file of this month differs from its control totals.");
        }
    }

    private static IEnumerable<Bilingual> Quiet(Overview overview)
    {
        if (overview.Funds.LinesNotYetAllocated is > 0 and var lines)
        {
            yield return new(
                $"{lines} dòng kinh phí chưa được giao.",
                lines == 1 ? "1 line is not yet allocated." : $"{lines} lines are not yet allocated.");
        }

        if (overview.LoanFiles is { Differences: 0, Offices: > 0 } files)
        {
            yield return files.WithTotals == files.Offices
                ? new(
                    "Tệp dư nợ của kỳ này đã về và khớp số tổng hợp.",
                    "The loan file of this month came and agrees with its control totals.")
                : new(
                    "Tệp dư nợ của kỳ này đã về, chưa đủ số tổng hợp để đối chiếu.",
                    "The loan file of this month came; control totals to check it by are missing.");
        }

        if (overview.Loans is null && !overview.IsEmpty)
        {
            yield return new("Chưa có tệp dư nợ của kỳ này.", "No loan file of this month has been accepted.");
        }
    }
}
