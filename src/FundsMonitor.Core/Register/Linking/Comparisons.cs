using FundsMonitor.Core.Register.Linking.Comparing;
using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking;

/// <summary>Step 2: what each part of two persons says, as labels with weights; what a side does not know says nothing.</summary>
internal static class Comparisons
{
    /// <summary>Compares a customer with a member of the register.</summary>
    /// <remarks>Ids first: what they carry in themselves is not counted again.</remarks>
    public static void Compare(Asked customer, Person member, Pair pair)
    {
        pair.Start(member);
        pair.Say(Level.Prior, member.Home!.Prior);
        IdEvidence.Say(customer.Person, member, pair);
        NameEvidence.Say(customer.Person, member, pair);
        BirthEvidence.Say(customer.Person, member, pair);
        BirthEvidence.SaySex(customer.Person, member, pair);
        PlaceEvidence.Say(customer, member, pair);
        PlaceEvidence.SayHousehold(customer.Person, member, pair);
    }

    /// <summary>Whether two members are one person who stands in the register twice.</summary>
    public static bool AreOnePerson(Person a, Person b)
    {
        if (a == b)
        {
            return true;
        }

        var (one, other) = (a.Names[0], b.Names[0]);
        var sameId = a.Ids.Intersect(b.Ids).Any();
        var contradict = !sameId && a.Ids.Any(i => b.Ids.Any(j => CitizenNumber.Compare(i, j) is IdLevel.TwoDigits or IdLevel.Different));
        if (contradict || (a.Sex != Sex.Unknown && b.Sex != Sex.Unknown && a.Sex != b.Sex) || !one.HasSameLetters(other))
        {
            return false;
        }

        return sameId || a.Births.Any(x => b.Births.Any(y => x == y && (x % 10_000 > 0 || a.Household == b.Household)));
    }
}
