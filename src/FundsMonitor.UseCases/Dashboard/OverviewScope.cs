using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places.Time;

namespace FundsMonitor.UseCases.Dashboard;

/// <summary>What an overview speaks of: the rows of current versions that the reader may see, in the chosen area.</summary>
internal sealed record OverviewScope(FundsDb Db, Reader Reader, AreaLimit Area, Month Month)
{
    /// <summary>Puts figures into today's communes; null where they are shown as they were.</summary>
    public PlaceFold? Fold { get; init; }

    /// <summary>Rows of files: only those of current versions.</summary>
    public IQueryable<T> Rows<T>()
        where T : FileRow
    {
        var current = Db.FileVersions.Where(v => v.State == VersionState.Current).Select(v => v.Id);
        return Limited(Db.Set<T>()).Where(r => current.Contains(r.VersionId));
    }

    /// <summary>Whatever lies in the area and may be seen.</summary>
    public IQueryable<T> Limited<T>(IQueryable<T> rows)
        where T : class, IInArea => rows.Within(Reader.Limit).Within(Area);
}
