using FundsMonitor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.Database;

/// <summary>Fills columns that are searched in rows that are older than the column.</summary>
public static class SearchColumns
{
    private const int RowsAtOnce = 1000;

    /// <summary>Names of files, what is searched of findings, and the years of registers.</summary>
    public static async Task FillAsync(FundsDb db, CancellationToken cancel)
    {
        await FillYearsAsync(db, cancel);
        var file = 0;
        while (await db.SourceFiles.Where(f => f.Id > file && f.NameSearch == "" && f.Name != "").OrderBy(f => f.Id)
            .Take(RowsAtOnce).ToListAsync(cancel) is { Count: > 0 } files)
        {
            files.ForEach(f => f.NameSearch = SearchText.Of(f.Name));
            file = files[^1].Id;
            await SaveAsync(db, cancel);
        }

        var finding = 0L;
        while (await db.Findings.Where(f => f.Id > finding && f.Search == "").OrderBy(f => f.Id)
            .Take(RowsAtOnce).ToListAsync(cancel) is { Count: > 0 } findings)
        {
            findings.ForEach(f => f.FillSearch());
            finding = findings[^1].Id;
            await SaveAsync(db, cancel);
        }
    }

    /// <summary>A household of no year would be on no list.</summary>
    private static async Task FillYearsAsync(FundsDb db, CancellationToken cancel)
    {
        if (await db.Households.AnyAsync(h => h.RegisterYear == 0, cancel))
        {
            await db.Households.Where(h => h.RegisterYear == 0).ExecuteUpdateAsync(
                set => set.SetProperty(h => h.RegisterYear, h => db.FileVersions.First(v => v.Id == h.VersionId).Period), cancel);
        }

        if (await db.Members.AnyAsync(m => m.RegisterYear == 0, cancel))
        {
            await db.Members.Where(m => m.RegisterYear == 0).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.RegisterYear, m => db.FileVersions.First(v => v.Id == m.VersionId).Period), cancel);
        }
    }

    private static async Task SaveAsync(FundsDb db, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
