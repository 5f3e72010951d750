using System.Globalization;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Loading;

/// <summary>
/// Compares a file's balance with that of the other file of its office and month: loans with control totals. A thousand or a million times
/// off is a unit that somebody took for another, and whoever sent the file is asked.
/// </summary>
internal static class UnitAgainstTotals
{
    private static readonly decimal[] Factors = [1_000m, 1_000_000m];

    // What two files of one month may differ by for other reasons.
    private const decimal Tolerance = 0.1m;

    /// <summary>The question; null where the sender said the unit, there is nothing to compare, or the balances are of one size.</summary>
    /// <param name="db">The database.</param>
    /// <param name="file">The file; its asked unit settles the question.</param>
    /// <param name="versions">What is about to be accepted.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Refusal?> AskAsync(
        FundsDb db, SourceFile file, IEnumerable<FileVersion> versions, CancellationToken cancel)
    {
        if (file.AskedUnit is not null)
        {
            return null;
        }

        foreach (var version in versions.Where(v => v.Kind is FileKind.Loans or FileKind.ControlTotals && v.Total.Dong > 0))
        {
            var other = version.Kind == FileKind.Loans ? FileKind.ControlTotals : FileKind.Loans;
            var accepted = await db.FileVersions.AsNoTracking()
                .Where(v => v.State == VersionState.Current && v.Kind == other && v.OfficeCode == version.OfficeCode
                    && v.Period == version.Period)
                .Select(v => v.Total)
                .ToListAsync(cancel);
            var questions = accepted.Where(t => t.Dong > 0).Select(t => Question(version, t.Dong, other));
            if (questions.FirstOrDefault(q => q is not null) is { } question)
            {
                return question;
            }
        }

        return null;
    }

    private static Refusal? Question(FileVersion version, long accepted, FileKind other)
    {
        var (larger, smaller) = version.Total.Dong > accepted ? (version.Total.Dong, accepted) : (accepted, version.Total.Dong);
        var ratio = (decimal)larger / smaller;
        return Array.Exists(Factors, f => ratio > f * (1 - Tolerance) && ratio < f * (1 + Tolerance))
            ? new(
                ProblemKinds.UnitAskedByTotals.Code,
                Number(version.Total.Dong),
                Number(accepted),
                other.Word(),
                Number(Math.Round(ratio)))
            : null;
    }

    private static string Number(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
