using FundsMonitor.Core.Budget;
using FundsMonitor.Core.Loans;
using FundsMonitor.Core.Places;
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
        await AddAsync(db, ProgrammeReference.Programmes, p => p.Code, cancel);
        await AddAsync(db, ProgrammeReference.Rates, r => (r.ProgrammeCode, r.RateThousandths, r.From, r.Beneficiary), cancel);
        await AddAsync(db, ProgrammeReference.Classes, c => (c.ProgrammeCode, c.Class, c.From), cancel);
        await AddAsync(db, ProjectReference.Projects, p => p.Code, cancel);
        await AddAsync(db, PlaceReference.Communes, c => (c.Code, c.From), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task AddAsync<T, TKey>(FundsDb db, IReadOnlyList<T> known, Func<T, TKey> key, CancellationToken cancel)
        where T : class, new()
    {
        var there = (await db.Set<T>().AsNoTracking().ToListAsync(cancel)).Select(key).ToHashSet();
        foreach (var item in known.Where(k => !there.Contains(key(k))))
        {
            // A copy: the lists are shared by all databases of the process, and a database gives ids.
            var entry = db.Entry(new T());
            entry.CurrentValues.SetValues(item);
            entry.State = EntityState.Added;
        }
    }
}
