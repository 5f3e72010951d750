using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>The versions whose rows count: every list of rows joins one of these.</summary>
internal static class CurrentVersions
{
    /// <summary>Ids of the current versions of a kind.</summary>
    public static IQueryable<int> CurrentIds(this FundsDb db, FileKind kind) =>
        db.FileVersions.Where(v => v.Kind == kind && v.State == VersionState.Current).Select(v => v.Id);

    /// <summary>Ids of the current versions of a kind and month.</summary>
    public static IQueryable<int> CurrentIds(this FundsDb db, FileKind kind, Month month)
    {
        var period = month.Key;
        return db.FileVersions
            .Where(v => v.Kind == kind && v.Period == period && v.State == VersionState.Current)
            .Select(v => v.Id);
    }
}
