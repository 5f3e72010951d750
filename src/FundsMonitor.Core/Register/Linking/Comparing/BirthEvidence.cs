using FundsMonitor.Core.Register.Linking.People;

namespace FundsMonitor.Core.Register.Linking.Comparing;

/// <summary>Births and sex.</summary>
internal static class BirthEvidence
{
    /// <summary>Says the best of the pairs of births; what an equal 12-digit id has said already, the year, is not said again.</summary>
    public static void Say(Person customer, Person member, Pair pair)
    {
        var sameId = pair.Has(Level.IdSame) || pair.Has(Level.IdAlias);
        var year = sameId ? 0 : member.Weights.Year;
        var (best, weight) = (Level.Prior, int.MinValue);
        foreach (var a in customer.Births)
        {
            foreach (var b in member.Births)
            {
                var level = Compare(a, b);
                var worth = LinkLevels.Of(level).Weight + (HasYear(level) ? year : 0);
                if (worth > weight)
                {
                    (best, weight) = (level, worth);
                }
            }
        }

        if (best == Level.Prior)
        {
            return;
        }

        if (!sameId && weight < LinkLevels.Of(Level.BirthYearOfId).Weight && FitsId(customer, member))
        {
            (best, weight) = (Level.BirthYearOfId, LinkLevels.Of(Level.BirthYearOfId).Weight);
        }

        pair.Say(best, best == Level.BirthYearSame ? Math.Max(weight, 0) : weight);
    }

    /// <summary>Says the sex.</summary>
    public static void SaySex(Person customer, Person member, Pair pair)
    {
        if (customer.Sex != Sex.Unknown && member.Sex != Sex.Unknown)
        {
            pair.Say(customer.Sex == member.Sex ? Level.SexSame : Level.SexDifferent);
        }
    }

    private static bool HasYear(Level level) =>
        level is Level.BirthSame or Level.BirthSwapped or Level.BirthPart or Level.BirthYearOff or Level.BirthYearSame
            or Level.BirthOtherDay;

    private static bool FitsId(Person customer, Person member) =>
        member.YearsOfIds.Length + customer.YearsOfIds.Length > 0 && HaveYearOfId(customer, member);

    private static bool HaveYearOfId(Person customer, Person member) =>
        member.YearsOfIds.Any(y => customer.Births.Any(b => b / 10_000 == y))
        || customer.YearsOfIds.Any(y => member.Births.Any(b => b / 10_000 == y));

    private static Level Compare(int a, int b)
    {
        if (a == b)
        {
            return a % 10_000 == 0 ? Level.BirthYearSame : Level.BirthSame;
        }

        var years = Math.Abs((a / 10_000) - (b / 10_000));
        if (a % 10_000 == 0 || b % 10_000 == 0)
        {
            return years switch
            {
                0 => Level.BirthYearSame,
                1 => Level.BirthYearClose,
                _ => Level.BirthDifferent,
            };
        }

        return years == 0 ? SameYear(a, b)
            : a % 10_000 != b % 10_000 ? Level.BirthDifferent
            : years == 1 ? Level.BirthYearOff : Level.BirthDayOnly;
    }

    private static Level SameYear(int a, int b)
    {
        var (month, day) = (a / 100 % 100, a % 100);
        var (otherMonth, otherDay) = (b / 100 % 100, b % 100);
        return month == otherDay && day == otherMonth ? Level.BirthSwapped
            : month == otherMonth || day == otherDay ? Level.BirthPart
            : Level.BirthOtherDay;
    }
}
