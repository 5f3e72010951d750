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

    /// <summary>Whether the places of the area have more than one plan of the year.</summary>
    public static async Task<bool> HasSeveralAsync(FundsDb db, AreaScope scope, int year, CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Plan);
        return await db.PlanRows.Within(scope).Where(p => p.Year == year && current.Contains(p.VersionId))
            .Select(p => p.CommuneCode).Distinct().Take(2).CountAsync(cancel) > 1;
    }

    /// <summary>By place; of several plans of one place and year the newest.</summary>
    public static async Task<IReadOnlyList<PlanTable>> ReadAsync(FundsDb db, AreaScope scope, int year, CancellationToken cancel)
    {
        var current = db.CurrentIds(FileKind.Plan);
        var rows = await db.PlanRows.AsNoTracking().Within(scope).Where(p => p.Year == year && current.Contains(p.VersionId))
            .OrderBy(p => p.RowNumber)
            .Join(
                db.FileVersions, p => p.VersionId, v => v.Id,
                (p, v) => new { Row = p, v.SourceFileId, v.SourceFile!.Name, v.SourceFile.Sheet })
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Row.CommuneCode).OrderBy(g => g.Key, StringComparer.Ordinal).Select(place =>
            {
                var newest = place.GroupBy(r => r.Row.VersionId).MaxBy(v => v.Key)!.ToList();
                var (first, all) = (newest[0], newest.ConvertAll(r => r.Row));
                return new PlanTable(place.Key, year, all, first.SourceFileId, first.Name, first.Sheet);
            }),
        ];
    }
}
