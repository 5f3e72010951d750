using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Closing;

/// <summary>A closed month that a waiting file would change.</summary>
/// <param name="Code">The commune.</param>
/// <param name="Name">Its name.</param>
/// <param name="Month">The month.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="Exception">Where an exception for it stands; null where nobody asked.</param>
public sealed record HeldMonth(string Code, string Name, Month Month, FileKind Kind, ExceptionState? Exception);

/// <summary>Which closed months a waiting file would change, and where the exceptions for it stand.</summary>
public sealed class ReadHeldFile(IDbContextFactory<FundsDb> databases)
{
    /// <returns>Nothing for a file that does not wait, or of which the reader may see no version.</returns>
    public async Task<IReadOnlyList<HeldMonth>> RunAsync(int sourceFileId, Reader reader, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var versions = await db.FileVersions.AsNoTracking()
            .Where(v => v.SourceFileId == sourceFileId && v.State == VersionState.Loading && v.SourceFile!.State == FileState.Waiting)
            .Within(reader.Limit).ToListAsync(cancel);
        var keys = versions.Select(v => v.ScopeKey).ToList();
        var replaced = await db.FileVersions.AsNoTracking()
            .Where(v => keys.Contains(v.ScopeKey) && v.State == VersionState.Current).ToListAsync(cancel);
        var touched = await TouchedMonths.OfAsync(db, versions.Concat(replaced), cancel);
        var communes = touched.Select(t => t.Closing.CommuneCode).Distinct().ToList();
        var asked = await db.MonthExceptions.AsNoTracking().Where(e => communes.Contains(e.CommuneCode)
            && (e.State == ExceptionState.Asked || e.State == ExceptionState.Open)).ToListAsync(cancel);
        var day = touched.Count == 0 ? default : touched[^1].Closing.Month.LastDay;
        var names = await PlaceNames.ReadAsync(db, communes, day, cancel);
        return
        [
            .. touched.Select(t => new HeldMonth(
                t.Closing.CommuneCode,
                names.Of(t.Closing.CommuneCode),
                t.Closing.Month,
                t.Kind,
                asked.Find(e => (e.CommuneCode, e.Month, e.Kind) == (t.Closing.CommuneCode, t.Closing.Month, t.Kind))?.State)),
        ];
    }
}
