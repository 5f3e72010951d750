using FundsMonitor.Core.Places;
using FundsMonitor.Core.Register.Linking.Comparing;
using FundsMonitor.Core.Register.Linking.Names;
using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>Step 1: the members worth comparing with a customer.</summary>
/// <remarks>
/// In his commune: those with his given name, with half of his id, and with his year of birth and family name. In any: those with his id,
/// and with his whole name and date of birth. Where his commune is unknown: those with his name. Made once a register, so that a customer
/// costs a few look-ups; communes are prepared in parallel.
/// </remarks>
public sealed class Candidates
{
    private readonly List<RegisterCommune> communes;
    private readonly RegisterCommune? nowhere;
    private readonly Chains<long> byId;
    private readonly Chains<(ulong Name, int Birth)> byNameAndBirth;
    private readonly Lazy<Chains<ulong>> byName;
    private readonly Lazy<Dictionary<string, Person>> byCode;

    /// <summary>Prepares and indexes the members of one register or of many.</summary>
    public Candidates(IEnumerable<LinkSide> members)
    {
        var byCommune = members.GroupBy(m => m.Rows[0].Commune, StringComparer.Ordinal)
            .GroupBy(g => WrittenPlace.Commune(g.Key).Full, StringComparer.Ordinal).ToList();
        var count = byCommune.Sum(c => c.Sum(g => g.Count()));
        var made = new RegisterCommune[byCommune.Count];
        Work.ForAll(byCommune.Count, count, () => count, (i, all) => made[i] = Make([.. byCommune[i].SelectMany(g => g)], all));
        communes = [.. made.Where(c => c.Key.Length > 0)];
        nowhere = made.FirstOrDefault(c => c.Key.Length == 0);
        (byId, byNameAndBirth) = (new(count), new(count));
        foreach (var member in made.SelectMany(c => c.Members))
        {
            Index(member);
        }

        byName = new(() => NamesOf(made, count));
        byCode = new(() => made.SelectMany(c => c.Members).ToDictionary(m => m.Side.Code, StringComparer.Ordinal));
    }

    /// <summary>Makes persons of the register and of its customers.</summary>
    internal PersonMaker Maker { get; } = new();

    /// <summary>The communes of the register by their names.</summary>
    internal CommuneBook Book(LinkKnowledge known, IReadOnlyDictionary<string, RegisterCommune[]> learned) => new(communes, known, learned);

    /// <summary>The member with this code, or null.</summary>
    internal Person? OfCode(string code) => byCode.Value.GetValueOrDefault(code);

    /// <summary>The commune of a member with an id and the given name of the customer; null without any.</summary>
    internal RegisterCommune? HomeOfId(Person customer) => customer.Ids.SelectMany(byId.Of)
        .Where(m => m.Names[0].Given == customer.Names[0].Given && m.Home!.Key.Length > 0)
        .OrderBy(m => m.Side.Code, StringComparer.Ordinal).FirstOrDefault()?.Home;

    /// <summary>Finds the members worth comparing.</summary>
    internal void Collect(Asked customer, HashSet<Person> found)
    {
        var person = customer.Person;
        foreach (var id in person.Ids)
        {
            byId.Collect(id, found);
        }

        foreach (var id in person.Aliases)
        {
            byId.Collect(id, found);
        }

        foreach (var name in person.Names)
        {
            foreach (var birth in person.Births)
            {
                byNameAndBirth.Collect((name.Key, birth), found);
            }

            if (customer.Same.Length + customer.Known.Length == 0)
            {
                byName.Value.Collect(name.Key, found);
            }
        }

        foreach (var commune in customer.Same)
        {
            commune.Collect(person, found);
        }

        foreach (var commune in customer.Known)
        {
            commune.Collect(person, found);
        }

        nowhere?.Collect(person, found);
    }

    private RegisterCommune Make(List<LinkSide> members, int inRegister)
    {
        var commune = new RegisterCommune(members[0].Rows[0].Commune, members.Count);
        var households = new Dictionary<(string, ulong, int), RegisterHousehold>();
        var cut = new Dictionary<string, PersonName>(StringComparer.Ordinal);
        foreach (var side in members)
        {
            var member = Maker.Make(side, commune, LinkKnowledge.None, cut);
            commune.Add(member);
            Settle(member, households);
        }

        CommuneCounts.Weigh(commune, inRegister);
        return commune;
    }

    private static void Settle(Person member, Dictionary<(string, ulong, int), RegisterHousehold> households)
    {
        var row = member.Side.Rows[0];
        var head = member.Heads.Length > 0 ? member.Heads[0].Key : 0;
        if (string.IsNullOrEmpty(row.Household) && head == 0)
        {
            return;
        }

        // Many registers number the households of each hamlet from one on.
        var hamlet = member.Hamlets.Length > 0 ? member.Hamlets[0] : 0;
        var key = string.IsNullOrEmpty(row.Household) ? ("", head, hamlet) : (row.Household, 0UL, hamlet);
        if (!households.TryGetValue(key, out var household))
        {
            households[key] = household = new();
        }

        household.Members.Add(member);
        household.Heads.AddRange(member.Heads.Where(h => !household.Heads.Any(h.HasSameLetters)));
        member.Household = household;
    }

    private void Index(Person member)
    {
        foreach (var id in member.Ids)
        {
            byId.Add(id, member);
        }

        foreach (var birth in member.Births.Where(b => b % 10_000 > 0))
        {
            byNameAndBirth.Add((member.Names[0].Key, birth), member);
        }
    }

    private static Chains<ulong> NamesOf(RegisterCommune[] communes, int count)
    {
        var chains = new Chains<ulong>(count);
        foreach (var member in communes.SelectMany(c => c.Members))
        {
            chains.Add(member.Names[0].Key, member);
        }

        return chains;
    }
}
