using System.Globalization;
using Bogus;

namespace FundsMonitor.SampleData.People;

/// <summary>Where people of a place are registered and what they are.</summary>
/// <param name="ProvinceIdCode">First three digits of a citizen id.</param>
/// <param name="OldIdPrefix">First two digits of the older id.</param>
/// <param name="Ethnicities">Drawn from evenly.</param>
internal sealed record Population(string ProvinceIdCode, string OldIdPrefix, string[] Ethnicities);

/// <summary>Invents people. Within one maker nobody shares name without marks and year of birth, so that a link is never a matter of
/// luck.</summary>
internal sealed class PersonMaker(Randomizer random, Population population)
{
    private readonly HashSet<string> taken = [];
    private readonly HashSet<string> ids = [];

    public SamplePerson Make(bool female, DateOnly birth, string? familyName = null, string? ethnicity = null)
    {
        var people = ethnicity ?? random.ArrayElement(population.Ethnicities);
        var name = UnusedName(female, birth.Year, familyName, people);
        return new SamplePerson
        {
            Name = name,
            IsFemale = female,
            Birth = birth,
            Ethnicity = people,
            CitizenId = Unused(() => NewId(female, birth)),
            OldId = Unused(() => population.OldIdPrefix + random.ReplaceNumbers("#######")),
        };
    }

    /// <summary>Keeps others from being taken for this person.</summary>
    public void Know(SamplePerson person)
    {
        taken.Add(Key(person.Name, person.Birth.Year));
        ids.Add(person.CitizenId);
        ids.Add(person.OldId);
    }

    public DateOnly BirthAtAge(int age, int inYear)
    {
        var year = inYear - age;
        // 1 January is what a lost day and month looks like, so nobody is born on it.
        return new DateOnly(year, 1, 2).AddDays(random.Int(0, 360));
    }

    private string UnusedName(bool female, int year, string? familyName, string ethnicity)
    {
        while (true)
        {
            var family = familyName ?? random.ArrayElement(NameLists.FamilyNames[ethnicity]);
            var middle = random.ArrayElement(female ? NameLists.MiddleFemale : NameLists.MiddleMale);
            var given = random.ArrayElement(female ? NameLists.GivenFemale : NameLists.GivenMale);
            var name = $"{family} {middle} {given}";
            if (taken.Add(Key(name, year)))
            {
                return name;
            }
        }
    }

    private static string Key(string name, int year) => $"{Marks.Removed(name).ToUpperInvariant()}|{year}";

    private string NewId(bool female, DateOnly birth)
    {
        var century = ((birth.Year / 100) - 19) * 2;
        var digit = century + (female ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture,
            $"{population.ProvinceIdCode}{digit}{birth.Year % 100:00}{random.ReplaceNumbers("######")}");
    }

    private string Unused(Func<string> make)
    {
        var id = make();
        while (!ids.Add(id))
        {
            id = make();
        }

        return id;
    }
}
