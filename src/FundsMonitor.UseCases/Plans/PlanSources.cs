using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Budget;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans;

/// <summary>One plan table: all rows of the newest version of a place and year, with its file.</summary>
/// <param name="Place">5 digits, or 3 of a district.</param>
/// <param name="Year">The plan's year.</param>
/// <param name="Rows">In file order; at least one.</param>
/// <param name="SourceFileId">The file.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Sheet">The sheet; empty for text files.</param>
internal sealed record PlanTable(string Place, int Year, IReadOnlyList<PlanRow> Rows, int SourceFileId, string FileName, string Sheet)
{
    /// <summary>Where a row stands.</summary>
    public RowSource SourceOf(PlanRow row) => new(SourceFileId, FileName, Sheet, row.RowNumber);
}

/// <summary>Reads the plan tables that a reader may see, in the chosen area.</summary>
internal static class PlanSources
{
    /// <summary>The places below a plan's own: the communes of a district.</summary>
    public static async Task<IReadOnlyList<string>> PlacesAsync(FundsDb db, string place, CancellationToken cancel) =>
        [place, .. await db.Communes.Where(c => c.DistrictCode == place).Select(c => c.Code).Distinct().ToListAsync(cancel)];

    /// <summary>The same of several plans at once, by the plan's place.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PlacesAsync(
        FundsDb db, IReadOnlyList<string> places, CancellationToken cancel)
    {
        var below = (await db.Communes.Where(c => places.Contains(c.DistrictCode)).Select(c => new { c.DistrictCode, c.Code }).Distinct()
            .ToListAsync(cancel)).ToLookup(c => c.DistrictCode, c => c.Code);
        return places.Distinct().ToDictionary(p => p, IReadOnlyList<string> (p) => [p, .. below[p]]);
    }

    /// <summary>Whether the places of the area have more than one plan of the year.</summary>
    public static async Task<bool> HasSeveralAsync(FundsDb db, AreaScope scope, int year, CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Plan);
        return await db.PlanRows.Within(scope).Where(p => p.Year == year && current.Contains(p.VersionId))
            .Select(p => p.CommuneCode).Distinct().Take(2).CountAsync(cancel) > 1;
    }

    /// <summary>By place; of several plans of one place and year the newest.</summary>
    public static Task<IReadOnlyList<PlanTable>> ReadAsync(FundsDb db, AreaScope scope, int year, CancellationToken cancel) =>
        ReadAsync(db, db.PlanRows.Within(scope).Where(p => p.Year == year), cancel);

    /// <summary>That of one place and year; null without one.</summary>
    public static async Task<PlanTable?> FindAsync(FundsDb db, AreaScope scope, (string Place, int Year) of, CancellationToken cancel) =>
        (await ReadAsync(db, db.PlanRows.Within(scope).Where(p => p.CommuneCode == of.Place && p.Year == of.Year), cancel))
        .SingleOrDefault();

    /// <summary>Those of some places and years that may be read; by place, then by year.</summary>
    public static Task<IReadOnlyList<PlanTable>> ReadAsync(
        FundsDb db, AreaLimit limit, IReadOnlyList<string> places, IReadOnlyList<int> years, CancellationToken cancel) =>
        ReadAsync(db, db.PlanRows.Within(limit).Where(p => places.Contains(p.CommuneCode) && years.Contains(p.Year)), cancel);

    private static async Task<IReadOnlyList<PlanTable>> ReadAsync(FundsDb db, IQueryable<PlanRow> some, CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Plan);
        var rows = await some.AsNoTracking().Where(p => current.Contains(p.VersionId))
            .OrderBy(p => p.RowNumber)
            .Join(
                db.FileVersions, p => p.VersionId, v => v.Id,
                (p, v) => new { Row = p, v.SourceFileId, v.SourceFile!.Name, v.SourceFile.Sheet })
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => (r.Row.CommuneCode, r.Row.Year)).OrderBy(g => g.Key.CommuneCode, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Year).Select(plan =>
                {
                    var newest = plan.GroupBy(r => r.Row.VersionId).MaxBy(v => v.Key)!.ToList();
                    var (first, all) = (newest[0], newest.ConvertAll(r => r.Row));
                    return new PlanTable(plan.Key.CommuneCode, plan.Key.Year, all, first.SourceFileId, first.Name, first.Sheet);
                }),
        ];
    }
}
