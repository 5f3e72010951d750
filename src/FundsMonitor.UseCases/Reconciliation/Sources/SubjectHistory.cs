using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Reconciliation.Queue;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Sources;

/// <summary>Another finding of the same subject.</summary>
/// <param name="Finding">The finding, also one that is decided or gone.</param>
/// <param name="Sentence">What was found.</param>
public sealed record SubjectFinding(StoredFinding Finding, Bilingual Sentence);

/// <summary>The loan of a finding at one month's end.</summary>
public sealed record SubjectMonth(Month Month, Money Balance, Money InTerm, Money Overdue, Money Frozen)
{
    /// <summary>Lent in the month.</summary>
    public Money Lent { get; init; }

    /// <summary>Repaid in the month.</summary>
    public Money Repaid { get; init; }
}

/// <summary>What else is known of a finding's subject.</summary>
/// <param name="Others">Other findings of it, those that wait first; at most <see cref="MostFindings"/>.</param>
/// <param name="Months">The loan through the months, latest first; none where the subject is no loan.</param>
public sealed record SubjectHistory(IReadOnlyList<SubjectFinding> Others, IReadOnlyList<SubjectMonth> Months)
{
    /// <summary>Findings shown.</summary>
    public const int MostFindings = 50;

    private const int MostMonths = 36;

    /// <summary>Savings group; empty where the subject is no loan, or a loan without one.</summary>
    public string GroupCode { get; init; } = "";

    internal static async Task<SubjectHistory> ReadAsync(FundsDb db, StoredFinding finding, AreaLimit limit, CancellationToken cancel)
    {
        var (office, commune) = (finding.OfficeCode, finding.CommuneCode);
        var others = await db.Findings.AsNoTracking()
            .Where(f => f.Subject == finding.Subject && f.Id != finding.Id
                && ((office != "" && f.OfficeCode == office) || (commune != "" && f.CommuneCode == commune)))
            .Within(limit)
            .OrderBy(f => f.State).ThenByDescending(f => f.Month).ThenBy(f => f.Id).Take(MostFindings).ToListAsync(cancel);
        var loans = db.CurrentIds(FileKind.Loans);
        var rows = await db.LoanRows.AsNoTracking()
            .Where(l => loans.Contains(l.VersionId) && l.LoanNumber == finding.Subject && l.LoanNumber != "" && l.Counts)
            .Within(limit)
            .OrderByDescending(l => l.Month).Take(MostMonths).ToListAsync(cancel);
        return new(
            [.. others.Select(f => new SubjectFinding(f, FindingWords.Sentence(f)))],
            [
                .. rows.Select(l => new SubjectMonth(l.Month, l.Balance, l.InTerm, l.Overdue, l.Frozen)
                {
                    Lent = l.LentInMonth,
                    Repaid = l.RepaidInMonth,
                }),
            ])
        {
            GroupCode = rows.Count > 0 ? rows[0].GroupCode : "",
        };
    }
}
