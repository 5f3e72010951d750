using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Places;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Importing.Listing;

/// <summary>Which received files are listed.</summary>
/// <param name="Area">The area the page shows.</param>
public sealed record FileFilter(AreaLimit Area)
{
    /// <summary>The kind recognised (or asked for, until it is); null for all.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>How far it has come; null for all.</summary>
    public FileState? State { get; init; }

    /// <summary>A part of the file's name, with or without accents and capitals.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only those that were accepted or refused since; null for all.</summary>
    public DateTime? DecidedSinceUtc { get; init; }
}

/// <summary>A received file and what became of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Verdict">The verdict in one sentence; null while undecided.</param>
/// <param name="Versions">The versions it became that the reader may see.</param>
/// <param name="Places">Names of the offices and communes concerned.</param>
public sealed record FileItem(SourceFile File, Bilingual? Verdict, IReadOnlyList<FileVersion> Versions, IReadOnlyList<string> Places);

/// <summary>Received files, the latest first.</summary>
public sealed class ListFiles(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const int PlacesShown = 3;

    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<FileItem>> RunAsync(Reader reader, FileFilter filter, PageRequest page, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var files = db.SourceFiles.AsNoTracking().Readable(db, reader).InArea(db, filter.Area);
        var slice = await Ordered(Filtered(files, filter), page).ToLongPageAsync(page, cancel);
        var ids = slice.Items.Select(f => f.Id).ToList();
        var versions = await db.FileVersions.AsNoTracking()
            .Where(v => ids.Contains(v.SourceFileId) && v.State != VersionState.Loading)
            .Within(reader.Limit)
            .OrderBy(v => v.CommuneCode).ThenBy(v => v.Period)
            .ToListAsync(cancel);
        var codes = versions.SelectMany(v => new[] { v.OfficeCode, v.CommuneCode })
            .Concat(slice.Items.SelectMany(f => new[] { f.AskedOffice, f.AskedCommune }));
        var names = await PlaceNames.ReadAsync(db, codes, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel);
        return slice.Shown(file => Show(file, [.. versions.Where(v => v.SourceFileId == file.Id)], names));
    }

    private static IQueryable<SourceFile> Filtered(IQueryable<SourceFile> files, FileFilter filter)
    {
        if (filter.Kind is { } kind)
        {
            files = files.Where(f => (f.Kind ?? f.AskedKind) == kind);
        }

        if (filter.State is { } state)
        {
            files = files.Where(f => f.State == state);
        }

        if (filter.DecidedSinceUtc is { } since)
        {
            files = files.Where(f => f.DecidedAtUtc >= since);
        }

        var text = SearchText.Of(filter.Text);
        return text.Length > 0 ? files.Where(f => f.NameSearch.Contains(text)) : files;
    }

    private static IQueryable<SourceFile> Ordered(IQueryable<SourceFile> files, PageRequest page) => page.SortBy switch
    {
        nameof(SourceFile.Name) => files.By(page, f => f.Name).ThenByDescending(f => f.Id),
        nameof(SourceFile.Kind) => files.By(page, f => f.Kind).ThenByDescending(f => f.Id),
        nameof(SourceFile.State) => files.By(page, f => f.State).ThenByDescending(f => f.Id),
        nameof(SourceFile.RowCount) => files.By(page, f => f.RowCount).ThenByDescending(f => f.Id),
        nameof(SourceFile.ProblemCount) => files.By(page, f => f.ProblemCount).ThenByDescending(f => f.Id),
        nameof(SourceFile.ReceivedAtUtc) => files.By(page, f => f.ReceivedAtUtc).ThenByDescending(f => f.Id),
        _ => files.OrderByDescending(f => f.ReceivedAtUtc).ThenByDescending(f => f.Id),
    };

    private static FileItem Show(SourceFile file, IReadOnlyList<FileVersion> versions, PlaceNames names)
    {
        var codes = versions.Select(v => v.OfficeCode.Length > 0 ? v.OfficeCode : v.CommuneCode)
            .DefaultIfEmpty(file.AskedOffice.Length > 0 ? file.AskedOffice : file.AskedCommune);
        var places = codes.Where(c => c.Length > 0).Distinct().Select(names.Of).ToList();
        IReadOnlyList<string> shown = places.Count <= PlacesShown ? places : [.. places.Take(PlacesShown), "…"];
        return new(file, ProblemWords.Verdict(file), versions, shown);
    }
}
