using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Lists;

/// <summary>What older months say. The database compares them: of three years of history only what a rule needs comes out.</summary>
internal static class LoanHistory
{
    private const int NumbersAtOnce = 400;
    private const string Students = "02";

    /// <summary>Loans without a movement and with more interest owed at each month's end.</summary>
    /// <param name="db">A context of this run alone.</param>
    /// <param name="versions">The loan versions of the months, the newest first, and of the month before them.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlySet<string>> StillAsync(FundsDb db, IReadOnlyList<int> versions, CancellationToken cancel)
    {
        var newest = versions[0];
        var still = db.LoanRows.Where(l => l.VersionId == newest && l.Counts && l.LoanNumber != "" && (long)l.Balance > 0
                && (long)l.Frozen == 0 && l.ProgrammeCode != Students
                && (long)l.LentInMonth == 0 && (long)l.RepaidInMonth == 0 && (long)l.WrittenOffInMonth == 0)
            .Select(l => new StillLoan { LoanNumber = l.LoanNumber, InterestOwed = (long)l.InterestOwed });
        foreach (var (index, version) in versions.Skip(1).Index())
        {
            var isLast = index == versions.Count - 2;
            var before = db.LoanRows.Where(l => l.VersionId == version && l.Counts
                && (isLast || ((long)l.LentInMonth == 0 && (long)l.RepaidInMonth == 0 && (long)l.WrittenOffInMonth == 0)));
            still = still.Join(before, s => s.LoanNumber, l => l.LoanNumber, (s, l) => new { s, l })
                .Where(p => (long)p.l.InterestOwed < p.s.InterestOwed)
                .Select(p => new StillLoan { LoanNumber = p.s.LoanNumber, InterestOwed = (long)p.l.InterestOwed });
        }

        return await still.Select(s => s.LoanNumber).ToHashSetAsync(cancel);
    }

    /// <summary>Which of some loans stand in one of these versions.</summary>
    public static async Task<IReadOnlySet<string>> SeenAsync(
        FundsDb db, IReadOnlyList<int> versions, IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in versions.Count == 0 ? [] : numbers.Chunk(NumbersAtOnce))
        {
            seen.UnionWith(await db.LoanRows.Where(l => versions.Contains(l.VersionId) && some.Contains(l.LoanNumber))
                .Select(l => l.LoanNumber).Distinct().ToListAsync(cancel));
        }

        return seen;
    }

    private sealed class StillLoan
    {
        public required string LoanNumber { get; init; }

        public required long InterestOwed { get; init; }
    }
}
