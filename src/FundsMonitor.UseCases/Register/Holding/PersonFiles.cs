using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing;
using FundsMonitor.UseCases.Importing.Listing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>How the search of one file ended.</summary>
internal enum SearchEnd
{
    /// <summary>It was read to its end.</summary>
    Whole,

    /// <summary>It cannot be read, or only as far as the rows that were found.</summary>
    Unreadable,

    /// <summary>Its bytes are not kept any more.</summary>
    Gone,

    /// <summary>Others before it are as much as is searched at once.</summary>
    NotReached,
}

/// <summary>A received file that was to be searched.</summary>
/// <param name="File">The file.</param>
/// <param name="End">How that ended.</param>
/// <param name="Found">Rows that speak of the person.</param>
internal sealed record SearchedFile(SourceFile File, SearchEnd End, IReadOnlyList<Mention> Found);

/// <summary>
/// Looks for a person in the files themselves, as they were received: those of the person's commune, of the offices that serve it and of
/// those whose customer the person is. Files that became no rows come first, as nothing of them is found otherwise, then the newest.
/// </summary>
/// <param name="db">A context of this search alone.</param>
/// <param name="store">Where the bytes are.</param>
/// <param name="by">Who asks: only files that he may read in full are searched.</param>
internal sealed class PersonFiles(FundsDb db, FileStore store, Reader by)
{
    /// <summary>About a minute of reading: ten months of an office of 25,000 loans.</summary>
    public const long MostBytes = 128L * 1024 * 1024;

    /// <param name="person">The member.</param>
    /// <param name="held">What the database holds on him.</param>
    /// <param name="cancel">Stops between rows.</param>
    public async Task<IReadOnlyList<SearchedFile>> SearchAsync(Member person, IReadOnlyList<Held> held, CancellationToken cancel)
    {
        var known = await KnownAsync(held, cancel);
        var searched = new List<SearchedFile>();
        var left = MostBytes;
        foreach (var file in await FilesAsync(person, held, cancel))
        {
            left -= file.Size;
            var sought = new Sought(PersonHoldings.IdOf(person), person.NameSearch, known[file.Id].ToHashSet());
            searched.Add(left < 0 ? new(file, SearchEnd.NotReached, []) : await Task.Run(() => Search(file, sought, cancel), cancel));
        }

        return searched;
    }

    /// <summary>Rows that are the person's own: a household's row is its head's.</summary>
    private async Task<ILookup<int, int>> KnownAsync(IReadOnlyList<Held> held, CancellationToken cancel)
    {
        var rows = held.Select(h => h.Row).OfType<FileRow>().Where(r => r is Member or LoanRow or DebtRow && r.RowNumber > 0)
            .Select(r => (r.VersionId, r.RowNumber)).ToList();
        var versions = rows.Select(r => r.VersionId).Distinct().ToList();
        var files = await db.FileVersions.Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.SourceFileId, cancel);
        return rows.ToLookup(r => files[r.VersionId], r => r.RowNumber);
    }

    private async Task<IReadOnlyList<SourceFile>> FilesAsync(Member person, IReadOnlyList<Held> held, CancellationToken cancel)
    {
        var serving = await db.BankCommunes.Where(b => b.CommuneCode == person.CommuneCode).Select(b => b.OfficeCode).Distinct()
            .ToListAsync(cancel);
        var offices = held.Select(h => h.Row).OfType<Core.IInArea>().Select(r => r.OfficeCode).Where(c => c.Length > 0).Union(serving);
        var area = new AreaLimit(false, [.. offices], [person.CommuneCode]);
        return await db.SourceFiles.AsNoTracking().ReadableInFull(db, by).InArea(db, area)
            .OrderBy(f => db.FileVersions.Any(v => v.SourceFileId == f.Id) ? 1 : 0).ThenByDescending(f => f.Id).ToListAsync(cancel);
    }

    private SearchedFile Search(SourceFile file, Sought sought, CancellationToken cancel)
    {
        try
        {
            var (found, isWhole) = PersonMentions.Read(store.PathOf(file.Sha256), file, sought, cancel);
            return new(file, isWhole ? SearchEnd.Whole : SearchEnd.Unreadable, found);
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(file, SearchEnd.Gone, []);
        }
    }
}
