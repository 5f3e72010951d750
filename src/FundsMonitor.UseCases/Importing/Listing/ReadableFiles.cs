using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Database;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>Which received files concern a reader: a file itself belongs to no area, its versions and what its sender said do.</summary>
internal static class ReadableFiles
{
    /// <summary>Files that became a version within the reader's limit, were sent for an area of his, or by himself.</summary>
    public static IQueryable<SourceFile> Readable(this IQueryable<SourceFile> files, FundsDb db, Reader reader)
    {
        if (reader.Limit.Everything)
        {
            return files;
        }

        var name = reader.Name;
        var versions = db.FileVersions.Within(reader.Limit);
        var offices = reader.Limit.Offices;
        var communes = reader.Limit.Communes;
        return files.Where(f => f.ReceivedBy == name
            || offices.Contains(f.AskedOffice)
            || communes.Contains(f.AskedCommune)
            || versions.Any(v => v.SourceFileId == f.Id));
    }

    /// <summary>
    /// Of them, those of the page's area. A refused file nobody named an area for stays in sight: it may belong to any.
    /// </summary>
    public static IQueryable<SourceFile> InArea(this IQueryable<SourceFile> files, FundsDb db, AreaLimit area)
    {
        if (area.Everything)
        {
            return files;
        }

        var versions = db.FileVersions.Within(area);
        var offices = area.Offices;
        var communes = area.Communes;
        return files.Where(f => offices.Contains(f.AskedOffice)
            || communes.Contains(f.AskedCommune)
            || versions.Any(v => v.SourceFileId == f.Id)
            || (f.AskedOffice == "" && f.AskedCommune == "" && !db.FileVersions.Any(v => v.SourceFileId == f.Id)));
    }

    /// <summary>
    /// Of them, those whose cells the reader may see: a row of a problem names no commune, so whoever may not read every version
    /// of the file reads none of its problems.
    /// </summary>
    public static IQueryable<SourceFile> ReadableInFull(this IQueryable<SourceFile> files, FundsDb db, Reader reader)
    {
        if (reader.Limit.Everything)
        {
            return files;
        }

        var readable = db.FileVersions.Within(reader.Limit).Select(v => v.Id);
        return files.Readable(db, reader)
            .Where(f => !db.FileVersions.Any(v => v.SourceFileId == f.Id && !readable.Contains(v.Id)));
    }
}
