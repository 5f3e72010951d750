using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Plans;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Plans;

/// <summary>Reads what the plan tables of a year say, commune by commune; of several plans of one commune the newest.</summary>
public sealed class ReadPlanFigures(IDbContextFactory<FundsDb> databases)
{
    public async Task<IReadOnlyList<PlanFigures>> RunAsync(Reader reader, int year, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var current = db.FileVersions.Where(v => v.Kind == FileKind.Plan && v.State == VersionState.Current).Select(v => v.Id);
        var rows = await db.PlanRows.Within(reader.Limit).Within(area)
            .Where(p => p.Year == year && current.Contains(p.VersionId)).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.CommuneCode).OrderBy(g => g.Key)
                .Select(commune => PlanFigures.Of([.. commune.GroupBy(r => r.VersionId).MaxBy(g => g.Key)!])),
        ];
    }
}
