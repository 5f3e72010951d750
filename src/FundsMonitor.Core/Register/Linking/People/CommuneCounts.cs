using FundsMonitor.Core.Register.Linking.Names;

namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>How common names, years and hamlets are in one commune's register, and the weights that follow.</summary>
internal sealed class CommuneCounts
{
    /// <summary>As many people of the whole country are mixed in, so that a small register is not taken at its word.</summary>
    private const double Others = 100;

    /// <summary>Members of an ordinary commune's register; a smaller list is a part of one.</summary>
    private const int Usual = 500;

    /// <summary>Communes that the customers of one office come from.</summary>
    private const int CommunesOfOffice = 16;

    /// <summary>Even the rarest name has a namesake now and then: names run in families, and those who borrow are not drawn by
    /// lot.</summary>
    private const double LeastNamesakes = 0.25;

    // Women have women's middle and given names, men have men's.
    private const double PartsGoTogether = 2;
    private const double YearsOfBirth = 50;
    private const double Hamlets = 10;
    private const double NoMiddleName = 0.1;
    private const double FewIds = 0.03;

    private readonly RegisterCommune commune;
    private readonly Dictionary<int, int> givens = [];
    private readonly Dictionary<int, int> families = [];
    private readonly Dictionary<ulong, int> middles = [];
    private readonly Dictionary<ulong, int> names = [];
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<int, int> hamlets = [];
    private readonly Dictionary<int, int> provinces = [];
    private readonly double people;

    private CommuneCounts(RegisterCommune commune)
    {
        this.commune = commune;
        people = commune.Members.Count - 1 + Others;
        foreach (var member in commune.Members)
        {
            Count(member);
        }
    }

    /// <summary>Gives every member of a commune his weights.</summary>
    /// <param name="commune">With all its members.</param>
    /// <param name="inRegister">Members of all communes.</param>
    public static void Weigh(RegisterCommune commune, int inRegister)
    {
        var counts = new CommuneCounts(commune);
        var size = Math.Max(commune.Members.Count, Usual);
        var world = Math.Max(inRegister, CommunesOfOffice * size) + Others;
        commune.Prior = LinkLevels.Tenths(LinkLevels.Of(Level.Prior).M, world);
        commune.Same = LinkLevels.Tenths(LinkLevels.Of(Level.CommuneSame).M, (size + Others) / world);
        var ids = counts.provinces.Values.Sum();
        commune.Provinces.UnionWith(counts.provinces.Where(p => p.Value > FewIds * ids).Select(p => p.Key));
        foreach (var member in commune.Members)
        {
            member.Weights = counts.WeightsOf(member, size);
        }
    }

    private void Count(Person member)
    {
        var name = member.Names[0];
        Add(givens, name.Given);
        Add(families, name.Family);
        Add(middles, name.MiddleKey);
        Add(names, name.Key);
        if (member.Births.Length > 0)
        {
            Add(years, member.Births[0] / 10_000);
        }

        foreach (var hamlet in member.Hamlets)
        {
            Add(hamlets, hamlet);
        }

        foreach (var id in member.Ids.Where(CitizenNumber.IsNew))
        {
            Add(provinces, CitizenNumber.ProvinceOf(id));
        }
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private MemberWeights WeightsOf(Person member, int size)
    {
        var name = member.Names[0];
        if (name.Parts.Length == 0)
        {
            return default;
        }

        var family = name.Family < 0 ? 1 : Share(families, name.Family, CommonNames.Family(name.Parts[0].Letters));
        var middle = name.MiddleKey == 0 ? NoMiddleName : Share(middles, name.MiddleKey, MiddleInCountry(name));
        var given = Share(givens, name.Given, CommonNames.Given(name.Parts[^1].Letters));
        var namesakes = ((names[name.Key] - 1) / 2.0) + (size * family * middle * given * PartsGoTogether);
        var whole = LinkLevels.Tenths(LinkLevels.Of(Level.NameSame).M, (LeastNamesakes + namesakes) / (size + Others));
        var year = member.Births.Length == 0 ? 1 / YearsOfBirth : Share(years, member.Births[0] / 10_000, 1 / YearsOfBirth);
        var hamlet = member.Hamlets.Length == 0 ? 1 / Hamlets : Share(hamlets, member.Hamlets[0], 1 / Hamlets);
        return new(
            (short)whole, namesakes switch
            {
                < 0.15 => Level.NameRare,
                > 0.75 => Level.NameCommon,
                _ => Level.NameSame,
            },
            Weight(Level.GivenSame, given, 10, 70), Weight(Level.MiddleSame, middle, 10, 35), Weight(Level.FamilySame, family, 10, 45),
            Weight(Level.BirthYearSame, year, 20, 70), Weight(Level.HamletSame, hamlet, 5, 30));
    }

    private static double MiddleInCountry(PersonName name) =>
        name.Parts.AsSpan()[1..^1].ToArray().Aggregate(1.0, (share, part) => share * CommonNames.Middle(part.Letters));

    private static short Weight(Level level, double share, int least, int most) =>
        (short)Math.Clamp(LinkLevels.Tenths(LinkLevels.Of(level).M, share), least, most);

    // The member himself does not make his own value common.
    private double Share<TKey>(Dictionary<TKey, int> counts, TKey key, double inCountry)
        where TKey : notnull => (counts.GetValueOrDefault(key) - 1 + (Others * inCountry)) / people;
}
