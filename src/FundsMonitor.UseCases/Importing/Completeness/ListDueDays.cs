using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Importing.Completeness;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Completeness;

/// <summary>A setting as it is listed.</summary>
/// <param name="Setting">What holds.</param>
/// <param name="Place">Name of the place; empty for all.</param>
/// <param name="IsDefault">Whether nobody set it.</param>
public sealed record DueDayItem(DueSetting Setting, string Place, bool IsDefault);

/// <summary>By which day files are owed: each kind, then the places with settings of their own.</summary>
public sealed class ListDueDays(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueDayItem>> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var set = await db.DueSettings.AsNoTracking().OrderBy(s => s.PlaceCode).ToListAsync(cancel);
        var names = await PlaceNames.ReadAsync(db, set.Select(s => s.PlaceCode), VietnamDay.Of(clock.GetUtcNow()), cancel);
        return
        [
            .. DueDays.OfficeKinds.Concat(DueDays.CommuneKinds).SelectMany(kind => OfKind(kind, set))
                .Select(s => new DueDayItem(s, names.Of(s.PlaceCode), s.Id == 0)),
        ];
    }

    private static IEnumerable<DueSetting> OfKind(FileKind kind, List<DueSetting> set)
    {
        var own = set.Where(s => s.Kind == kind).ToList();
        return own.Exists(s => s.PlaceCode.Length == 0) ? own : own.Prepend(DueDays.Default(kind));
    }
}
