using FundsMonitor.Core.Plans.Reports;
using FundsMonitor.Core.Reconciliation.Planning;

namespace FundsMonitor.Core.Reconciliation.Rules.Plans;

/// <summary>P-REPORT: a report whose due date has passed and that nobody has noted as received.</summary>
/// <remarks>A report for which no day is named is never late.</remarks>
public static class ReportRule
{
    /// <summary>P-REPORT over the obligations of a place.</summary>
    public static ReconciliationRule<ReportFacts> Rule { get; } = new()
    {
        Code = "P-REPORT",
        Severity = Severity.Notice,
        ByMonth = true,
        Title = new("Báo cáo quá hạn", "Report past its due date"),
        Sentence = new(
            "{0} gửi {1}: {2}, {3}, hạn cuối {4}, chưa nhận.",
            "{0} to {1}: {2}, {3}, last day {4}, not received."),
        Remedy = new(
            "Nhắc đơn vị gửi báo cáo; khi nhận được thì ghi ngày nhận và người nhận.",
            "Remind who owes the report; when it comes, note the day and who received it."),
        Sides = (new("Hạn cuối", "Last day"), new("Nhận", "Received")),
        Source = new(
            "Chế độ báo cáo trong kế hoạch giảm nghèo",
            "The reporting duties in the poverty-reduction plan"),
        Find = Find,
    };

    private static IEnumerable<Finding> Find(ReportFacts facts)
    {
        var came = facts.Receipts.Select(r => (r.ObligationId, r.PeriodKey)).ToHashSet();
        return from obligation in facts.Obligations
               from report in ReportCalendar.Of(obligation)
               where report.IsLate(facts.AsOf) && !came.Contains((obligation.Id, report.PeriodKey))
               select Of(facts, obligation, report);
    }

    private static Finding Of(ReportFacts facts, ReportObligation obligation, DueReport report)
    {
        var last = report.LastDay!.Value;
        return new()
        {
            Rule = Rule.Code,
            Severity = Rule.Severity,
            Subject = Subject(obligation, report.PeriodKey),
            OfficeCode = obligation.OfficeCode,
            CommuneCode = facts.CommuneCode,
            Month = Month.Of(last),
            SideA = Words.Of(last),
            SideB = Words.NotReceived.AsArgument(),
            Arguments =
            [
                obligation.DebtorName, ReportReceiver.On(obligation.ReceiverName, last, facts.Abolished), obligation.Title,
                report.Period.AsArgument(), Words.Of(last),
            ],
            Rows = facts.PlanVersions.TryGetValue(obligation.Year, out var plan)
                ? [new(FindingSide.A, plan, FindingRow.AllRowsOfCommune, "")] : [],
        };
    }

    /// <summary>Who owes what by when, by which a late report is known; ids of the database are no business key.</summary>
    /// <param name="obligation">Who owes what.</param>
    /// <param name="periodKey">See <see cref="DueReport.PeriodKey"/>.</param>
    public static string Subject(ReportObligation obligation, string periodKey)
    {
        static string Short(string text) => text.Length <= 50 ? text : text[..50];
        return $"{periodKey}/{Short(obligation.DebtorName)}/{Short(obligation.Title)}";
    }
}
