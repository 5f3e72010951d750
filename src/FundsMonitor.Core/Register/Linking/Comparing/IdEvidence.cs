using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking.Comparing;

/// <summary>Ids of one kind against each other, and what a 12-digit id tells of the place where the other side has none.</summary>
internal static class IdEvidence
{
    /// <summary>Says the best of the pairs of ids.</summary>
    public static void Say(Person customer, Person member, Pair pair)
    {
        var (best, isNew) = (IdLevel.None, false);
        foreach (var a in customer.Ids)
        {
            foreach (var b in member.Ids)
            {
                var level = CitizenNumber.Compare(a, b);
                if (level != IdLevel.None && (best == IdLevel.None || level < best || (level == best && CitizenNumber.IsNew(a))))
                {
                    (best, isNew) = (level, CitizenNumber.IsNew(a));
                }
            }
        }

        if (best == IdLevel.Same)
        {
            pair.Say(isNew ? Level.IdSame : Level.IdSameOld);
        }
        else if (customer.Aliases.Length > 0 && customer.Aliases.Intersect(member.Ids).Any())
        {
            pair.Say(Level.IdAlias);
        }
        else if (best != IdLevel.None)
        {
            pair.Say(Different(best, isNew));
        }
        else
        {
            SayProvince(customer, member, pair);
        }
    }

    private static Level Different(IdLevel level, bool isNew) => level switch
    {
        IdLevel.Close => Level.IdClose,
        _ when !isNew => Level.IdDifferentOld,
        IdLevel.TwoDigits => Level.IdTwoDigits,
        _ => Level.IdDifferent,
    };

    // People are registered where they were born, so a commune's own people begin with few provinces.
    private static void SayProvince(Person customer, Person member, Pair pair)
    {
        var provinces = member.Home!.Provinces;
        var (has, fits) = (false, provinces.Count == 0);
        foreach (var id in customer.Ids)
        {
            has |= CitizenNumber.IsNew(id);
            fits |= CitizenNumber.IsNew(id) && provinces.Contains(CitizenNumber.ProvinceOf(id));
        }

        if (has && !fits)
        {
            pair.Say(Level.IdProvince);
        }
    }
}
