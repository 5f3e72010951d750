namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>Members by a key, many to one, in two arrays instead of a list for every key.</summary>
internal sealed class Chains<TKey>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> heads = new(capacity);
    private readonly List<(Person Member, int Next)> links = new(capacity);

    /// <summary>Adds a member under a key.</summary>
    public void Add(TKey key, Person member)
    {
        links.Add((member, heads.GetValueOrDefault(key, -1)));
        heads[key] = links.Count - 1;
    }

    /// <summary>Adds the members under a key to those found.</summary>
    public void Collect(TKey key, HashSet<Person> found)
    {
        for (var at = heads.GetValueOrDefault(key, -1); at >= 0; at = links[at].Next)
        {
            found.Add(links[at].Member);
        }
    }

    /// <summary>Members under a key.</summary>
    public IEnumerable<Person> Of(TKey key)
    {
        for (var at = heads.GetValueOrDefault(key, -1); at >= 0; at = links[at].Next)
        {
            yield return links[at].Member;
        }
    }
}
