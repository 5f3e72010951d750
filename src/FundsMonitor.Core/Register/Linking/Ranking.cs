using FundsMonitor.Core.Register.Linking.Comparing;
using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>The likeliest members of one customer after another. One for each thread.</summary>
internal sealed class Ranking(Candidates members, CommuneBook book, LinkKnowledge known)
{
    private const int Kept = 6;
    private readonly HashSet<Person> found = [];
    private readonly List<Pair> best = new(Kept + 1);
    private Pair spare = new();

    /// <summary>The likeliest members, best first; valid until the next call.</summary>
    /// <param name="customer">Whom to look for.</param>
    /// <param name="adjust">Says what is known beside the pair itself; may be null.</param>
    public IReadOnlyList<Pair> Of(LinkSide customer, Action<Pair>? adjust)
    {
        var asked = Asked.Of(members.Maker.Make(customer, null, known, []), book);
        found.Clear();
        best.Clear();
        members.Collect(asked, found);
        HashSet<Person> said = [.. known.SameAs(customer.Code).Select(members.OfCode).OfType<Person>()];
        found.UnionWith(said);
        foreach (var member in found)
        {
            if (known.HasDifferent && known.AreDifferent(customer.Code, member.Side.Code))
            {
                continue;
            }

            Comparisons.Compare(asked, member, spare);
            if (said.Count > 0 && said.Contains(member))
            {
                spare.Say(Level.SaidSame);
            }

            adjust?.Invoke(spare);
            Keep();
        }

        return best;
    }

    private void Keep()
    {
        var at = best.Count;
        while (at > 0 && spare.IsBetterThan(best[at - 1]))
        {
            at--;
        }

        if (at == Kept)
        {
            return;
        }

        best.Insert(at, spare);
        spare = new();
        if (best.Count > Kept)
        {
            spare = best[Kept];
            best.RemoveAt(Kept);
        }
    }
}
