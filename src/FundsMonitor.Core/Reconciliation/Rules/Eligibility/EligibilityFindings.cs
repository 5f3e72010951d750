using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Text;
using EligibilityVerdict = FundsMonitor.Core.Reconciliation.Eligibility;

namespace FundsMonitor.Core.Reconciliation.Rules.Eligibility;

/// <summary>What E-UNLISTED and E-CLASS have in common.</summary>
internal static class EligibilityFindings
{
    private const string ClassHeading = "Phân loại hộ";

    /// <summary>A finding on a loan; a warning where a class that carried the programme ended at most 60 days before.</summary>
    public static Finding Of(ReconciliationRule rule, EligibilityFacts facts, (LoanRow Loan, EligibilityVerdict Verdict) judged)
    {
        var (loan, verdict) = judged;
        var listed = verdict.Listed;
        var actual = listed is null ? new("không có trong danh sách", "not in the register") : Words.Named(listed.Class);
        return facts.Loans.Found(rule, loan.LoanNumber) with
        {
            Severity = verdict.EndedOn is null ? rule.Severity : Severity.Warning,
            SideA = Words.Named(verdict.Needed).AsArgument(),
            SideB = actual.AsArgument(),
            Arguments =
            [
                loan.LoanNumber, loan.ProgrammeCode, Words.Of(loan.LoanDate!.Value),
                verdict.EndedOn is { } ended ? Until(Words.Named(verdict.Needed), Words.Of(ended)).AsArgument() : "",
                Words.Named(verdict.Needed).AsArgument(), actual.AsArgument(),
            ],
            Rows =
            [
                new(FindingSide.A, loan.VersionId, loan.RowNumber, Mau31Headings.LoanDate),
                .. listed is null ? [] : new[] { new FindingRow(FindingSide.B, listed.VersionId, listed.RowNumber, ClassHeading) },
            ],
        };
    }

    private static Bilingual Until(Bilingual needed, string day) => new($" ({needed.Vi} đến {day})", $" ({needed.En} until {day})");
}
