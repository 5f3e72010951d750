namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>The members of one commune's register, found by given name, year of birth and half an id.</summary>
internal sealed class RegisterCommune
{
    private readonly Chains<int> byGiven;
    private readonly Chains<int> byYear;
    private readonly Chains<long> byHalf;
    private readonly HashSet<int> hamlets = [];

    /// <param name="key">As <see cref="CommuneBook"/> has it; empty for members whose commune is unknown.</param>
    /// <param name="members">How many there will be.</param>
    public RegisterCommune(string key, int members)
    {
        Key = key;
        byGiven = new(members);
        byYear = new(members);
        byHalf = new(members * 2);
        Members = new(members);
    }

    /// <summary>Empty for members whose commune is unknown.</summary>
    public string Key { get; }

    /// <summary>In the order given.</summary>
    public List<Person> Members { get; }

    /// <summary>Of the pair before anything is compared: see <see cref="Level.Prior"/>.</summary>
    public int Prior { get; set; }

    /// <summary>For being in the same commune: see <see cref="Level.CommuneSame"/>.</summary>
    public int Same { get; set; }

    /// <summary>Provinces that ids of this commune's people begin with, but for a few.</summary>
    public HashSet<int> Provinces { get; } = [];

    /// <summary>Whether the register of this commune has one of the hamlets at all.</summary>
    public bool HasAnyHamlet(int[] any)
    {
        foreach (var hamlet in any)
        {
            if (hamlets.Contains(hamlet))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts a member in.</summary>
    public void Add(Person member)
    {
        Members.Add(member);
        hamlets.UnionWith(member.Hamlets);
        foreach (var name in member.Names)
        {
            byGiven.Add(name.Given, member);
        }

        foreach (var year in member.Births.Select(b => b / 10_000).Concat(member.YearsOfIds).Distinct())
        {
            byYear.Add(year, member);
        }

        foreach (var id in member.Ids)
        {
            var (first, last) = CitizenNumber.Halves(id);
            byHalf.Add(first, member);
            byHalf.Add(last, member);
        }
    }

    /// <summary>Finds those with the customer's given name, with half of his id, and with his year of birth and his family name or
    /// day.</summary>
    public void Collect(Person customer, HashSet<Person> found)
    {
        foreach (var name in customer.Names)
        {
            byGiven.Collect(name.Given, found);
        }

        foreach (var id in customer.Ids)
        {
            var (first, last) = CitizenNumber.Halves(id);
            byHalf.Collect(first, found);
            byHalf.Collect(last, found);
        }

        foreach (var birth in customer.Births)
        {
            Collect(customer, birth / 10_000, found);
        }

        foreach (var year in customer.YearsOfIds)
        {
            Collect(customer, year, found);
        }
    }

    private void Collect(Person customer, int year, HashSet<Person> found)
    {
        foreach (var member in byYear.Of(year))
        {
            if (HaveFamily(customer, member) || HaveDay(customer, member))
            {
                found.Add(member);
            }
        }
    }

    private static bool HaveDay(Person customer, Person member)
    {
        foreach (var birth in customer.Births)
        {
            if (birth % 10_000 > 0 && Array.IndexOf(member.Births, birth) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // An abbreviated family name can be any.
    private static bool HaveFamily(Person customer, Person member)
    {
        foreach (var a in customer.Names)
        {
            foreach (var b in member.Names)
            {
                if (a.Family == b.Family || a.Family < 0 || b.Family < 0 || a.Parts[0].IsShort || b.Parts[0].IsShort)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
