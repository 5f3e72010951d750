namespace FundsMonitor.Core.Register.Linking;

/// <summary>Step 1: the members worth comparing with a customer, found by id and, within a commune, by name and by date of birth.</summary>
/// <remarks>Indexed once a register, so that a customer costs a few look-ups and not a pass over the register.</remarks>
public sealed class Candidates
{
    private readonly Dictionary<string, List<LinkSide>> byId = [];
    private readonly Dictionary<(string Commune, string Name), List<LinkSide>> byName = [];
    private readonly Dictionary<(string Commune, DateOnly Birth), List<LinkSide>> byBirth = [];

    /// <summary>Indexes the members of one register.</summary>
    public Candidates(IEnumerable<LinkSide> members)
    {
        foreach (var member in members)
        {
            var commune = member.Communes.Count > 0 ? member.Communes[0] : "";
            Add(byName, (commune, member.Names[0].Folded), member);
            foreach (var id in member.Ids)
            {
                Add(byId, id, member);
            }

            foreach (var birth in member.Births)
            {
                Add(byBirth, (commune, birth), member);
            }
        }
    }

    /// <summary>Members with one of the customer's ids; with his name or date of birth in his commune; or with his name where a commune
    /// is unknown.</summary>
    public IReadOnlyCollection<LinkSide> For(LinkSide customer)
    {
        var found = new HashSet<LinkSide>();
        foreach (var id in customer.Ids)
        {
            Collect(found, byId, id);
        }

        foreach (var commune in customer.Communes.Append(""))
        {
            foreach (var name in customer.Names)
            {
                Collect(found, byName, (commune, name.Folded));
            }

            foreach (var birth in customer.Births)
            {
                Collect(found, byBirth, (commune, birth));
            }
        }

        return found;
    }

    private static void Add<TKey>(Dictionary<TKey, List<LinkSide>> index, TKey key, LinkSide member)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var members))
        {
            index[key] = members = [];
        }

        members.Add(member);
    }

    private static void Collect<TKey>(HashSet<LinkSide> found, Dictionary<TKey, List<LinkSide>> index, TKey key)
        where TKey : notnull
    {
        if (index.TryGetValue(key, out var members))
        {
            found.UnionWith(members);
        }
    }
}
