using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reconciliation.Running.Linking;

/// <summary>Which 12-digit ids took the place of which 9-digit ones: as the office's customers and the registers show it.</summary>
internal sealed class OfficeAliases
{
    private readonly IReadOnlyDictionary<string, string> oldIdOf;

    private OfficeAliases(Changes<IdAlias> rows, IReadOnlyDictionary<string, string> newIdOf)
    {
        Rows = rows;
        NewIdOf = newIdOf;
        oldIdOf = newIdOf.ToDictionary(a => a.Value, a => a.Key);
    }

    /// <summary>What is to be written.</summary>
    public Changes<IdAlias> Rows { get; }

    /// <summary>Pairs that nothing contradicts.</summary>
    public IReadOnlyDictionary<string, string> NewIdOf { get; }

    /// <summary>The other forms of these ids.</summary>
    public IReadOnlyList<string> Of(IEnumerable<string> ids) =>
        [.. ids.Select(id => NewIdOf.GetValueOrDefault(id) ?? oldIdOf.GetValueOrDefault(id)).OfType<string>().Distinct()];

    /// <param name="db">A context.</param>
    /// <param name="office">6 digits.</param>
    /// <param name="evidence">Its customers over all months.</param>
    /// <param name="registers">Register versions to look through; null where they are the same as the last time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<OfficeAliases> ReadAsync(
        FundsDb db, string office, OfficeEvidence evidence, IReadOnlyList<int>? registers, CancellationToken cancel)
    {
        var stored = await db.IdAliases.AsNoTracking().Where(a => a.OfficeCode == office).ToListAsync(cancel);
        var ofRegisters = registers is null
            ? stored.Where(a => a.Source == AliasSource.Register)
            : await OfRegistersAsync(db, office, registers, cancel);
        List<IdAlias> wanted = [.. OfCustomers(office, evidence), .. ofRegisters];
        var communes = wanted.Select(a => a.CommuneCode).Where(c => c.Length > 0).Distinct().ToList();
        var elsewhere = await db.IdAliases.Where(a => a.OfficeCode != office && communes.Contains(a.CommuneCode))
            .Select(a => new { a.OldIdCode, a.NewIdCode }).Distinct().ToListAsync(cancel);
        return new(
            Changes<IdAlias>.Between(
                stored, wanted, a => (a.CommuneCode, a.OldIdCode, a.NewIdCode, a.Source, a.SourceCode)),
            IdAliases.Certain(wanted.Select(a => (a.OldIdCode, a.NewIdCode)).Concat(elsewhere.Select(a => (a.OldIdCode, a.NewIdCode)))));
    }

    private static IEnumerable<IdAlias> OfCustomers(string office, OfficeEvidence evidence) =>
        from customer in evidence.ByCustomer
        where customer.Key.Length > 0
        let pair = IdAliases.PairOf(customer.Select(e => e.CitizenId))
        where pair is not null
        select new IdAlias
        {
            OfficeCode = office,
            CommuneCode = customer.Select(e => e.CommuneCode).Order(StringComparer.Ordinal).Last(),
            OldIdCode = pair.Value.Old,
            NewIdCode = pair.Value.New,
            Source = AliasSource.Customer,
            SourceCode = customer.Key,
        };

    // One name and day of birth in one household, and nobody else of that name and day in the commune.
    private static async Task<IReadOnlyList<IdAlias>> OfRegistersAsync(
        FundsDb db, string office, IReadOnlyList<int> registers, CancellationToken cancel)
    {
        var rows = await db.Members.Where(m => registers.Contains(m.VersionId) && m.CitizenId != "" && m.BirthDate != null)
            .Select(m => new { m.VersionId, m.CommuneCode, m.HouseholdCode, m.NameSearch, m.BirthDate, m.CitizenId })
            .ToListAsync(cancel);
        return
        [
            .. from person in rows.GroupBy(r => (r.CommuneCode, r.NameSearch, r.BirthDate))
               where person.Select(r => r.HouseholdCode).Distinct().Count() == 1
                   && person.GroupBy(r => r.VersionId).All(v => v.Select(r => r.CitizenId).Distinct().Count() == 1)
               let pair = IdAliases.PairOf(person.Select(r => r.CitizenId))
               where pair is not null
               select new IdAlias
               {
                   OfficeCode = office,
                   CommuneCode = person.Key.CommuneCode,
                   OldIdCode = pair.Value.Old,
                   NewIdCode = pair.Value.New,
                   Source = AliasSource.Register,
                   SourceCode = person.First().HouseholdCode,
               },
        ];
    }
}
