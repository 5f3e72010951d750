using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Versions;
using FundsMonitor.Core.Reconciliation;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Versions.Differing;

/// <summary>A finding that a person decided and that rests on rows which changed or are gone.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Subject">Loan number, household, voucher …</param>
/// <param name="DecidedBy">Who decided.</param>
public sealed record TouchedDecision(long FindingId, string Rule, string Subject, string DecidedBy);

/// <summary>Finds the decisions that accepting a version may open again.</summary>
internal static class TouchedDecisions
{
    public static async Task<IReadOnlyList<TouchedDecision>> FindAsync(
        FundsDb db, FileVersion older, VersionDifference difference, CancellationToken cancel)
    {
        var gone = difference.Rows.Where(r => r.Before is not null).ToList();
        if (gone.Count == 0)
        {
            return [];
        }

        var rows = gone.Select(r => r.Before!.Value.RowNumber).ToHashSet();
        var subjects = gone.Select(r => r.Subject).Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        var mark = $":{older.Id}:";
        var decided = await db.Findings.AsNoTracking()
            .Where(f => f.State == FindingState.Decided
                && (f.Rows.Contains(mark)
                    || (older.OfficeCode != "" && f.OfficeCode == older.OfficeCode)
                    || (older.CommuneCode != "" && f.CommuneCode == older.CommuneCode)))
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Id)
            .ToListAsync(cancel);
        return
        [
            .. decided
                .Where(f => subjects.Contains(f.Subject) || f.RowList().Any(r => r.VersionId == older.Id && Touches(r, rows)))
                .Select(f => new TouchedDecision(f.Id, f.Rule, f.Subject, f.DecidedBy)),
        ];
    }

    private static bool Touches(FindingRow row, HashSet<int> rows) =>
        row.RowNumber == FindingRow.AllRowsOfCommune || rows.Contains(row.RowNumber);
}
