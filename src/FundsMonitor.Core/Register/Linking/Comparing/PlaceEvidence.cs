using FundsMonitor.Core.Register.Linking.Names;
using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking.Comparing;

/// <summary>Commune, hamlet and household.</summary>
internal static class PlaceEvidence
{
    /// <summary>Says commune and hamlet. Hamlets of the same name in two communes say nothing, nor does one that the register does not
    /// have.</summary>
    public static void Say(Asked customer, Person member, Pair pair)
    {
        if (!customer.HasCommune || member.Home is not { Key.Length: > 0 } home)
        {
            return;
        }

        var same = Array.IndexOf(customer.Same, home) >= 0;
        if (!same && Array.IndexOf(customer.Known, home) < 0)
        {
            pair.Say(Level.CommuneOther);
            return;
        }

        pair.Say(same ? Level.CommuneSame : Level.CommuneKnown, home.Same);
        if (customer.Person.Hamlets.Length == 0 || member.Hamlets.Length == 0)
        {
            return;
        }

        if (Array.IndexOf(customer.Person.Hamlets, member.Hamlets[0]) >= 0)
        {
            pair.Say(Level.HamletSame, member.Weights.Hamlet);
        }
        else if (home.HasAnyHamlet(customer.Person.Hamlets))
        {
            pair.Say(Level.HamletDifferent);
        }
    }

    /// <summary>Says whether the customer's husband or wife, or head of household, is with the member.</summary>
    public static void SayHousehold(Person customer, Person member, Pair pair)
    {
        if (customer.Spouses.Length > 0 && BestOf(customer.Spouses, member) is var spouse and not PartLevel.Missing)
        {
            pair.Say(spouse switch
            {
                PartLevel.Same => Level.SpouseSame,
                PartLevel.Close => Level.SpouseClose,
                _ => Level.SpouseMissing,
            });
        }

        if (customer.Heads.Length > 0 && customer.Heads.Any(h => member.Heads.Any(h.HasSameLetters)))
        {
            pair.Say(Level.HeadSame);
        }
    }

    private static PartLevel BestOf(PersonName[] spouses, Person member)
    {
        var best = PartLevel.Missing;
        foreach (var spouse in spouses)
        {
            foreach (var named in member.Spouses)
            {
                best = Better(best, Compare(spouse, named));
            }

            foreach (var other in member.Household?.Members ?? [])
            {
                best = other == member ? best : Better(best, Compare(spouse, other.Names[0]));
            }

            foreach (var head in member.Household?.Heads ?? [])
            {
                // The member himself may be the head.
                best = member.Names[0].HasSameLetters(head) ? best : Better(best, Compare(spouse, head));
            }
        }

        return best;
    }

    private static PartLevel Better(PartLevel a, PartLevel b) =>
        a == PartLevel.Missing ? b : b == PartLevel.Missing ? a : (PartLevel)Math.Min((int)a, (int)b);

    private static PartLevel Compare(PersonName a, PersonName b)
    {
        if (b.Parts.Length == 0)
        {
            return PartLevel.Missing;
        }

        if (a.HasSameLetters(b))
        {
            return PartLevel.Same;
        }

        var match = NameMatch.Of(a, b);
        return match.Given is PartLevel.Same or PartLevel.Marks or PartLevel.Close && Fits(match.Family) && Fits(match.Middle)
            && (match.Given != PartLevel.Close || match is { Family: PartLevel.Same, Middle: PartLevel.Same or PartLevel.Missing })
                ? PartLevel.Close : PartLevel.Different;
    }

    private static bool Fits(PartLevel level) => level != PartLevel.Different;
}
