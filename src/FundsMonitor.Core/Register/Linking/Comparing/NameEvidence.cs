using FundsMonitor.Core.Register.Linking.Names;
using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking.Comparing;

/// <summary>Names: as a whole where the letters are the same, else part by part.</summary>
internal static class NameEvidence
{
    // What a name as a whole says, its parts never say more, however rare each is.
    private const int PartsSayLess = 10;

    /// <summary>Says what the best pair of spellings comes to.</summary>
    public static void Say(Person customer, Person member, Pair pair)
    {
        var (best, a, b) = (int.MinValue, PersonName.None, PersonName.None);
        foreach (var one in customer.Names)
        {
            foreach (var other in member.Names)
            {
                var weight = one.Parts.Length == 0 || other.Parts.Length == 0 ? int.MinValue
                    : customer.Names.Length == 1 && member.Names.Length == 1 ? 0 : Weight(one, other, member.Weights);
                if (weight > best)
                {
                    (best, a, b) = (weight, one, other);
                }
            }
        }

        if (a.Parts.Length > 0)
        {
            Say(a, b, member.Weights, pair);
        }
    }

    private static int Weight(PersonName a, PersonName b, MemberWeights weights)
    {
        var trial = new Pair();
        Say(a, b, weights, trial);
        return trial.Score;
    }

    private static void Say(PersonName a, PersonName b, MemberWeights weights, Pair pair)
    {
        if (!a.HasSameLetters(b))
        {
            SayParts(NameMatch.Of(a, b), weights, pair);
        }
        else if (a.HasSameMarks(b))
        {
            pair.Say(weights.Rarity, weights.Name);
        }
        else
        {
            var level = a.IsBare || b.IsBare ? Level.NameUnmarked : Level.NameMarks;
            pair.Say(level, weights.Name + Beside(level, Level.NameSame));
        }
    }

    private static void SayParts(NameMatch match, MemberWeights weights, Pair pair)
    {
        var left = weights.Name - PartsSayLess + (match.Given == PartLevel.Marks ? Beside(Level.GivenMarks, Level.GivenSame) : 0);
        left -= SayPart(GivenLevel(match.Given), weights.Given, left, pair);
        if (match.Middle != PartLevel.Missing)
        {
            left -= SayPart(MiddleLevel(match.Middle), weights.Middle, left, pair);
        }

        if (match.Family != PartLevel.Missing)
        {
            SayPart(FamilyLevel(match.Family), weights.Family, left, pair);
        }
    }

    private static int SayPart(Level level, int same, int most, Pair pair)
    {
        var weight = level switch
        {
            Level.GivenSame or Level.MiddleSame or Level.FamilySame => same,
            Level.GivenMarks => same + Beside(Level.GivenMarks, Level.GivenSame),
            _ => Math.Min(LinkLevels.Of(level).Weight, same - 1),
        };
        weight = Math.Min(weight, most);
        pair.Say(level, weight);
        return Math.Max(weight, 0);
    }

    private static int Beside(Level level, Level same) => LinkLevels.Of(level).Weight - LinkLevels.Of(same).Weight;

    private static Level GivenLevel(PartLevel level) => level switch
    {
        PartLevel.Same => Level.GivenSame,
        PartLevel.Marks => Level.GivenMarks,
        PartLevel.Short => Level.GivenShort,
        PartLevel.Close => Level.GivenClose,
        _ => Level.GivenDifferent,
    };

    private static Level MiddleLevel(PartLevel level) => level switch
    {
        PartLevel.Same or PartLevel.Marks => Level.MiddleSame,
        PartLevel.Short => Level.MiddleShort,
        PartLevel.Part => Level.MiddlePart,
        PartLevel.Close => Level.MiddleClose,
        _ => Level.MiddleDifferent,
    };

    private static Level FamilyLevel(PartLevel level) => level switch
    {
        PartLevel.Same or PartLevel.Marks => Level.FamilySame,
        PartLevel.Short => Level.FamilyShort,
        PartLevel.Close => Level.FamilyClose,
        _ => Level.FamilyDifferent,
    };
}
