using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Loans.Reference;
using FundsMonitor.Core.Places;
using FundsMonitor.Core.Places.Time;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Places;

/// <summary>
/// Puts in the reference data that the program knows from the start. What is there already, also changed by a person, stays.
/// </summary>
internal static class SeedReference
{
    /// <summary>Adds what is missing; saves nothing when nothing is.</summary>
    public static async Task AddMissingAsync(FundsDb db, CancellationToken cancel)
    {
        await AddDatedAsync(db, ProgrammeReference.Programmes, cancel);
        await AddDatedAsync(db, ProgrammeReference.Rates, cancel);
        await AddDatedAsync(db, ProgrammeReference.Caps, cancel);
        await AddDatedAsync(db, ProgrammeReference.Terms, cancel);
        await AddDatedAsync(db, ProgrammeReference.Classes, cancel);
        await AddDatedAsync(db, ProgrammeReference.Standards, cancel);
        await AddDatedAsync(db, ProgrammeReference.Settings, cancel);
        await AddAsync(db, ProjectReference.Projects, p => p.Code, cancel);
        await AddAsync(db, PlaceReference.Communes, c => (c.Code, c.From), cancel);
        await AddAsync(db, ChangeReference.Provinces, p => (p.Code, p.From), cancel);
        await AddAsync(db, ChangeReference.Changes, c => (c.OldCode, c.NewCode, c.On), cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// Rows with dates: a row as it was delivered follows a newer delivery, and goes where that no longer has it; where an administrator
    /// has said something of the same days, that stays and nothing is added beside it.
    /// </summary>
    private static async Task AddDatedAsync<T>(FundsDb db, IReadOnlyList<T> delivered, CancellationToken cancel)
        where T : class, IReferenceRow, new()
    {
        var there = await db.Set<T>().ToListAsync(cancel);
        db.RemoveRange(there.Where(t => t is ReferenceRow && t.ChangedBy.Length == 0
            && !delivered.Any(d => d.About == t.About && d.From == t.From)));
        foreach (var row in delivered)
        {
            var same = there.FirstOrDefault(t => t.About == row.About && (t.From == row.From || row is CreditProgramme));
            if (same is null)
            {
                if (!there.Exists(t => t.ChangedBy.Length > 0 && t.Contradicts(row)))
                {
                    Add(db, row);
                }
            }
            else if (same.ChangedBy.Length == 0)
            {
                (same.From, same.To, same.Source) = (row.From, row.To, row.Source);
            }
        }
    }

    private static async Task AddAsync<T, TKey>(FundsDb db, IReadOnlyList<T> known, Func<T, TKey> key, CancellationToken cancel)
        where T : class, new()
    {
        var there = (await db.Set<T>().AsNoTracking().ToListAsync(cancel)).Select(key).ToHashSet();
        foreach (var item in known.Where(k => !there.Contains(key(k))))
        {
            Add(db, item);
        }
    }

    /// <summary>A copy: the lists are shared by all databases of the process, and a database gives ids.</summary>
    private static void Add<T>(FundsDb db, T row)
        where T : class, new()
    {
        var entry = db.Entry(new T());
        entry.CurrentValues.SetValues(row);
        entry.State = EntityState.Added;
    }
}
