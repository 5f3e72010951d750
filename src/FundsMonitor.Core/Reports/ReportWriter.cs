using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Reports.Facts;
using FundsMonitor.Core.Reports.Sections;

namespace FundsMonitor.Core.Reports;

/// <summary>Makes a report of what was read: the same facts make the same report.</summary>
public static class ReportWriter
{
    /// <summary>The report in its order; parts that the reader's role does not see are left out, and the last section says so.</summary>
    public static Report Write(ReportFacts facts)
    {
        List<ReportSection?> sections =
        [
            facts.Projects is { } projects ? FundsSection.Of(projects, facts.Period) : null,
            LoansSection.Of(facts.Loans, facts.Period),
            facts.Households is { } households ? HouseholdsSection.Of(households) : null,
            FindingsSection.Of(facts.Findings, facts.Today),
            DeliverySection.OfFiles(facts.Files, facts.Today),
            DeliverySection.OfMonths(facts.Months),
            LeftOutSection.Of(facts),
        ];
        return new()
        {
            Place = facts.Place,
            Period = facts.Period,
            MadeOn = facts.Today,
            Opening =
            [
                $"Báo cáo nêu số liệu {facts.Period.Name.Vi} của {facts.Place.InTitle}, lập ngày {Words.Of(facts.Today)} từ các tệp "
                + "đã được chấp nhận và còn hiệu lực đến ngày lập.",
            ],
            Sections = [.. sections.OfType<ReportSection>()],
            Annexes = [.. Annexes(facts).Where(a => a.Rows.Count > 0)],
        };
    }

    private static IEnumerable<ReportTable> Annexes(ReportFacts facts)
    {
        if (facts.Projects is { } projects)
        {
            yield return FundsSection.ByProject(projects);
        }

        yield return FindingsSection.Errors(facts.Findings);
    }
}
