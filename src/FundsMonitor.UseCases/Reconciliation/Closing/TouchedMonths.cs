using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>A closed month whose figures a version would change.</summary>
/// <param name="Closing">The signature in force.</param>
/// <param name="Kind">What the version holds.</param>
internal sealed record TouchedMonth(MonthClosing Closing, FileKind Kind);

/// <summary>Which closed months a version would change by beginning or ceasing to count.</summary>
/// <remarks>
/// Files of an office: their month, in every commune they name; where they have rows without a commune, in every commune the office
/// lends in. Registers and plans: every month of their year. Expenditures: their month and those after it in the year, whose sums
/// hold it. Allocations: the months of the budget year from the decision's on; all of them where the decision bears no date.
/// </remarks>
internal static class TouchedMonths
{
    private const int LastMonth = 12;

    /// <summary>The closed months that these versions touch, each once a kind.</summary>
    public static async Task<IReadOnlyList<TouchedMonth>> OfAsync(
        FundsDb db, IEnumerable<FileVersion> versions, CancellationToken cancel)
    {
        var touched = new List<TouchedMonth>();
        foreach (var version in versions)
        {
            var signed = new List<MonthClosing>();
            foreach (var (first, last) in await MonthsAsync(db, version, cancel))
            {
                var (from, to) = (first.Key, last.Key);
                signed.AddRange(await db.MonthClosings.AsNoTracking()
                    .Where(c => c.State == ClosingState.Signed && (int)c.Month >= from && (int)c.Month <= to).ToListAsync(cancel));
            }

            if (signed.Count > 0)
            {
                var communes = await CommunesAsync(db, version, cancel);
                touched.AddRange(signed.Where(c => communes.Contains(c.CommuneCode)).Select(c => new TouchedMonth(c, version.Kind)));
            }
        }

        return [.. touched.DistinctBy(t => (t.Closing.Id, t.Kind)).OrderBy(t => t.Closing.Month).ThenBy(t => t.Closing.CommuneCode)];
    }

    private static async Task<IReadOnlyList<(Month First, Month Last)>> MonthsAsync(
        FundsDb db, FileVersion version, CancellationToken cancel)
    {
        switch (version.Kind)
        {
            case FileKind.Register or FileKind.Plan:
                return [(new(version.Period, 1), new(version.Period, LastMonth))];
            case FileKind.Expenditures:
                return [(Month.FromKey(version.Period), new(version.Period / 100, LastMonth))];
            case FileKind.Allocations:
                return await DecidedAsync(db, version, cancel);
            default:
                return [(Month.FromKey(version.Period), Month.FromKey(version.Period))];
        }
    }

    private static async Task<IReadOnlyList<(Month First, Month Last)>> DecidedAsync(
        FundsDb db, FileVersion version, CancellationToken cancel)
    {
        var lines = await db.Allocations.Where(a => a.VersionId == version.Id)
            .Select(a => new { a.Year, a.DecisionDate }).Distinct().ToListAsync(cancel);
        return
        [
            .. lines.GroupBy(l => l.Year)
                .Select(g => (Year: g.Key, From: g.Min(l => l.DecisionDate ?? DateOnly.MinValue)))
                .Where(g => g.From.Year <= g.Year)
                .Select(g => (g.From.Year == g.Year ? Month.Of(g.From) : new(g.Year, 1), new Month(g.Year, LastMonth))),
        ];
    }

    private static async Task<HashSet<string>> CommunesAsync(FundsDb db, FileVersion version, CancellationToken cancel)
    {
        var codes = await (version.Kind switch
        {
            FileKind.Loans => Codes(db.LoanSummaries),
            FileKind.ControlTotals => Codes(db.ControlTotalRows),
            FileKind.Debts => Codes(db.DebtRows),
            FileKind.Groups => Codes(db.SavingsGroups),
            FileKind.Register => Codes(db.Members),
            FileKind.Allocations => Codes(db.Allocations),
            FileKind.Expenditures => Codes(db.Expenditures),
            _ => Codes(db.PlanRows),
        }).Distinct().ToListAsync(cancel);
        var all = codes.Append(version.CommuneCode).ToHashSet();
        if (version.OfficeCode.Length > 0 && codes.Contains(""))
        {
            all.UnionWith(await db.LoanSummaries.Where(s => s.OfficeCode == version.OfficeCode).Select(s => s.CommuneCode)
                .Distinct().ToListAsync(cancel));
        }

        return all;

        IQueryable<string> Codes<T>(IQueryable<T> rows)
            where T : FileRow => rows.Where(r => r.VersionId == version.Id).Select(r => r.CommuneCode);
    }
}
