namespace FundsMonitor.Core.Register.Linking;

/// <summary>What people decided about a customer and a member; it stands before every comparison.</summary>
/// <param name="Customer"><see cref="LinkSide.Code"/> of the customer.</param>
/// <param name="Member"><see cref="LinkSide.Code"/> of the member in this register.</param>
/// <param name="Same">True for the same person, false for two.</param>
public sealed record LinkVerdict(string Customer, string Member, bool Same);

/// <summary>What is known beside the two lists themselves.</summary>
public sealed class LinkKnowledge
{
    private readonly ILookup<string, string> same;
    private readonly HashSet<(string, string)> different;
    private readonly Lazy<ILookup<string, string>> oldIds;

    /// <param name="verdicts">Decisions of people about members of this register.</param>
    public LinkKnowledge(IReadOnlyCollection<LinkVerdict> verdicts)
    {
        same = verdicts.Where(v => v.Same).ToLookup(v => v.Customer, v => v.Member, StringComparer.Ordinal);
        different = [.. verdicts.Where(v => !v.Same).Select(v => (v.Customer, v.Member))];
        oldIds = new(() => NewIdOf.ToLookup(i => i.Value, i => i.Key, StringComparer.Ordinal));
    }

    /// <summary>Nothing is known.</summary>
    public static LinkKnowledge None { get; } = new([]);

    /// <summary>9-digit ids and the 12-digit ids that replaced them, as one list somewhere holds both.</summary>
    public IReadOnlyDictionary<string, string> NewIdOf { get; init; } = new Dictionary<string, string>();

    /// <summary>Communes as customers have them, and what the register may call them instead: the units they went into, or came
    /// from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OtherCommunesOf { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether a person said that they are one.</summary>
    public bool AreSame(string customer, string member) => same[customer].Contains(member);

    /// <summary>Whether a person said that they are two.</summary>
    public bool AreDifferent(string customer, string member) => different.Contains((customer, member));

    /// <summary>Members who are this customer, as people said.</summary>
    internal IEnumerable<string> SameAs(string customer) => same[customer];

    /// <summary>The new id of an old one, or the old ones of a new.</summary>
    internal IEnumerable<string> OtherIdsOf(string id) => NewIdOf.TryGetValue(id, out var replaced) ? [replaced] : oldIds.Value[id];

    /// <summary>Whether any two were said to be different.</summary>
    internal bool HasDifferent => different.Count > 0;
}
