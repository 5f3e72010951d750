using Bogus;
using FundsMonitor.SampleData.People;
using FundsMonitor.SampleData.Places;

namespace FundsMonitor.SampleData.Registers;

/// <summary>How many households and people of a class, and what those aged 15 or over do: a plan's own figures.</summary>
/// <param name="Class">One of <see cref="ClassWords"/>.</param>
/// <param name="Households">Households.</param>
/// <param name="People">People in them.</param>
/// <param name="Work">People aged 15 or over by employment, in the order of <see cref="WorkOrder"/>.</param>
internal sealed record ClassCounts(string Class, int Households, int People, int[] Work)
{
    /// <summary>The order of <see cref="Work"/>: that of the plans.</summary>
    public static string[] WorkOrder { get; } =
    [
        EmploymentWords.Working, EmploymentWords.NoWork, EmploymentWords.Looking, EmploymentWords.NotAble,
        EmploymentWords.Studying, EmploymentWords.Unwilling, EmploymentWords.Housework,
    ];

    public int Adults => Work.Sum();

    /// <summary>Sensible counts where the plan gives households only.</summary>
    public static ClassCounts Usual(string @class, int households)
    {
        var people = households * 35 / 10;
        var adults = (people * 3 / 4) - households / 10;
        var notAble = adults / 5;
        var studying = adults / 12;
        var looking = adults / 10;
        var noWork = adults / 30;
        return new(@class, households, people, [adults - notAble - studying - looking - noWork, noWork, looking, notAble, studying, 0,
            0]);
    }
}

/// <summary>Invents the households of a class so that their counts are exactly those asked for.</summary>
internal sealed class HouseholdMaker(Randomizer random, PersonMaker people, int reviewYear)
{
    private int made;

    public List<SampleHousehold> Make(ClassCounts counts, IReadOnlyList<(SampleCommune Commune, string Hamlet)> places)
    {
        var adults = Spread(counts.Adults - counts.Households, counts.Households, 4);
        var children = Spread(counts.People - counts.Adults, counts.Households, 3);
        var households = new List<SampleHousehold>();
        for (var i = 0; i < counts.Households; i++)
        {
            var (commune, hamlet) = places[i % places.Count];
            var household = new SampleHousehold
            {
                Code = $"{++made:0000}",
                CommuneCode = commune.Code,
                Hamlet = hamlet,
                Class = counts.Class
            };
            new Family(random, people, reviewYear).Fill(household, adults[i] + 1, children[i]);
            household.NeedsLoan = random.Bool(0.6f);
            household.Eligible = household.NeedsLoan ? random.Bool(0.85f) : random.Bool(0.4f);
            household.HasBusinessPlan = household.NeedsLoan && random.Bool(0.7f);
            households.Add(household);
        }

        DealWork(counts, households);
        return households;
    }

    /// <summary>Shares a number out over households, none getting more than the limit.</summary>
    private int[] Spread(int total, int over, int limit)
    {
        var shares = new int[over];
        while (total > 0)
        {
            var i = random.Int(0, over - 1);
            if (shares[i] < limit)
            {
                shares[i]++;
                total--;
            }
        }

        return shares;
    }

    /// <summary>The youngest study, most of the oldest are not able to work, the rest is drawn.</summary>
    private void DealWork(ClassCounts counts, List<SampleHousehold> households)
    {
        var adults = households.SelectMany(h => h.Members).Where(m => m.IsAdult).OrderByDescending(m => m.Person.Birth).ToList();
        var left = ClassCounts.WorkOrder.Zip(counts.Work).ToDictionary(w => w.First, w => w.Second);
        var studying = Take(adults, left[EmploymentWords.Studying]);
        var oldest = adults.Skip(adults.Count - (left[EmploymentWords.NotAble] * 7 / 10)).ToList();
        var others = random.Shuffle(adults.Take(adults.Count - oldest.Count)).ToList();
        Give(studying, EmploymentWords.Studying);
        Give(oldest, EmploymentWords.NotAble);
        Give(Take(others, left[EmploymentWords.NotAble] - oldest.Count), EmploymentWords.NotAble);
        foreach (var word in ClassCounts.WorkOrder.Where(w => w is not (EmploymentWords.Studying or EmploymentWords.NotAble)))
        {
            Give(Take(others, left[word]), word);
        }
    }

    private static List<SampleMember> Take(List<SampleMember> from, int count)
    {
        var taken = from.GetRange(0, count);
        from.RemoveRange(0, count);
        return taken;
    }

    private static void Give(IEnumerable<SampleMember> members, string employment)
    {
        foreach (var member in members)
        {
            member.Employment = employment;
        }
    }
}
