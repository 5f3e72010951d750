using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register;

/// <summary>Counts households, people and their work by class, over the registers in force in a month.</summary>
public sealed class ReadRegisterFigures(IDbContextFactory<FundsDb> databases)
{
    /// <returns>One per class that occurs, in the order of the classes.</returns>
    public async Task<IReadOnlyList<RegisterFigures>> RunAsync(Reader reader, Month month, AreaLimit area, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var registers = await RegistersInForce.ReadAsync(db, reader.Limit, area, month, cancel);
        var households = await db.Households.Within(reader.Limit).Within(area).Where(h => registers.Contains(h.VersionId))
            .GroupBy(h => h.Class).Select(g => new { Class = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var people = await db.Members.Within(reader.Limit).Within(area).Where(m => registers.Contains(m.VersionId))
            .GroupBy(m => new { m.Class, m.ClassFrom, m.BirthYear, m.AbleToWork, m.Employment })
            .Select(g => new PeopleAlike(g.Key.Class, g.Key.ClassFrom, g.Key.BirthYear, g.Key.AbleToWork, g.Key.Employment, g.Count()))
            .ToListAsync(cancel);
        return [.. households.OrderBy(h => h.Class).Select(h => Of(h.Class, h.Count, [.. people.Where(p => p.Class == h.Class)]))];
    }

    private static RegisterFigures Of(HouseholdClass @class, int households, IReadOnlyList<PeopleAlike> people)
    {
        var adults = people.Where(p => p.IsFifteen).ToList();
        return new()
        {
            Class = @class,
            Households = households,
            People = people.Sum(p => p.Count),
            AgedFifteen = adults.Sum(p => p.Count),
            AbleToWork = adults.Where(p => p.AbleToWork == true).Sum(p => p.Count),
            NotAble = adults.Where(p => p.AbleToWork == false).Sum(p => p.Count),
            Work = adults.Where(p => p.Employment != Employment.Unknown)
                .GroupBy(p => p.Employment).ToDictionary(g => g.Key, g => g.Sum(p => p.Count)),
        };
    }

    /// <summary>People who differ in nothing that is counted.</summary>
    private sealed record PeopleAlike(
        HouseholdClass Class, DateOnly ClassFrom, int BirthYear, bool? AbleToWork, Employment Employment, int Count)
    {
        public bool IsFifteen =>
            RegisterFigures.IsFifteen(BirthYear, ClassFrom, asked: AbleToWork is not null || Employment != Employment.Unknown);
    }
}
