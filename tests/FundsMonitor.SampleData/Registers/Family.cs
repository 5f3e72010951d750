using Bogus;
using FundsMonitor.SampleData.People;

namespace FundsMonitor.SampleData.Registers;

/// <summary>Fills a household with a head, spouse, parents and children whose ages go together.</summary>
internal sealed class Family(Randomizer random, PersonMaker people, int reviewYear)
{
    public void Fill(SampleHousehold household, int adults, int children)
    {
        var headAge = adults == 1 && children == 0 ? random.Int(45, 84) : random.Int(28, 66);
        var headIsFemale = random.Bool(0.35f);
        var head = NewPerson(headIsFemale, headAge, null, null);
        Add(household, head, "Chủ hộ", true);
        var family = FamilyName(head);
        for (var i = 1; i < adults; i++)
        {
            AddAdult(household, (i, headAge, headIsFemale), (family, head.Ethnicity));
        }

        for (var i = 0; i < children; i++)
        {
            var age = random.Int(1, 13);
            var relation = headAge - age > 48 ? "Cháu" : "Con";
            Add(household, NewPerson(random.Bool(), age, family, head.Ethnicity), relation, false);
        }
    }

    private void AddAdult(SampleHousehold household, (int Nth, int HeadAge, bool HeadIsFemale) at, (string Name, string Ethnicity) family)
    {
        if (at.Nth == 1 && random.Bool(0.8f))
        {
            var age = Math.Clamp(at.HeadAge + random.Int(-6, 6), 20, 84);
            Add(household, NewPerson(!at.HeadIsFemale, age, null, family.Ethnicity), at.HeadIsFemale ? "Chồng" : "Vợ", true);
        }
        else if (at.HeadAge < 58 && random.Bool(0.2f))
        {
            var mother = random.Bool(0.65f);
            Add(household, NewPerson(mother, Math.Min(at.HeadAge + random.Int(20, 28), 92), mother ? null : family.Name,
                family.Ethnicity), mother ? "Mẹ" : "Bố", true);
        }
        else if (at.HeadAge < 36)
        {
            Add(household, NewPerson(random.Bool(), random.Int(18, 30), family.Name, family.Ethnicity), "Em", true);
        }
        else
        {
            Add(household, NewPerson(random.Bool(), random.Int(16, at.HeadAge - 18), family.Name, family.Ethnicity), "Con", true);
        }
    }

    private SamplePerson NewPerson(bool female, int age, string? family, string? ethnicity) =>
        people.Make(female, people.BirthAtAge(age, reviewYear), family, ethnicity);

    private void Add(SampleHousehold household, SamplePerson person, string relation, bool adult) =>
        household.Members.Add(new SampleMember
        {
            Person = person,
            Relation = relation,
            IsAdult = adult,
            RegisterId = random.WeightedRandom([person.CitizenId, person.OldId, ""], adult ? [0.88f, 0.08f, 0.04f] : [0.6f, 0f, 0.4f]),
            RegisterHasYearOnly = adult && random.Bool(0.08f),
        });

    /// <summary>All but the middle and given names: two words where the family name has two.</summary>
    private static string FamilyName(SamplePerson person) =>
        NameLists.FamilyNames[person.Ethnicity].First(f => person.Name.StartsWith(f + " ", StringComparison.Ordinal));
}
