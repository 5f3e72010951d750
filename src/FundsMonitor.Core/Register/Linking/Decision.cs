using FundsMonitor.Core.Register.Linking.Comparing;
using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>Who a customer is in one register, and why.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Decision">Link, review or none.</param>
/// <param name="Member">The member linked to, or the likeliest one for a person to look at; null without any.</param>
/// <param name="Labels">For and against that member.</param>
public sealed record LinkResult(LinkSide Customer, LinkDecision Decision, LinkSide? Member, IReadOnlyList<LinkLabel> Labels)
{
    /// <summary>The next likeliest member, shown beside the first; null without one.</summary>
    public LinkSide? Second { get; init; }

    /// <summary>For and against <see cref="Second"/>.</summary>
    public IReadOnlyList<LinkLabel> SecondLabels { get; init; } = [];

    /// <summary>Sum of the labels' weights.</summary>
    public int Score => Labels.Sum(l => l.Weight);

    /// <summary>The labels with their weights as stored: see <see cref="LinkLabels.Of"/>.</summary>
    public string Reasons => LinkLabels.Text(Labels);
}

/// <summary>Step 3: link, review or none. Nothing is guessed: what is less than certain goes to a person.</summary>
/// <remarks>
/// Link: from <see cref="LinkFrom"/> on, with <see cref="Distance"/> to the next member, and hardly with another given name. Review: from
/// <see cref="ReviewFrom"/> on, and wherever an id, or name, year of birth and commune are the same. What a person said stands before all
/// of it.
/// </remarks>
public static class Decision
{
    /// <summary>Least score of a link: eight to one.</summary>
    public const int LinkFrom = 30;

    /// <summary>Least score of a link where a common name, the year of birth and the commune are all there is.</summary>
    public const int CommonNameFrom = 42;

    /// <summary>Least distance of a link to the next likeliest member: sixteen to one.</summary>
    public const int Distance = 40;

    /// <summary>Least score of what is shown to a person: one to four.</summary>
    public const int ReviewFrom = -20;

    // What is less likely than this is nobody to show beside the first.
    private const int ShownFrom = -80;

    /// <summary>Decides all customers against one register or against many; what a person decided is not asked again.</summary>
    /// <returns>One result a customer, in their order; it depends on no order otherwise.</returns>
    public static IReadOnlyList<LinkResult> Of(IEnumerable<LinkSide> customers, Candidates members, LinkKnowledge? known = null)
    {
        LinkSide[] sides = [.. customers];
        var knowledge = known ?? LinkKnowledge.None;
        var book = Learned(sides, members, knowledge);
        var results = new LinkResult[sides.Length];
        Ranking Worker() => new(members, book, knowledge);
        var order = ByCommune(sides);
        Work.ForAll(sides.Length, sides.Length, Worker, (i, ranking) =>
            results[order[i]] = One(sides[order[i]], ranking.Of(sides[order[i]], null)));
        new Claims(results, Worker()).Settle();
        return results;
    }

    /// <summary>Decides one customer on his likeliest members.</summary>
    internal static LinkResult One(LinkSide customer, IReadOnlyList<Pair> pairs)
    {
        if (pairs.Count == 0)
        {
            return new(customer, LinkDecision.None, null, []);
        }

        var best = pairs[0];
        if (best.Has(Level.SaidSame))
        {
            return new(customer, LinkDecision.Link, best.Member.Side, best.Labels);
        }

        var others = pairs.Skip(1).Where(p => !Comparisons.AreOnePerson(p.Member, best.Member)).ToList();
        var byId = others.Find(HasId);
        if (byId is null && !HasId(best) && best.Score < ReviewFrom && !IsNamesake(best))
        {
            return new(customer, LinkDecision.None, null, []);
        }

        var second = byId is not null && !HasId(best) ? byId : others.Find(o => o.Score >= ShownFrom);
        var doubt = second is not null
            && (second == byId ? !HasId(best) || IsNear(second, best) : second.Score >= ReviewFrom && IsNear(second, best));
        var decision = !doubt && best.Score >= LinkFrom && IsLinkable(best) ? LinkDecision.Link : LinkDecision.Review;
        return new(customer, decision, best.Member.Side, doubt ? [.. best.Labels, LinkLabels.TwoMembers] : best.Labels)
        {
            Second = second?.Member.Side,
            SecondLabels = second?.Labels ?? [],
        };
    }

    // Customers of one commune one after the other: what was read of its register is still at hand.
    private static int[] ByCommune(LinkSide[] customers)
    {
        var order = Enumerable.Range(0, customers.Length).ToArray();
        var communes = Array.ConvertAll(customers, c => c.Rows.Length == 0 ? "" : c.Rows[0].Commune);
        Array.Sort(communes, order, StringComparer.Ordinal);
        return order;
    }

    private static bool IsNear(Pair second, Pair best) => second.Score > best.Score - Distance;

    private static bool HasId(Pair pair) => pair.Has(Level.IdSame) || pair.Has(Level.IdSameOld);

    private static bool IsCommonNameAndYear(Pair pair) =>
        pair.Score < CommonNameFrom && pair.Member.Weights.Rarity == Level.NameCommon && pair.Has(Level.BirthYearSame)
        && !pair.HasAny(
            Level.IdSame, Level.IdSameOld, Level.IdAlias, Level.IdClose, Level.HamletSame, Level.SpouseSame, Level.SpouseClose);

    // However many there are of that name and year.
    private static bool IsNamesake(Pair pair) =>
        pair.HasAny(Level.NameRare, Level.NameSame, Level.NameCommon, Level.NameUnmarked)
        && pair.HasAny(Level.BirthSame, Level.BirthYearSame) && pair.HasAny(Level.CommuneSame, Level.CommuneKnown)
        && !pair.HasAny(Level.IdDifferent, Level.IdDifferentOld, Level.SexDifferent, Level.TwoCustomers);

    // Another given name may be a spoilt one only where id, day of birth and the rest of the name are the same.
    private static bool IsLinkable(Pair pair) => !pair.Has(Level.TwoCustomers) && !IsCommonNameAndYear(pair)
        && (!pair.Has(Level.GivenDifferent)
            || (HasId(pair) && pair.Has(Level.BirthSame) && pair.Has(Level.MiddleSame) && pair.Has(Level.FamilySame)));

    // Communes that the register does not have by this name may still be there by another. A code means what it says.
    private static CommuneBook Learned(LinkSide[] customers, Candidates members, LinkKnowledge known)
    {
        var book = members.Book(known, new Dictionary<string, RegisterCommune[]>());
        var unknown = customers.SelectMany(c => c.Communes.Select(place => (place, c)))
            .Where(p => !p.place.All(char.IsAsciiDigit) && book.Find(p.place) is { Same.Length: 0, Known.Length: 0 }).ToList();
        return unknown.Count == 0 ? book : members.Book(known, CommuneBook.Learn(unknown.Select(p =>
            (p.place, members.HomeOfId(members.Maker.Make(p.c, null, known, []))))));
    }
}
