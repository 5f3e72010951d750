using FundsMonitor.Core.Register.Linking.Names;

namespace FundsMonitor.Core.Register.Linking.People;

/// <summary>A person prepared for comparing: numbers instead of texts. Most have one of each.</summary>
internal sealed class Person
{
    /// <summary>Whom this was made of.</summary>
    public required LinkSide Side { get; init; }

    /// <summary>Distinct spellings.</summary>
    public required PersonName[] Names { get; init; }

    /// <summary>Distinct ids as <see cref="CitizenNumber"/> has them.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Ids known from elsewhere: the 12 digits that replaced the 9 of this person.</summary>
    public required long[] Aliases { get; init; }

    /// <summary>Distinct births: yyyymmdd, or yyyy0000 where only the year is known.</summary>
    public required int[] Births { get; init; }

    /// <summary>Years of birth in 12-digit ids that the columns do not have.</summary>
    public required int[] YearsOfIds { get; init; }

    /// <summary>Unknown also where columns and id contradict each other.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Husband or wife.</summary>
    public required PersonName[] Spouses { get; init; }

    /// <summary>Heads of the household.</summary>
    public required PersonName[] Heads { get; init; }

    /// <summary>Distinct hamlets, each as a number.</summary>
    public required int[] Hamlets { get; init; }

    /// <summary>Of a member: his commune; null of a customer.</summary>
    public RegisterCommune? Home { get; init; }

    /// <summary>Of a member: his household; null where unknown.</summary>
    public RegisterHousehold? Household { get; set; }

    /// <summary>Of a member: what agreeing with him is worth.</summary>
    public MemberWeights Weights { get; set; }
}

/// <summary>A household's members, with its head even where he is not listed as a member.</summary>
internal sealed class RegisterHousehold
{
    /// <summary>Listed members.</summary>
    public List<Person> Members { get; } = [];

    /// <summary>Heads named on the members' rows.</summary>
    public List<PersonName> Heads { get; } = [];
}

/// <summary>Weights, in tenths of a bit, that depend on how common a member's values are in his commune.</summary>
/// <param name="Name">Same name as a whole.</param>
/// <param name="Rarity">Which of the three levels of the same name that is.</param>
/// <param name="Given">Same given name.</param>
/// <param name="Middle">Same middle name.</param>
/// <param name="Family">Same family name.</param>
/// <param name="Year">Same year of birth.</param>
/// <param name="Hamlet">Same hamlet.</param>
internal readonly record struct MemberWeights(
    short Name, Level Rarity, short Given, short Middle, short Family, short Year, short Hamlet);
